import { posix } from 'node:path';
import { canonicalTag, isKnownLanguage, nameOfLanguage } from '../domain/languages.ts';
import type { Match, Translation, WordList, WordPart } from '../domain/translation.ts';
import { idOf, languageIn, stemOf, translationFileOf } from '../source/document-names.ts';
import { listOf } from '../words/words.ts';
import type { SiteRecord } from './rule.ts';

/** What authors are told in. */
const ENGLISH = { language: 'en' };

/** Things in a sentence to authors, each of which may be several words. */
export function seriesOf(things: readonly string[]): string {
  return listOf(things, ENGLISH);
}

/**
 * Where a text belongs that is in a language, by its name or by a folder, and of which an original lies elsewhere;
 * nothing for any other, and for one that lies where it belongs.
 */
export function meantFile(file: string, { documents }: Pick<SiteRecord, 'documents'>): string | undefined {
  const ending = posix.extname(file);
  if (!/^\.mdx?$/.test(ending)) return undefined;
  const names = file.slice(0, -ending.length).split('/').slice(1);
  const parts = names.flatMap((name) => name.split('.'));
  const language = parts.findLast((part) => isKnownLanguage(part) && !documents.has(part));
  const original = parts.flatMap((part) => documents.get(part) ?? [])[0];
  if (language === undefined || original === undefined) return undefined;
  const meant = translationFileOf(original.replace(/\.mdx?$/, ending), canonicalTag(language));
  const isThere = languageIn(file) !== undefined && meant.toLowerCase() === file.toLowerCase();
  return isThere ? undefined : meant;
}

/** Whether a translation is into one of the site's languages, and not into that of its original. */
export function isWanted({ match, language }: Translation, { site }: Pick<SiteRecord, 'site'>): boolean {
  return match?.language !== language && site.editions.some(({ locale }) => locale === language);
}

/** Whether a document lies beside a translation, whether or not it can be read. */
export function hasOriginal(file: string, { documents }: Pick<SiteRecord, 'documents'>): boolean {
  return (documents.get(idOf(file)) ?? []).some((other) => stemOf(other) === stemOf(file));
}

/** A language as authors know it: `German (\`de\`)`. */
export function sayLanguage(tag: string): string {
  return `${nameOfLanguage(tag, 'en')} (\`${tag}\`)`;
}

const NOUNS: Readonly<Record<WordList, readonly [one: string, many: string]>> = {
  impact: ['fact of the impact', 'facts of the impact'],
  updates: ['update', 'updates'],
  timeline: ['entry of the timeline', 'entries of the timeline'],
  actions: ['action', 'actions'],
  corrections: ['correction', 'corrections'],
};

/** An item of a list, as messages call it. */
export function nounOf(list: WordList): string {
  return NOUNS[list][0];
}

const PARTS: Readonly<Record<WordPart, string>> = {
  title: '`title`',
  summary: '`summary`',
  description: '`description`',
  workaround: '`workaround`',
  picture: '`image.alt`',
  body: 'the text below the frontmatter',
};

/** Texts that stand alone, as messages call them. */
export function sayParts(parts: readonly WordPart[]): string[] {
  return parts.map((part) => PARTS[part]);
}

/** Everything that is still to be translated, in words; nothing when all is. */
export function sayUntranslated({ lacks, open }: Pick<Match, 'lacks' | 'open'>): string | undefined {
  const lists = (Object.keys(NOUNS) as WordList[]).flatMap((list) => {
    const count = open.filter((item) => item.list === list).length;
    return count === 0 ? [] : `${count} ${NOUNS[list][count === 1 ? 0 : 1]}`;
  });
  const all = [...sayParts(lacks), ...lists];
  return all.length > 0 ? seriesOf(all) : undefined;
}
