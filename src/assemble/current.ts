import { AsyncLocalStorage } from 'node:async_hooks';
import type { Diagram } from 'mermaid-without-browser';
import type { Content } from '../check/content.ts';
import type { TracedAction } from '../domain/action-history.ts';
import type { Appearances } from '../domain/appearances.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import type { Revision } from '../domain/revision.ts';
import type { ShareImage } from '../domain/share-image.ts';
import type { Edition } from '../domain/site.ts';
import type { FindPicture } from '../markdown/context.ts';
import type { Outline } from '../markdown/outline.ts';
import type { ChartDrawing } from '../render/chart/chart.ts';
import type { Picture } from '../render/picture/picture.ts';
import type { Words } from '../words/words.ts';
import type { ChosenPicture } from './chosen-pictures.ts';
import type { Fault } from './fault.ts';
import type { Favicon } from './favicon.ts';
import type { Keeping } from './kept-pages/keeping.ts';
import type { Status } from './status.ts';
import type { DrawnTimeline } from './timelines.ts';

/** One build, from reading the content to the last page: what the integration hands to the pages. */
export interface Build {
  /** Absolute path of the repository. */
  root: string;
  content: Content;
  /** Of Afterword, such as `1.2.3`. */
  version: string;
  /** What the site says, in its language. */
  words: Words;
  status: Status;
  /** The one value of the clock. */
  now: Instant;
  /** The moment that a page speaks of which shows nothing that changes by time alone after another moment. */
  momentAfter: (settled: Instant) => Instant;
  /**
   * The editions in which the page of each document is in their own language, the original's first, by its route; empty
   * on a site of one language.
   */
  spokenEditions: ReadonlyMap<string, readonly Edition[]>;
  /** Whether an address from the root of the site is there once for all editions. */
  liesOnce: (address: string) => boolean;
  /** Whether drafts and embargoed reports are shown, in `dev` and in preview builds. */
  drafts: boolean;
  /** Text of `content/theme.css`; empty when there is none. */
  theme: string;
  /** The site's mark for tabs. */
  favicon: Favicon;
  /** Whether pages say of anything that it is in another language than they are. */
  hasOtherLanguages: boolean;
  /** The changes of each file, newest first. */
  revisions: ReadonlyMap<string, readonly Revision[]>;
  /** When things first stood in the history of their file, by file. */
  appearances: ReadonlyMap<string, Appearances>;
  /** What the history tells of promises, by the file of their report. */
  actionTraces: ReadonlyMap<string, readonly TracedAction[]>;
  /** Finds pictures by references from a file. */
  findPictureFrom: (file: string) => FindPicture;
  /** What is drawn for each body, by its file. */
  outlines: ReadonlyMap<string, Outline>;
  /** By the incident's id. */
  timelines: ReadonlyMap<string, DrawnTimeline>;
  /** Drawn diagrams by `diagramKey`. */
  diagrams: ReadonlyMap<string, Diagram>;
  /** Only while the site is developed: draws the timeline of an incident, which is not among the diagrams. */
  drawTimeline?: (incident: Incident) => Promise<Diagram | undefined>;
  /** Pictures that the content refers to, by the file, relative to the root, such as `content/pages/map.png`. */
  pictures: ReadonlyMap<string, Picture>;
  /** Pictures that authors chose for the top of a report, by the report's id. */
  chosenPictures: ReadonlyMap<string, ChosenPicture>;
  /** Drawn charts by `chartKey`. */
  charts: ReadonlyMap<string, ChartDrawing>;
  /** Share images by the route of their page. */
  shareImages: ReadonlyMap<string, ShareImage>;
  /** Files of components that the site's owners put on pages of ours. */
  ownCode?: readonly string[];
  /** Only while the site is developed: what is wrong with content that is newer than this build. */
  faults?: readonly Fault[] | undefined;
  /** Only while the site is developed: route of the script that reloads a page that missed a change. */
  reloadScript?: string;
}

/** A build in one of the site's languages, and what keeps its pages between builds: nothing where the site is developed. */
export interface ProvidedBuild {
  build: Build;
  keeping?: Keeping | undefined;
}

const KEY = Symbol.for('afterword.builds');
const AT_WORK = Symbol.for('afterword.edition');
const globals = globalThis as typeof globalThis & {
  /** By locale, the first edition first. */
  [KEY]?: ReadonlyMap<string, ProvidedBuild>;
  [AT_WORK]?: AsyncLocalStorage<string>;
};

/**
 * Hands the builds to the pages, one for each edition. Pages are bundled apart from the integration and share no
 * module with it, only the process: hence the global.
 */
export function provideBuilds(builds: readonly ProvidedBuild[]): void {
  globals[KEY] = new Map(builds.map((provided) => [provided.build.content.site.locale, provided]));
}

/** What keeps pages of the edition at work between builds; nothing where the site is developed. */
export function currentKeeping(): Keeping | undefined {
  return provided().keeping;
}

/** The build of the edition at work; that of the first edition where none is. */
export function currentBuild(): Build {
  return provided().build;
}

/** Whether the site is published in several languages. */
export function hasEditions(): boolean {
  return (globals[KEY]?.size ?? 0) > 1;
}

/**
 * Does work for the edition that a route belongs to: until it is done, that one's build is the current one.
 *
 * @param pattern - of the route in the words of Astro, such as `/de/incidents/[id]`.
 */
export function inEditionOf<T>(pattern: string, work: () => T): T {
  if (!hasEditions()) return work();
  globals[AT_WORK] ??= new AsyncLocalStorage();
  return globals[AT_WORK].run(editionNamed(pattern), work);
}

/** The first folder of a route is the locale of its edition, but for the first edition's. */
function editionNamed(pattern: string): string {
  const [first = '', ...others] = [...(globals[KEY]?.keys() ?? [])];
  return others.find((locale) => locale === pattern.split('/')[1]) ?? first;
}

function provided(): ProvidedBuild {
  const [first] = globals[KEY]?.values() ?? [];
  const atWork = globals[KEY]?.get(globals[AT_WORK]?.getStore() ?? '') ?? first;
  if (!atWork)
    throw new Error('Pages are rendered by the afterword integration only; add it to astro.config.mjs.');
  return atWork;
}
