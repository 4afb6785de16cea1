import type { Content } from '../check/content.ts';
import { resolveReference } from '../check/resolve.ts';
import type { TracedAction } from '../domain/action-history.ts';
import type { Appearances } from '../domain/appearances.ts';
import type { Incident } from '../domain/incident.ts';
import { isOtherLanguage } from '../domain/language-marks.ts';
import type { Problem } from '../domain/problem.ts';
import type { Revision } from '../domain/revision.ts';
import { routes } from '../domain/routes.ts';
import { ownManifest } from '../render/installed.ts';
import type { Picture } from '../render/picture/picture.ts';
import { wordsOf } from '../words/table.ts';
import { choosePictures } from './chosen-pictures.ts';
import type { Build } from './current.ts';
import { diagramFilesOf } from './diagram-files.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams, type Studio } from './draw-diagrams.ts';
import { makeFavicon } from './favicon.ts';
import type { TellLate } from './late-problems.ts';
import { LazyMap } from './lazy-map.ts';
import { oncePlacesOf } from './lies-once.ts';
import type { Narrator } from './narrator.ts';
import { outlinesOf } from './outlines.ts';
import type { PreparedPictures } from './picture-stage.ts';
import { type CardPlan, planCards } from './share-images.ts';
import { spokenEditionsOf } from './spoken-editions.ts';
import { statusOfContent } from './status.ts';
import { timelinesOf } from './timelines.ts';

/** What all editions of a site are made with. */
export interface EditionSources {
  root: string;
  drafts: boolean;
  narrator: Narrator;
  /** What draws while the site is developed: then a timeline is drawn when its page is asked for. */
  studio?: Studio | undefined;
  /** Is told what is wrong with a timeline then. */
  tellLate?: TellLate | undefined;
  /** Text of `content/theme.css`. */
  theme: string;
  /** To which each edition adds the files that it needs. */
  prepared: PreparedPictures;
  revisions: ReadonlyMap<string, readonly Revision[]>;
  appearances: ReadonlyMap<string, Appearances>;
  actionTraces: ReadonlyMap<string, readonly TracedAction[]>;
}

/** All that the pages of one edition are made of, and what came up when it was drawn. */
export interface EditionBuild {
  build: Build;
  cards: CardPlan;
  problems: Problem[];
}

/** Draws what published content shows in its language. */
export async function buildEdition(
  content: Content,
  { root, drafts, narrator, studio, tellLate, theme, prepared, ...histories }: EditionSources,
): Promise<EditionBuild> {
  const { now } = content;
  const words = wordsOf(content.site.locale, content.words);
  const outlines = outlinesOf(content);
  const timelines = timelinesOf(content, words);
  const nowDrawn = studio ? new Map() : timelines;
  const drawn = await drawDiagrams(content, { outlines, timelines: nowDrawn, narrator, studio }, root);
  const { charts, problems } = await drawCharts(content, { outlines, words }, root);
  const status = statusOfContent(content);
  for (const [path, file] of [...diagramFilesOf(outlines, drawn.diagrams), ...drawn.fonts])
    prepared.files.set(path, file);
  const cards = planCards(content, status, { root, logos: prepared.logos, words });
  const chosenPictures = choosePictures(content, prepared);
  const shareImages = new LazyMap(cards.cards.map((card) => [card.route, () => card.image] as const));
  for (const [id, { image }] of chosenPictures) {
    if (image) shareImages.set(routes.incident(id), image);
  }
  const drawTimeline = async (incident: Incident) => {
    const alone = { ...content, incidents: [incident] };
    const sources = { outlines: new Map(), timelines, studio };
    const { diagrams, fonts, problems } = await drawDiagrams(alone, sources, root);
    tellLate?.(incident.file, content.judge(problems));
    for (const [path, file] of fonts) prepared.files.set(path, file);
    const [diagram] = diagrams.values();
    return diagram;
  };
  const build: Build = {
    ...histories,
    root,
    version: ownManifest().version,
    content,
    words,
    status,
    now,
    momentAfter: (settled) => Math.min(settled, now),
    spokenEditions: spokenEditionsOf(content),
    liesOnce: oncePlacesOf(content),
    drafts,
    theme,
    outlines,
    timelines,
    findPictureFrom: pictureFinder(content.paths, prepared.pictures),
    favicon: makeFavicon(content, prepared),
    diagrams: drawn.diagrams,
    ...(studio && { drawTimeline }),
    charts,
    shareImages,
    pictures: prepared.pictures,
    chosenPictures,
    hasOtherLanguages: hasOtherLanguages(content),
  };
  return { build, cards, problems: [...drawn.problems, ...problems] };
}

/** Finds the picture that a reference from a file leads to, by the function that the check resolved it with. */
function pictureFinder(
  paths: ReadonlySet<string>,
  pictures: ReadonlyMap<string, Picture>,
): Build['findPictureFrom'] {
  return (file) => (reference) => {
    const resolved = resolveReference(reference, { beside: file }, 'picture', paths);
    return resolved.file === undefined ? undefined : pictures.get(resolved.file);
  };
}

function hasOtherLanguages({ site, incidents, maintenance, pages }: Content): boolean {
  const documents = [...incidents, ...maintenance, ...pages];
  return site.editions.length > 1 || documents.some(({ language }) => isOtherLanguage(language, site.locale));
}
