import type { Template } from './template.ts';
import { createWords, type Key, templatesOf, type Words } from './words.ts';

/** What a page carries of its words for a script, as JSON in an attribute. */
interface Carried<K extends Key> {
  language: string;
  locale: string;
  templates: Record<K, Template>;
}

/** Some words for a script to carry. */
export function carriedOf<K extends Key>(words: Words<K>, keys: readonly K[]): string {
  const { language, locale } = words;
  return JSON.stringify({ language, locale, templates: templatesOf(words, keys) } satisfies Carried<K>);
}

/** The words that a page carries; a script that has none says nothing wrong, since it fails. */
export function wordsIn<K extends Key>(json = ''): Words<K> {
  const { templates, ...tongue }: Carried<K> = JSON.parse(json);
  return createWords(tongue, (key) => templates[key]);
}
