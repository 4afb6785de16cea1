import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { plainLanguageOf } from '../domain/plain-language.ts';

/** The module in which search looks for what it knows of a language. */
const HERE = fileURLToPath(new URL('../search/tongues.ts', import.meta.url));
/** A line of it with a language. */
const LINE = /^\s*(\w+): \(\) => import\(.*\n/gm;
const NONE = 'export async function tongueOf() {}\n';

/** Leaves of the languages that search knows those of a site's editions, so that no other is published. */
export function chooseLanguages(locales: readonly string[]): Plugin {
  return {
    name: 'afterword-spoken-languages',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (resolve(id.split('?', 1)[0] ?? '') !== HERE) return undefined;
      return { code: withLanguages(code, locales.map(plainLanguageOf)), map: null };
    },
  };
}

/** The module with some of its languages, or without any. */
export function withLanguages(code: string, languages: readonly string[]): string {
  const known = [...code.matchAll(LINE)].map(([, language = '']) => language);
  if (!languages.some((language) => known.includes(language))) return NONE;
  return code.replace(LINE, (line, language: string) => (languages.includes(language) ? line : ''));
}
