import { type Mistake, placeOf } from './mistake.ts';

interface Blocks {
  /** A line that begins one; its first group is what the author calls it. */
  begins: RegExp;
  ends: RegExp;
  /** What ends one. */
  end: string;
}

/** A block that has no end, or an end that ends nothing: where parsers stop is often far from there. */
export function unbalanced({ begins, ends, end }: Blocks): Mistake {
  return ({ lines, position }) => {
    const open: number[] = [];
    for (const [index, line] of lines.entries()) {
      if (ends.test(line)) {
        if (open.pop() !== undefined) continue;
        if (index + 1 !== position.line) return undefined;
        return {
          position: placeOf(lines, index),
          message: `Unexpected \`${end}\`: no block is open here.`,
          remedy: `Remove this \`${end}\`, or write the line before it with which the block begins.`,
        };
      }
      if (begins.test(line)) open.push(index);
    }
    const last = open.at(-1);
    if (last === undefined) return undefined;
    const name = begins.exec(lines[last] ?? '')?.[1]?.trim() ?? '';
    return {
      position: placeOf(lines, last),
      message: `Unexpected end: the \`${name}\` that begins here has no \`${end}\`.`,
      remedy: `Write \`${end}\` on a line of its own behind the last line that belongs to it.`,
    };
  };
}
