import type { Face } from './face.ts';

/** One diagram to draw. */
export interface DiagramRequest {
  /** Mermaid source, without the fence around it. */
  source: string;
  /** Its name for people who don't see it; wins over `accTitle` in the source. */
  title?: string | undefined;
  /** What it shows, in a sentence or more; wins over `accDescr` in the source. */
  description?: string | undefined;
  /** From 2, for one that stands on a page before, so that their ids differ. */
  copy?: number | undefined;
  /** Lays a `timeline TD` out in rows that read like a list, from this side; without, it stays as Mermaid has it. */
  rows?: RowDirection | undefined;
  /**
   * How wide a narrow screen is, in pixels. A flowchart that runs sideways and is too wide for it is drawn from top to
   * bottom, too, where that is much easier to read there.
   */
  narrow?: number | undefined;
  /** The fonts that readers see its text in where Inter lacks characters; the system's own are guessed at. */
  faces?: readonly Face[] | undefined;
}

/** Which way rows run. */
export type RowDirection = 'ltr' | 'rtl';

/** A drawn diagram. */
export interface Diagram {
  /** One `<svg>` element for both colour schemes, safe to put into a page as it is. */
  svg: string;
  /** Mermaid's name of its kind, such as `timeline` or `flowchart-elk`. */
  kind: string;
  /** The name that its author gave it; none means that readers hear only its kind. */
  title?: string;
  width: number;
  height: number;
  /** How wide it must be shown, in pixels, for its smallest letters to be readable, and never is narrower on a screen. */
  readableWidth: number;
  /** The same from top to bottom, for narrow screens to show in its place, where one was asked for and is worth it. */
  narrow?: Pick<Diagram, 'svg' | 'width' | 'height' | 'readableWidth'>;
  /** What its author should know: what was left out, or that nothing is there. */
  warnings: DiagramWarning[];
  /** What a Content-Security-Policy lists under `style-src` to let the svg's style sheet in: `sha256-…`. */
  styleHashes: string[];
  /** What it loads: the addresses of those of its faces that its text is drawn in, if any. */
  fonts?: string[];
}

/** Something about a diagram that is drawn all the same. */
export interface DiagramWarning {
  /** Where in its source, from 1, if it is about one place. */
  line?: number;
  column?: number;
  message: string;
  remedy: string;
}

/** Why a diagram could not be drawn, and where. Lines and columns are of its source, from 1. */
export interface DiagramFault {
  line: number;
  column: number;
  kind: string;
  message: string;
  remedy: string;
}

export type DiagramResult = { status: 'drawn'; diagram: Diagram } | { status: 'failed'; fault: DiagramFault };

export interface DiagramRenderer {
  /** Settled results in the order of the requests; one bad diagram doesn't lose the others. */
  render(requests: readonly DiagramRequest[]): Promise<DiagramResult[]>;
  /** Ends the worker threads and forgets cached diagrams that nobody asked for. */
  close(): Promise<void>;
}
