import { namesOf } from '../document.ts';
import { identifiersOf } from '../identifiers.ts';
import { isTelling } from '../stop-words.ts';
import { fold, termsOf, UNSPACED } from '../words.ts';
import type { OpenIndex } from './open-index.ts';
import type { ScannedText } from './scanned-text.ts';

/** In scripts without spaces, a phrase may begin and end anywhere. */
const SPACED = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`;
const WORD_AT_END = new RegExp(`${SPACED}$`, 'u');
const WORD_AT_START = new RegExp(`^${SPACED}`, 'u');
/** How many texts are looked through, how many at a time, and how many are enough. */
const MOST_TEXTS = 1_000;
const TEXTS = 20;
const ENOUGH = 60;

/**
 * The reports that hold every phrase, sign for sign, among those given; their order stays. Only texts that have all of
 * the words are looked through.
 */
export async function holding(
  index: OpenIndex,
  documents: readonly number[],
  phrases: readonly string[],
): Promise<number[]> {
  const possible = await Promise.all(phrases.map((phrase) => possibleFor(index, phrase)));
  const candidates = documents.filter((document) => possible.every((some) => !some || some.has(document)));
  const kept: number[] = [];
  for (let at = 0; at < Math.min(candidates.length, MOST_TEXTS) && kept.length < ENOUGH; at += TEXTS) {
    const some = candidates.slice(at, at + TEXTS);
    const texts = await Promise.all(some.map((document) => index.text(document)));
    kept.push(...some.filter((_, i) => phrases.every((phrase) => texts[i] && hasPhrase(texts[i], phrase))));
  }
  return kept;
}

/** The reports with all indexed words of a phrase; without one, with a name in it; else any can be. */
async function possibleFor(index: OpenIndex, phrase: string): Promise<Set<number> | undefined> {
  const words = termsOf(phrase).filter((word) => isTelling(word, index.tongue));
  const sets = await Promise.all(words.map((word) => documentsWith(index, [word])));
  const [first] = sets;
  if (first) return new Set([...first].filter((document) => sets.every((set) => set.has(document))));
  const [name] = identifiersOf(phrase);
  const names = name ? await index.beginningWith(name.text) : [];
  return names.length > 0 ? documentsWith(index, names) : undefined;
}

/** The reports that have any of the words. */
async function documentsWith(index: OpenIndex, words: readonly string[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (const word of words) (await index.shardWith(word)).visit(word, (document) => found.add(document));
  return found;
}

/** Whether a phrase stands somewhere in the report, with all its signs and as whole words, however it is spaced. */
function hasPhrase({ document, title, sections }: ScannedText, phrase: string): boolean {
  const texts = [title, ...sections.flatMap(({ heading, body }) => [heading, body])].map(({ text }) => text);
  const wanted = flatten(phrase);
  return [...texts, ...namesOf(document)].some((text) => stands(wanted, flatten(text)));
}

function stands(wanted: string, text: string): boolean {
  if (wanted === '') return true;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isWithin(text, at) && !isWithin(text, end)) return true;
  }
  return false;
}

/** Whether a word goes on from one side of a place to the other. */
function isWithin(text: string, place: number): boolean {
  return WORD_AT_END.test(text.slice(0, place)) && WORD_AT_START.test(text.slice(place, place + 2));
}

/** One form for what is typed in several: case, accents, spaces, quotation marks, dashes. */
function flatten(text: string): string {
  return fold(text).replace(/[‘’]/g, "'").replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
}
