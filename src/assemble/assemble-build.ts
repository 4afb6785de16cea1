import { hash } from 'node:crypto';
import { type Content, readContent } from '../check/content.ts';
import { editionsOf, publishedTranslationsOf } from '../check/edition.ts';
import { routeOf } from '../check/site-index.ts';
import { siteAt } from '../domain/editions.ts';
import { isPublic } from '../domain/incident.ts';
import type { Problem } from '../domain/problem.ts';
import { readActionTraces } from './action-traces.ts';
import { readAppearances } from './appearances.ts';
import { chosenAddressOf } from './chosen-address.ts';
import { countOf } from './counts.ts';
import type { Build } from './current.ts';
import { createStudio, type Studio } from './draw-diagrams.ts';
import { buildEdition } from './edition-build.ts';
import { type ContentMemory, withKeptContent } from './kept-content.ts';
import type { TellLate } from './late-problems.ts';
import { type Narrator, silent } from './narrator.ts';
import { type PastMemory, readPast } from './past.ts';
import type { PreparedPictures } from './picture-stage.ts';
import { preparePictures } from './pictures.ts';
import type { CardPlan } from './share-images.ts';
import type { Status } from './status.ts';
import { readTheme } from './theme.ts';
import { trackedCachesOf } from './tracked-caches.ts';

export interface BuildOptions {
  /** Absolute path of the repository. */
  root: string;
  drafts: boolean;
  /** The moment the build started. */
  startedAt: number;
  narrator?: Narrator;
  /** While the site is developed: what is remembered from one build to the next. */
  memory?: Memory | undefined;
  /** While the site is developed: is told what is wrong with what is drawn for a page. */
  tellLate?: TellLate | undefined;
}

/** What a process that builds again and again remembers. */
export interface Memory {
  studio: Studio;
  content: ContentMemory;
  past: PastMemory;
}

export function createMemory(root: string): Memory {
  return { studio: createStudio(root), content: {}, past: {} };
}

/** A build that is ready for its pages, and everything that is wrong with its content. */
export interface AssembledBuild {
  build: Build;
  /** The same in each of the site's languages; the first is `build`. */
  builds: readonly Build[];
  /** When an embargo ends, so that the site wants to be built again; nothing when none is set. */
  nextBuildAt: number | undefined;
  /** What the person who builds should know. */
  notices: string[];
  /** The share images to be drawn once the pages are made. */
  cards: readonly CardPlan[];
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
  memory,
  tellLate,
}: BuildOptions): Promise<AssembledBuild> {
  const address = chosenAddressOf(process.env);
  narrator.begin('Reading and checking');
  const { read, digests } = await readKept(root, startedAt, memory?.content);
  const content = atAddress(read, address);
  narrator.end(`Read ${countOf(content.files, 'file')}`);
  const published = publishedOf(content, drafts);
  const theme = await readTheme(published.paths, root);
  const prepared = await preparePictures(published, root);
  const { revisions, history } = await readPast(root, memory?.past);
  const sources = {
    root,
    drafts,
    narrator,
    studio: memory?.studio,
    tellLate,
    theme: theme.text,
    prepared,
    revisions: revisions.byFile,
    appearances: await readAppearances(published, history),
    actionTraces: await readActionTraces(published, history),
  };
  const changedOn = (file: string) => revisions.byFile.get(file)?.[0]?.at.slice(0, 'yyyy-mm-dd'.length);
  const [inFirst = published, ...others] = editionsOf(published, changedOn);
  const first = await buildEdition(inFirst, sources);
  const editions = [first];
  for (const other of others) editions.push(await buildEdition(other, sources));
  const builds = editions.map((edition) => edition.build);
  return {
    build: first.build,
    builds,
    cards: editions.map((edition) => edition.cards),
    nextBuildAt: nextBuildAtOf(content, first.build.status),
    notices: revisions.warning ? [revisions.warning] : [],
    pictures: prepared,
    pages: pagesOf(published, digests),
    names: namesOf(builds, published, digests),
    problems: content.withFound([
      ...eachOnce(editions.flatMap((edition) => edition.problems)),
      ...prepared.problems,
      ...theme.problems,
      ...(await trackedCachesOf(root)),
    ]),
  };
}

/** What is drawn in several languages is wrong in all of them, and told once. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Reads the content, and tells a digest of each document. */
async function readKept(root: string, now: number, memory?: ContentMemory) {
  const digests = new Map<string, string>();
  const read = await withKeptContent(
    root,
    (keeper) => {
      const put: typeof keeper.put = (file, document) => {
        digests.set(file, document.key);
        keeper.put(file, document);
      };
      return readContent(root, { now, env: process.env, keeper: { ...keeper, put } });
    },
    memory,
  );
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

/**
 * What is too large to be looked through, or can't be: documents by their digests, and words by what they were made
 * from. Documents of another edition are looked through, because they follow from more than one file.
 */
function namesOf(
  builds: readonly Build[],
  { incidents, maintenance, pages, translations, bodies }: Content,
  digests: ReadonlyMap<string, string>,
): WeakMap<object, string> {
  const names = new WeakMap<object, string>();
  for (const { words, content } of builds)
    names.set(words, hash('sha256', JSON.stringify([words.locale, content.words])));
  for (const document of [...incidents, ...maintenance, ...pages, ...translations]) {
    const digest = digests.get(document.file);
    const body = bodies.get(document.file);
    if (digest === undefined) continue;
    names.set(document, `document ${digest}`);
    if (body) names.set(body, `body ${digest}`);
  }
  return names;
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
  if (url === undefined) return content;
  const inLanguage: Content['inLanguage'] = (locale) => {
    const spoken = content.inLanguage(locale);
    return { ...spoken, site: siteAt(spoken.site, url) };
  };
  return { ...content, site: siteAt(content.site, url), inLanguage };
}

/** The content without what the public may not read yet; from here on, nothing knows of drafts. */
function publishedOf(content: Content, drafts: boolean): Content {
  const isShown = (document: Parameters<typeof isPublic>[0]) => drafts || isPublic(document, content.now);
  const incidents = content.incidents.filter(isShown);
  const maintenance = content.maintenance.filter(isShown);
  const documents = [...incidents, ...maintenance, ...content.pages];
  const translations = publishedTranslationsOf(content, documents, drafts);
  return { ...content, incidents, maintenance, translations };
}
