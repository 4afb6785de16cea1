import { attributeOf, childNodesOf, isElement, isText, nameOf } from '../dom/nodes.ts';
import type { Cascade } from '../style/cascade.ts';
import type { TextStyle } from '../style/text-style.ts';
import { textWidth } from '../text/width.ts';

const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'ol', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const DISPLAYED_AS_BLOCK = /display:\s*block/;
const LINE_HEIGHT = 1.5;
/** What browsers make of these without a style sheet. */
const MARKED: Readonly<Record<string, Partial<TextStyle>>> = {
  b: { weight: 700 },
  strong: { weight: 700 },
  i: { italic: true },
  em: { italic: true },
};

/** Text of an HTML label that stands in one element and on one line. */
export interface Piece {
  element: Element;
  text: string;
  style: TextStyle;
}

/** The size of an HTML label: inline text that wraps at its `max-width`, blocks one below the other. */
export function sizeOfHtml(element: Element, cascade: Cascade): { width: number; height: number } {
  const style = cascade.textStyleOf(element);
  if (style.hidden) return { width: 0, height: 0 };
  const css = attributeOf(element, 'style') ?? '';
  const width = pixelsOf(css, 'width');
  const limit = width ?? pixelsOf(css, 'max-width') ?? Infinity;
  const lines = new Lines(limit);
  lines.write(element, style, cascade);
  lines.end();
  const lineHeight = Number(/line-height:\s*([\d.]+)(?:;|$)/.exec(css)?.[1] ?? LINE_HEIGHT);
  return {
    width: width ?? Math.min(lines.width, limit),
    height: pixelsOf(css, 'height') ?? lines.count * lineHeight * style.size,
  };
}

/** The text of an HTML label, broken into lines at most as wide as `limit`. */
export function linesOfHtml(element: Element, cascade: Cascade, limit: number): Piece[][] {
  const lines = new Lines(limit);
  lines.write(element, cascade.textStyleOf(element), cascade);
  lines.end();
  return lines.pieces.slice(0, lines.count);
}

class Lines {
  readonly #limit: number;
  width = 0;
  count = 0;
  readonly pieces: Piece[][] = [[]];
  #current = 0;
  #hasText = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  write(element: Element, style: TextStyle, cascade: Cascade): void {
    for (const child of childNodesOf(element)) {
      if (isText(child)) this.#writeText(element, child.data, style);
      else if (isElement(child)) this.#writeElement(child, cascade);
    }
  }

  end(): void {
    if (this.#hasText) this.#break();
  }

  #writeElement(element: Element, cascade: Cascade): void {
    if (nameOf(element) === 'br') {
      this.#break();
      return;
    }
    const isBlock =
      BLOCKS.has(nameOf(element)) || DISPLAYED_AS_BLOCK.test(attributeOf(element, 'style') ?? '');
    if (isBlock) this.end();
    this.write(element, { ...cascade.textStyleOf(element), ...MARKED[nameOf(element)] }, cascade);
    if (isBlock) this.end();
  }

  #writeText(element: Element, text: string, style: TextStyle): void {
    const { size, weight } = style;
    for (const word of text.replace(/\s+/g, ' ').split(/(?<= )/)) {
      if (!word) continue;
      if (this.#current > 0 && this.#current + textWidth(word.trimEnd(), size, weight) > this.#limit)
        this.#break();
      if (word === ' ' && !this.#hasText) continue;
      this.#current += textWidth(word, size, weight);
      this.#put({ element, text: word, style });
      this.#hasText = true;
    }
  }

  #break(): void {
    this.width = Math.max(this.width, this.#current);
    this.#current = 0;
    this.#hasText = false;
    this.count++;
    this.pieces.push([]);
  }

  #put(piece: Piece): void {
    const line = this.pieces.at(-1) ?? [];
    const last = line.at(-1);
    if (last?.element === piece.element) last.text += piece.text;
    else line.push(piece);
  }
}

function pixelsOf(css: string, property: string): number | undefined {
  const [, digits] = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\d.]+)px`).exec(css) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
