import { createHash } from 'node:crypto';
import { mermaidConfiguration } from './configuration.ts';
import { withFixedGlobals } from './determinism.ts';
import { installBrowser } from './dom/environment.ts';
import { createLabelCleaner } from './dom/label-cleaner.ts';

/** Mermaid always draws under one id, so that style sheets and selectors are the same for all; finishing renames it. */
export const DRAWING_ID = 'mmd';

/** What Mermaid made of a source, before it is finished. */
export interface RawDrawing {
  kind: string;
  markup: string;
}

/**
 * Loads Mermaid into this thread, on a document of its own. Needs the thread's globals for itself: one drawing
 * at a time, and nothing else that expects to be in a browser or in Node.
 */
export async function createDrawing(now: number): Promise<(source: string) => Promise<RawDrawing>> {
  // Loaded while there is no window, it stays inert and takes the cleaner that follows.
  const { default: purify } = await import('dompurify');
  const document = installBrowser();
  Object.assign(purify, { sanitize: createLabelCleaner(document), addHook: () => {}, removeHook: () => {} });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize(mermaidConfiguration());
  return (source) => {
    const seed = createHash('sha256').update(source).digest().readInt32LE(0);
    return withFixedGlobals(seed, now, async () => {
      try {
        const { diagramType, svg } = await mermaid.render(DRAWING_ID, source);
        return { kind: diagramType, markup: svg };
      } finally {
        document.body.replaceChildren();
      }
    });
  };
}
