import { readFileSync } from 'node:fs';
import { plainLanguageOf } from '../domain/plain-language.ts';
import { createMemory } from '../domain/remembered.ts';
import { en } from './en/index.ts';
import type { Key } from './words.ts';

/** What readers see in a language, as `tables/<language>.json` holds it. */
export interface Table {
  /** The messages that somebody has read whose language it is; whoever mends one adds its key. */
  reviewed: readonly Key[];
  /** In the syntax of MessageFormat 2, with what the English message has filled in and marked. */
  messages: Readonly<Record<Key, string>>;
}

/** The languages that there is a table for, besides English. */
export const LANGUAGES = [
  ...['ar', 'cs', 'da', 'de', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'id', 'it', 'ja'],
  ...['ko', 'nb', 'nl', 'pl', 'pt-BR', 'ru', 'sv', 'tr', 'uk', 'zh-CN', 'zh-TW'],
] as const;

/**
 * The language of our words that is nearest to a locale; nothing where there is none.
 *
 * @param locale - BCP 47.
 * @example languageNear('de-AT') // 'de'
 * @example languageNear('zh-HK') // 'zh-TW'
 * @example languageNear('en-GB') // 'en'
 */
export function languageNear(locale: string): (typeof LANGUAGES)[number] | 'en' | undefined {
  const wanted = plainLanguageOf(locale);
  const { script } = new Intl.Locale(locale).maximize();
  if (wanted === 'en') return 'en';
  return LANGUAGES.find((tag) => {
    const known = new Intl.Locale(tag).maximize();
    return known.language === wanted && known.script === script;
  });
}

const KEYS = Object.keys(en) as readonly Key[];

const tables = createMemory<Table>();

/** The table of a language. */
export function tableOf(language: (typeof LANGUAGES)[number]): Table {
  return tables(language, () =>
    readTable(readFileSync(new URL(`./tables/${language}.json`, import.meta.url), 'utf8')),
  );
}

/** A table from its JSON, with the keys of its messages or without them. */
export function readTable(json: string): Table {
  const table: Table | ShortTable = JSON.parse(json);
  return isShort(table) ? longTable(table) : table;
}

/** A table as a package holds it: texts in the order of the English messages, whose keys weigh more than the words. */
interface ShortTable {
  reviewed: readonly Key[];
  messages: readonly string[];
}

/** A table without the keys of its messages. */
export function shortTable({ reviewed, messages }: Table): ShortTable {
  return { reviewed, messages: KEYS.map((key) => messages[key]) };
}

function isShort(table: Table | ShortTable): table is ShortTable {
  return Array.isArray(table.messages);
}

function longTable({ reviewed, messages }: ShortTable): Table {
  const entries = KEYS.map((key, index) => [key, messages[index]]);
  return { reviewed, messages: Object.fromEntries(entries) };
}
