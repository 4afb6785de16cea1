/** Whether the braces that begin at `start` hold nothing but comments or one literal value. */
export type BraceReader = (start: number) => boolean;

/** Each sign of the text is looked at a bounded number of times, however many braces there are. */
export function createBraceReader(text: string): BraceReader {
  const find = createFinder(text);
  /** What was found behind the comments that begin there. */
  const known = new Map<number, boolean>();
  const isLast = (start: number) => {
    const sign = text.charAt(start);
    let at = start;
    if (sign === '"' || sign === "'") {
      const end = find(sign, start + 1);
      if (end === undefined) return false;
      at = end + 1;
    } else {
      while (/[\w.-]/.test(text.charAt(at)) && at - start < LONGEST_WORD) at++;
    }
    return text.charAt(afterSpace(text, at)) === '}';
  };
  return (start) => {
    const comments: number[] = [];
    let at = afterSpace(text, start + 1);
    let end: number | undefined;
    while (!known.has(at) && text.startsWith('/*', at)) {
      comments.push(at);
      end = find('*/', at + 2);
      if (end === undefined) break;
      at = afterSpace(text, end + 2);
    }
    const isUnclosed = comments.length > 0 && end === undefined;
    const found = !isUnclosed && (known.get(at) ?? isLast(at));
    for (const comment of comments) known.set(comment, found);
    return found;
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

/** `indexOf` in a text that is asked often: looks through it once for each wanted sign. */
function createFinder(text: string): (wanted: string, from: number) => number | undefined {
  const places = new Map<string, number[]>();
  return (wanted, from) => {
    const found = places.get(wanted) ?? placesOf(text, wanted);
    places.set(wanted, found);
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((found[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return found[low];
  };
}

function placesOf(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
