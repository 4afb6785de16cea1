import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { readingsOf } from '../support/readings.ts';
import { builtSite } from '../support/sites.ts';
import { type SpokenText, textsOfData, textsOfFeed, textsOfPage } from '../support/spoken.ts';
import { toArabic } from '../support/two-languages.ts';

const ARABIC = /\p{Script=Arabic}/u;
const GEORGIAN = /\p{Script=Georgian}/u;
/** Names are in no language: tags, people and teams. */
const NAMES = ['ουρές', 'κάρτες', 'Άννα', 'Ομάδα', 'ουρά'].map(toArabic);

let files: { file: string; bytes: Buffer }[];

beforeAll(async () => {
  const { dist } = await builtSite('two-languages');
  files = await Promise.all(
    (await filesOf(dist)).map(async (file) => ({ file, bytes: await readFile(join(dist, file)) })),
  );
});

/** What is said wrongly of the language of texts. */
function faultsIn(texts: readonly SpokenText[]): string[] {
  return texts.flatMap(({ text, lang, dir, isWhole }) => {
    const words = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
    const [isArabic, isGeorgian] = [ARABIC.test(words), GEORGIAN.test(words)];
    // A message in which a title stands is one text where nothing can be marked in it.
    if (isArabic && isGeorgian) return isWhole ? [] : [`both: ${text.trim()}`];
    if (isArabic && (lang !== 'ar' || (!isWhole && dir === 'ltr'))) return [`${lang} ${dir}: ${text.trim()}`];
    return isGeorgian && !isWhole && (lang !== 'ka' || dir === 'rtl')
      ? [`${lang} ${dir}: ${text.trim()}`]
      : [];
  });
}

function faultsOf(pattern: RegExp, read: (text: string) => SpokenText[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const { file, bytes } of files)
    if (pattern.test(file))
      for (const fault of faultsIn(read(bytes.toString()))) if (!found.has(fault)) found.set(fault, file);
  return Object.fromEntries(found);
}

describe('of a site whose documents are in another language than itself', () => {
  test('every text of every page says its language and its direction', () => {
    expect(faultsOf(/\.html$/, textsOfPage)).toEqual({});
  });

  test('every text of every feed does', () => {
    const read = (text: string) => textsOfFeed(text).map((said) => ({ ...said, lang: said.lang || 'ka' }));
    expect(faultsOf(/(?:feed|atom|rss)\.xml$|\.(?:rss|atom)$/, read)).toEqual({});
  });

  test('all data does', () => {
    const read = (text: string) => textsOfData(JSON.parse(text), { lang: 'ka', dir: 'ltr' });
    // What has the shapes of another tool has no place for it in names; its texts are HTML, which says it.
    expect(faultsOf(/^(?!api\/v2|\.well-known).*(?<!schema)\.json$/, read)).toEqual({});
  });

  test('every calendar does', () => {
    const lines = files
      .filter(({ file }) => file.endsWith('.ics'))
      .flatMap(({ bytes }) => bytes.toString().replaceAll('\r\n ', '').split('\r\n'));
    const arabic = lines.filter((line) => ARABIC.test(line));
    expect(arabic.length).toBeGreaterThan(3);
    expect(arabic.filter((line) => !/^(?:SUMMARY|DESCRIPTION);LANGUAGE=ar:/.test(line))).toEqual([]);
    expect(lines.filter((line) => GEORGIAN.test(line) && line.includes('LANGUAGE='))).toEqual([]);
  });

  test('every report as Markdown, every line of what is told to programs that read text, and search do', () => {
    const named = new Intl.DisplayNames('ka', { type: 'language' }).of('ar') ?? '';
    const reports = files.filter(({ file }) => /^incidents\/.*\.md$/.test(file));
    expect(reports.length).toBeGreaterThan(3);
    for (const { file, bytes } of reports) expect(bytes.toString(), file).toContain(named);
    const llms = files.find(({ file }) => file === 'llms.txt')?.bytes.toString() ?? '';
    for (const line of llms.split('\n')) if (ARABIC.test(line)) expect(line).toContain(named);
    const texts = files.filter(({ file }) => /texts-\d+\.bin$/.test(file));
    expect(texts.flatMap(({ file, bytes }) => readingsOf(file, bytes)).join('')).toMatch(ARABIC);
  });
});
