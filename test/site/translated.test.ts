import { beforeAll, describe, expect, test } from 'vitest';
import { type PublishedPage, pagesByRoute, publishedBytes } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

const BOATS = 'incidents/2026-02-20-boats-late/';

let dist: string;
let pages: Map<string, PublishedPage>;

beforeAll(async () => {
  ({ dist } = await builtSite('translated'));
  pages = await pagesByRoute({ dist });
});

function textAt(route: string): string {
  const { document } = pages.get(route) ?? {};
  return document?.body.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

describe.each([
  [
    'ja',
    '船の出航が遅れました',
    ['橋をご利用ください', '十二隻', '船は再び出航しています', '霧が晴れました', '霧笛', '何が起きたか'],
  ],
  [
    'ar',
    'تأخرت القوارب عن موعدها',
    ['استخدموا الجسر', 'اثنا عشر', 'عادت القوارب', 'انقشع الضباب', 'بوق أعلى', 'ماذا حدث'],
  ],
])('a report in %s', (locale, title, texts) => {
  test('has all its words, and no other', () => {
    const text = textAt(`${locale}/${BOATS}`);
    for (const said of [title, ...texts]) expect(text).toContain(said);
    expect(text).not.toMatch(/Boats|captain|bridge|fog was thick/);
  });

  test('is called so in lists', () => {
    expect(textAt(`${locale}/incidents/`)).toContain(title);
    expect(textAt('incidents/')).not.toContain(title);
  });
});

test('diagrams and pictures of a translation stand on its page', () => {
  const { document } = pages.get(`ja/${BOATS}`) ?? {};
  expect(document?.querySelector('figure svg')?.textContent).toMatch(/霧|船/);
  expect([...(document?.querySelectorAll('img') ?? [])].map((img) => img.getAttribute('alt'))).toEqual(
    expect.arrayContaining(['霧の中の桟橋', '霧']),
  );
});

test('what a translation has no words for is shown in the original’s', () => {
  const text = textAt(`de/${BOATS}`);
  for (const said of ['Boote fuhren zu spät ab', 'Wir sehen uns den Nebel an', 'sagt der Lotse'])
    expect(text).toContain(said);
  for (const said of ['Boats leave again', 'A captain calls', 'Buy a louder horn'])
    expect(text).toContain(said);
});

test('what the site calls things is said in each language', () => {
  expect(textAt('ja/services/boats/')).toContain('船');
  expect(textAt('de/services/boats/')).toContain('Alles was schwimmt.');
  expect(textAt('de/')).toContain('Kai');
  expect(textAt(`de/${BOATS}`)).toContain('Schwer');
  expect(textAt('ja/')).toContain('港');
});

test('planned work and free pages have words of their own', () => {
  expect(textAt('de/maintenance/2026-03-09-new-planks/')).toMatch(/Neue Planken.*Eiche/);
  expect(textAt('ar/harbour/')).toContain('تبحر القوارب من هنا');
  expect(textAt('de/harbour/')).toContain('Boats go from here');
});

test('of drafts, of what is under embargo and of languages that the site lacks, nothing is in any byte', async () => {
  const published = await publishedBytes(dist, 'latin1');
  for (const [file, bytes] of published) expect(`${file}\n${bytes}`.toLowerCase(), file).not.toMatch(/zyxq/);
});

test('a translation in the words of its original is none', () => {
  expect(textAt('ja/incidents/2026-02-25-tickets-closed/')).toContain('The machine had no paper.');
});
