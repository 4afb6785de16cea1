import type { Diagram } from 'mermaid-without-browser';
import type { Content } from '../check/content.ts';
import type { TracedAction } from '../domain/action-history.ts';
import type { Appearances } from '../domain/appearances.ts';
import type { Instant } from '../domain/moment.ts';
import type { Revision } from '../domain/revision.ts';
import type { ShareImage } from '../domain/share-image.ts';
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
  /** Whether drafts and embargoed reports are shown, in `dev` and in preview builds. */
  drafts: boolean;
  /** Text of `content/theme.css`; empty when there is none. */
  theme: string;
  /** The site's mark for tabs. */
  favicon: Favicon;
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

const KEY = Symbol.for('afterword.build');
const KEEPING = Symbol.for('afterword.keeping');
const globals = globalThis as typeof globalThis & { [KEY]?: Build; [KEEPING]?: Keeping | undefined };

/**
 * Hands the build to the pages. They are bundled apart from the integration and share no
 * module with it, only the process: hence the global.
 */
export function provideBuild(build: Build, keeping?: Keeping): void {
  globals[KEY] = build;
  globals[KEEPING] = keeping;
}

/** What keeps pages between builds; nothing where the site is developed. */
export function currentKeeping(): Keeping | undefined {
  return globals[KEEPING];
}

export function currentBuild(): Build {
  const build = globals[KEY];
  if (!build)
    throw new Error('Pages are rendered by the afterword integration only; add it to astro.config.mjs.');
  return build;
}
