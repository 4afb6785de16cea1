/** Whether what is being drawn is laid out in rows when it is drawn. */
let areAhead = false;

/**
 * Says whether the drawing that follows is laid out anew when it is drawn: then Mermaid's own places are looked at by
 * nobody, and measuring for them, which is most of its work, is left out.
 */
export function expectRows(are: boolean): void {
  areAhead = are;
}

export function hasRowsAhead(): boolean {
  return areAhead;
}

/** What d3 selects of a drawing, as far as it is asked here. */
interface Selected {
  text(): string;
  text(words: string): unknown;
}

/** Mermaid's function that breaks the lines of a text; for rows, they are broken later. */
export function unbrokenInRows<T extends Selected>(
  wrap: (text: T, width: number) => void,
): (text: T, width: number) => void {
  return (text, width) => {
    if (!areAhead) return wrap(text, width);
    const words = text.text();
    // Where lines must end, a space is enough for rows.
    if (words.includes('<br>')) text.text(words.replaceAll('<br>', ' '));
  };
}

/** Mermaid's function that draws a box to see how high it will be. */
export function heightlessInRows(measure: (...box: unknown[]) => number): (...box: unknown[]) => number {
  return (...box) => (areAhead ? 0 : measure(...box));
}
