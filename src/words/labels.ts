import { type Key, templatesOf, type ValuesOf, type Words } from './words.ts';

/** Messages in which nothing is filled in, and which are what they say. */
type Label = { [K in Key]: [keyof ValuesOf<K>] extends [never] ? K : never }[Key];

/** Whole messages as the text of a `data-labels`, for a script that is too small to fill any in. */
export function labelsOf<K extends Label>(words: Words, keys: readonly K[]): string {
  return JSON.stringify(templatesOf(words, keys));
}
