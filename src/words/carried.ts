import type { Template } from './template.ts';
import { createWords, type Key, templatesOf, type Words } from './words.ts';

/** What stands in an element's `data-words`. */
interface Carried {
  language: string;
  locale: string;
  templates: Record<string, Template>;
}

/** A few words as the text of a `data-words`, for the script of the element. */
export function carry<K extends Key>(words: Words<K>, keys: readonly K[]): string {
  const { language, locale } = words;
  return JSON.stringify({ language, locale, templates: templatesOf(words, keys) } satisfies Carried);
}

/** The words that stand in an element's `data-words`. */
export function carriedIn<K extends Key>({ dataset }: Pick<HTMLElement, 'dataset'>): Words<K> {
  const { templates, ...language } = JSON.parse(dataset['words'] ?? '') as Carried;
  return createWords<K>(language, (key) => templates[key] ?? '');
}
