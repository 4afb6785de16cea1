import { hash } from 'node:crypto';
import { type Content, readContent } from '../check/content.ts';
import { resolveReference } from '../check/resolve.ts';
import { routeOf } from '../check/site-index.ts';
import { isPublic } from '../domain/incident.ts';
import type { Problem } from '../domain/problem.ts';
import { routes } from '../domain/routes.ts';
import { ownManifest } from '../render/installed.ts';
import type { Picture } from '../render/picture/picture.ts';
import { wordsOf } from '../words/table.ts';
import type { Words } from '../words/words.ts';
import { readActionTraces } from './action-traces.ts';
import { readAppearances } from './appearances.ts';
import { chosenAddressOf } from './chosen-address.ts';
import { choosePictures } from './chosen-pictures.ts';
import { countOf } from './counts.ts';
import type { Build } from './current.ts';
import { diagramFilesOf } from './diagram-files.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { makeFavicon } from './favicon.ts';
import { withKeptContent } from './kept-content.ts';
import { type Narrator, silent } from './narrator.ts';
import { outlinesOf } from './outlines.ts';
import type { PreparedPictures } from './picture-stage.ts';
import { preparePictures } from './pictures.ts';
import { readRevisions } from './revisions.ts';
import { type CardPlan, planCards } from './share-images.ts';
import { type Status, statusOfContent } from './status.ts';
import { readTheme } from './theme.ts';
import { timelinesOf } from './timelines.ts';
import { trackedCachesOf } from './tracked-caches.ts';
import { readHistory } from './versions.ts';

export interface BuildOptions {
  /** Absolute path of the repository. */
  root: string;
  drafts: boolean;
  /** The moment the build started. */
  startedAt: number;
  narrator?: Narrator;
}

/** A build that is ready for its pages, and everything that is wrong with its content. */
export interface AssembledBuild {
  build: Build;
  /** When an embargo ends, so that the site wants to be built again; nothing when none is set. */
  nextBuildAt: number | undefined;
  /** What the person who builds should know. */
  notices: string[];
  /** The share images to be drawn once the pages are made. */
  cards: CardPlan;
  /** What is to be published of pictures. */
  pictures: PreparedPictures;
  problems: Problem[];
  /** A digest of what the page of each published document is made from, by its route. */
  pages: ReadonlyMap<string, string>;
  /** Digests of what objects of the build were made from: what they mean is known by these. */
  names: WeakMap<object, string>;
}

/** Reads and checks the content, and draws its diagrams and charts: all that pages are made of. */
export async function assembleBuild({
  root,
  drafts,
  startedAt,
  narrator = silent,
}: BuildOptions): Promise<AssembledBuild> {
  const address = chosenAddressOf(process.env);
  narrator.begin('Reading and checking');
  const { read, digests } = await readKept(root, startedAt);
  const content = atAddress(read, address);
  narrator.end(`Read ${countOf(content.files, 'file')}`);
  const { now } = content;
  const published = publishedOf(content, drafts);
  const words = wordsOf(published.site.locale, published.words);
  const outlines = outlinesOf(published);
  const timelines = timelinesOf(published, words);
  const { diagrams, problems, fonts } = await drawDiagrams(
    published,
    { outlines, timelines, narrator },
    root,
  );
  const { charts, problems: chartProblems } = await drawCharts(published, { outlines, words }, root);
  const theme = await readTheme(published.paths, root);
  const status = statusOfContent(published);
  const prepared = await preparePictures(published, root);
  for (const [path, file] of [...diagramFilesOf(outlines, diagrams), ...fonts])
    prepared.files.set(path, file);
  const cards = planCards(published, status, { root, logos: prepared.logos, words });
  const chosenPictures = choosePictures(published, prepared);
  const shareImages = new Map(cards.cards.map(({ route, image }) => [route, image]));
  for (const [id, { image }] of chosenPictures) {
    if (image) shareImages.set(routes.incident(id), image);
  }
  const findPictureFrom = pictureFinder(published.paths, prepared.pictures);
  const [revisions, history] = await Promise.all([readRevisions(root), readHistory(root)]);
  const appearances = await readAppearances(published, history);
  const actionTraces = await readActionTraces(published, history);
  const build: Build = {
    revisions: revisions.byFile,
    appearances,
    actionTraces,
    root,
    version: ownManifest().version,
    content: published,
    words,
    status,
    now,
    momentAfter: (settled) => Math.min(settled, now),
    drafts,
    theme: theme.text,
    outlines,
    timelines,
    findPictureFrom,
    favicon: makeFavicon(published, prepared),
    diagrams,
    charts,
    shareImages,
    pictures: prepared.pictures,
    chosenPictures,
  };
  return {
    build,
    cards,
    nextBuildAt: nextBuildAtOf(content, status),
    notices: revisions.warning ? [revisions.warning] : [],
    pictures: prepared,
    pages: pagesOf(published, digests),
    names: namesOf(published, digests, [words, [words.locale, published.words]]),
    problems: content.withFound([
      ...problems,
      ...chartProblems,
      ...prepared.problems,
      ...theme.problems,
      ...(await trackedCachesOf(root)),
    ]),
  };
}

/** Reads the content, and tells a digest of each document. */
async function readKept(root: string, now: number) {
  const digests = new Map<string, string>();
  const read = await withKeptContent(root, (keeper) => {
    const put: typeof keeper.put = (file, document) => {
      digests.set(file, document.key);
      keeper.put(file, document);
    };
    return readContent(root, { now, env: process.env, keeper: { ...keeper, put } });
  });
  return { read, digests };
}

function pagesOf(
  { incidents, maintenance, pages }: Content,
  digests: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(
    [...incidents, ...maintenance, ...pages].map(({ file }) => [routeOf(file), digests.get(file) ?? '']),
  );
}

/** What is too large to be looked through, or can't be: documents by their digests, and words by what they were made from. */
function namesOf(
  { incidents, maintenance, pages, bodies }: Content,
  digests: ReadonlyMap<string, string>,
  [words, made]: readonly [Words, unknown],
): WeakMap<object, string> {
  const names = new WeakMap<object, string>([[words, hash('sha256', JSON.stringify(made))]]);
  for (const document of [...incidents, ...maintenance, ...pages]) {
    const digest = digests.get(document.file);
    const body = bodies.get(document.file);
    if (digest === undefined) continue;
    names.set(document, `document ${digest}`);
    if (body) names.set(body, `body ${digest}`);
  }
  return names;
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

/** The first moment at which something may be read or confirmed that may not be now: an embargo ends, planned work begins or ends. */
function nextBuildAtOf({ incidents, maintenance, now }: Content, { facts }: Status): number | undefined {
  const embargoes = [...incidents, ...maintenance].flatMap(({ draft, publishAt }) =>
    publishAt && !draft ? [publishAt.instant] : [],
  );
  const windows = facts.maintenance.flatMap((planned) => planned.windows);
  const moments = [...embargoes, ...windows.flatMap(({ starts, ends }) => [starts, ends])];
  const ahead = moments.filter((moment) => moment > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** The content as it is at another address. */
function atAddress(content: Content, url: string | undefined): Content {
  return url === undefined ? content : { ...content, site: { ...content.site, url } };
}

/** The content without what the public may not read yet; from here on, nothing knows of drafts. */
function publishedOf(content: Content, drafts: boolean): Content {
  if (drafts) return content;
  return {
    ...content,
    incidents: content.incidents.filter((incident) => isPublic(incident, content.now)),
    maintenance: content.maintenance.filter((window) => isPublic(window, content.now)),
  };
}
