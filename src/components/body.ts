import type { Term } from '../domain/glossary.ts';
import type { ChartDrawing } from '../render/chart/chart.ts';

/** What the components in a body draw on besides their props. */
export interface BodyContext {
  /** The document's path relative to the repository's root. */
  file: string;
  /** Drawn charts by `chartKey`. */
  charts: ReadonlyMap<string, ChartDrawing>;
  glossary: readonly Term[];
  /** BCP 47, of the body. */
  language: string;
}
