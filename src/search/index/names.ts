import { identifiersOf, toIdentifier } from '../identifiers.ts';
import { fold } from '../words.ts';

const CAMEL = /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;
const HUMP = /\p{Lu}*\p{Ll}+|\p{Lu}+/gu;

/**
 * The names with signs in a text, folded, and what is in them: what stands between slashes, colons and ats, such as the
 * host of an address; and the words of names that capitals hold apart.
 */
export function namesIn(text: string): string[] {
  const wholes = identifiersOf(text);
  const parts = wholes.flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .split(/[/:=?&@]+/)
      .flatMap((part) => (part.length === end - start ? [] : toIdentifier(part, 0))),
  );
  const humps = [...text.matchAll(CAMEL)].flatMap(([name]) =>
    [...name.matchAll(HUMP)].map(([hump]) => fold(hump)),
  );
  return [...wholes, ...parts].map((identifier) => identifier.text).concat(humps);
}
