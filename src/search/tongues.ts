import { plainLanguageOf } from '../domain/plain-language.ts';
import type { Tongue } from './tongue.ts';

/** What is known of a language, for a locale of it. */
export interface SpokenLanguage {
  tongueIn(locale: string): Tongue;
}

/**
 * The languages that search knows, besides English. A site's build leaves those that are its own, so that readers are sent
 * no other: each stands in a line of its own.
 */
const tongues: Readonly<Record<string, (() => Promise<SpokenLanguage>) | undefined>> = {
  ar: () => import('./tongues/ar.ts'),
  cs: () => import('./tongues/cs.ts'),
  da: () => import('./tongues/da.ts'),
  de: () => import('./tongues/de.ts'),
  es: () => import('./tongues/es.ts'),
  fa: () => import('./tongues/fa.ts'),
  fi: () => import('./tongues/fi.ts'),
  fr: () => import('./tongues/fr.ts'),
  he: () => import('./tongues/he.ts'),
  hi: () => import('./tongues/hi.ts'),
  id: () => import('./tongues/id.ts'),
  it: () => import('./tongues/it.ts'),
  ja: () => import('./tongues/ja.ts'),
  ko: () => import('./tongues/ko.ts'),
  nb: () => import('./tongues/nb.ts'),
  nl: () => import('./tongues/nl.ts'),
  pl: () => import('./tongues/pl.ts'),
  pt: () => import('./tongues/pt.ts'),
  ru: () => import('./tongues/ru.ts'),
  sv: () => import('./tongues/sv.ts'),
  tr: () => import('./tongues/tr.ts'),
  uk: () => import('./tongues/uk.ts'),
  zh: () => import('./tongues/zh.ts'),
};

/** What search knows of the language of a locale; nothing of English and of languages that have no table. */
export async function tongueOf(locale: string): Promise<Tongue | undefined> {
  const spoken = await tongues[plainLanguageOf(locale)]?.();
  return spoken?.tongueIn(locale);
}
