import type { DiagramRequest } from 'mermaid-without-browser';

/** A ```` ```mermaid ```` fence. */
export interface Fence {
  source: string;
  /** From `title="…"` behind the language. */
  title?: string | undefined;
  /** From 2, when the same diagram stands in the body before. */
  copy?: number | undefined;
}

/** Reads the fences of one body, in the order in which they stand in it. */
export function createFenceReader(): (code: { value: string; meta?: string | null | undefined }) => Fence {
  const counts = new Map<string, number>();
  return ({ value: source, meta }) => {
    const title = titleIn(meta ?? '');
    const key = `${title ?? ''}\n${source}`;
    const copy = (counts.get(key) ?? 0) + 1;
    counts.set(key, copy);
    return { source, ...(title && { title }), ...(copy > 1 && { copy }) };
  };
}

/** The title in a fence's info string: `mermaid title="How a retry travels"`. */
function titleIn(meta: string): string | undefined {
  return /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(meta)?.slice(1).find(Boolean);
}

/** What a drawn diagram is found by: its source, its name, which of several it is, and how it is laid out. */
export function diagramKey({ source, title = '', copy = 1, rows }: DiagramRequest): string {
  return `${copy}${rows ?? ''} ${title}\n${source}`;
}
