/** Tries of what Mermaid can do with a source; they reject with what it says. */
export interface Trials {
  parse(source: string): Promise<unknown>;
  draw(source: string): Promise<unknown>;
}

/** Longer sources are not drawn again and again to find the line of an error that parsing doesn't show. */
const LONGEST_DRAWN = 5000;

/**
 * Errors of meaning come without a place. The line, from 1, is the first that makes Mermaid say the same when
 * the source ends with it; found by halves, each of which is tried.
 */
export async function lineOfMeaning(
  source: string,
  error: unknown,
  { parse, draw }: Trials,
): Promise<number> {
  const message = messageOf(error);
  const isParsed = (await saidBy(parse, source)) !== message;
  if (isParsed && source.length > LONGEST_DRAWN) return 1;
  const attempt = isParsed ? draw : parse;
  const lines = source.split(/\r\n?|\n/);
  let [first, last] = [1, lines.length];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if ((await saidBy(attempt, lines.slice(0, middle).join('\n'))) === message) last = middle;
    else first = middle + 1;
  }
  return first;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function saidBy(attempt: Trials['parse'], source: string): Promise<string | undefined> {
  try {
    await attempt(source);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
