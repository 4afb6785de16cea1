import bidiFactory from 'bidi-js';

const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u202b\u202e\u2067]/u;

/** A part of a line that is written in one direction. */
export interface DirectedPart {
  text: string;
  /** Where it begins in the line. */
  start: number;
  isFromRight: boolean;
}

const bidi = bidiFactory();

/** Whether anything in a text is read from the right. */
export function hasFromRight(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/**
 * The parts of a line from left to right, as the Unicode Bidirectional Algorithm orders them in a line that begins at
 * the left, which those of diagrams do. What stands in two parts is drawn as if the other weren't there.
 *
 * @param cuts - where parts end, too.
 */
export function directedPartsOf(line: string, cuts: ReadonlySet<number> = new Set()): DirectedPart[] {
  const embedding = bidi.getEmbeddingLevels(line, 'ltr');
  const parts: DirectedPart[] = [];
  const partAt: DirectedPart[] = [];
  for (let index = 0; index < line.length; index++) {
    let part = parts.at(-1);
    const begins = !part || cuts.has(index) || embedding.levels[index] !== embedding.levels[index - 1];
    if (!part || begins) {
      part = { text: '', start: index, isFromRight: (embedding.levels[index] ?? 0) % 2 === 1 };
      parts.push(part);
    }
    part.text += line[index];
    partAt.push(part);
  }
  return [...new Set(bidi.getReorderedIndices(line, embedding).flatMap((index) => partAt[index] ?? []))];
}
