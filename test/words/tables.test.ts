import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileMessage, namesIn } from '../../src/words/compile.ts';
import { en } from '../../src/words/en/index.ts';
import { wordsOf } from '../../src/words/table.ts';
import { LANGUAGES, languageNear, readTable, shortTable, tableOf } from '../../src/words/tables.ts';
import { REPOSITORY } from '../support/files.ts';

test('every table is of a language that is known, and every language has one', async () => {
  const files = await readdir(join(REPOSITORY, 'src/words/tables'));
  expect(files.sort()).toEqual(LANGUAGES.map((language) => `${language}.json`).sort());
});

describe.each(LANGUAGES)('%s', (language) => {
  const { messages, reviewed } = tableOf(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  test('has every message, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    expect(reviewed.filter((key) => !(key in en))).toEqual([]);
  });

  test('is the same as a package holds it', () => {
    const table = tableOf(language);
    expect(readTable(JSON.stringify(shortTable(table)))).toEqual(table);
  });

  test('fills in and marks what the English message does', () => {
    const faults = Object.entries(en).flatMap(([key, { text }]) => {
      const [ours, theirs] = [namesIn(text), namesIn(messages[key as keyof typeof en])];
      const known = new Set([...ours.shown, ...ours.chosen]);
      const lacking = [...ours.shown].filter((name) => !theirs.shown.has(name) && !theirs.chosen.has(name));
      const unknown = [...theirs.shown, ...theirs.chosen].filter((name) => !known.has(name));
      return lacking.length + unknown.length > 0 ? [{ key, lacking, unknown }] : [];
    });
    expect(faults).toEqual([]);
  });

  test('has every plural of the language, and none of another', () => {
    const faults = Object.entries(messages).flatMap(([key, text]) => {
      const template = compileMessage(text);
      if (typeof template === 'string' || !text.slice(0, text.indexOf('.match')).includes(':number'))
        return [];
      const forms = Object.keys(template[1]).filter((form) => !/^\d+$/.test(form));
      const lacking = categories.filter((category) => !forms.includes(category));
      const foreign = forms.filter((form) => !categories.includes(form as Intl.LDMLPluralRule));
      return lacking.length + foreign.length > 0 ? [{ key, lacking, foreign }] : [];
    });
    expect(faults).toEqual([]);
  });

  test('is chosen where English is by a word', () => {
    const faults = Object.entries(en).flatMap(([key, { text }]) => {
      const template = compileMessage(text);
      if (typeof template === 'string' || !text.includes(':string')) return [];
      const theirs = compileMessage(messages[key as keyof typeof en]);
      const forms = typeof theirs === 'string' ? [] : Object.keys(theirs[1]);
      return Object.keys(template[1]).every((form) => forms.includes(form)) ? [] : [key];
    });
    expect(faults).toEqual([]);
  });

  test('ends a sentence where the English one ends', () => {
    const faults = Object.entries(messages).filter(([key, text]) => {
      const isSentence = /[.。।]\}*$/.test(en[key as keyof typeof en].text);
      return isSentence !== /[.。।]\}*$/.test(text);
    });
    expect(faults).toEqual([]);
  });
});

test.each([
  { locale: 'de-AT', language: 'de' },
  { locale: 'pt', language: 'pt-BR' },
  { locale: 'pt-PT', language: 'pt-BR' },
  { locale: 'zh', language: 'zh-CN' },
  { locale: 'zh-HK', language: 'zh-TW' },
  { locale: 'zh-Hant', language: 'zh-TW' },
  { locale: 'no', language: 'nb' },
  { locale: 'nn-NO', language: 'nb' },
  { locale: 'en-GB', language: 'en' },
  { locale: 'vi', language: undefined },
  // Serbian is written in two scripts, and neither is ours.
  { locale: 'sr-Latn', language: undefined },
])('$locale is spoken as $language', ({ locale, language }) => {
  expect(languageNear(locale)).toBe(language);
});

test('plurals are those of the site’s language', () => {
  const said = (locale: string) => [1, 3, 5].map((count) => wordsOf(locale).say('search.count', { count }));
  expect(said('ru')).toEqual(['1 инцидент', '3 инцидента', '5 инцидентов']);
  expect(said('de-CH')).toEqual(['1 Störung', '3 Störungen', '5 Störungen']);
  expect(wordsOf('ar').say('search.count', { count: 2 })).toBe('حادثان');
});
