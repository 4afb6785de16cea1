/** Finds the ends of braces that hold nothing but comments or one literal value. */
export interface BraceReader {
  /** Where the braces that begin at `start` end; nothing when they hold anything else. */
  endOf(start: number): number | undefined;
}

/** Each sign of the text is looked at a bounded number of times, however many braces there are. */
export function createBraceReader(text: string): BraceReader {
  const find = createFinder(text);
  return {
    endOf(start) {
      let at = afterSpace(text, start + 1);
      while (text.startsWith('/*', at)) {
        const end = find('*/', at + 2);
        if (end < 0) return undefined;
        at = afterSpace(text, end + 2);
      }
      const sign = text.charAt(at);
      if (sign === '"' || sign === "'") {
        const end = find(sign, at + 1);
        if (end < 0) return undefined;
        at = end + 1;
      } else {
        while (/[\w.-]/.test(text.charAt(at)) && at - start < LONGEST_WORD) at++;
      }
      at = afterSpace(text, at);
      return text.charAt(at) === '}' ? at + 1 : undefined;
    },
  };
}

/** No number is longer, nor is `false`. */
const LONGEST_WORD = 100;

function afterSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && SPACE.includes(text.charAt(at))) at++;
  return at;
}

const SPACE = ' \t\r\n';

/** `indexOf`, which answers from what it found before as long as that is still ahead. */
function createFinder(text: string): (wanted: string, from: number) => number {
  const known = new Map<string, number>();
  return (wanted, from) => {
    const before = known.get(wanted);
    if (before !== undefined && (before < 0 || before >= from)) return before;
    const found = text.indexOf(wanted, from);
    known.set(wanted, found);
    return found;
  };
}
