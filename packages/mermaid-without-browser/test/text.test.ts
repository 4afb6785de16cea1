import { afterEach, expect, test } from 'vitest';
import { createFaceFinder } from '../../../src/render/diagram/faces.ts';
import { REPOSITORY } from '../../../test/support/files.ts';
import { breakLine } from '../src/labels/break-line.ts';
import { useFaces } from '../src/text/fonts.ts';
import { inkBounds } from '../src/text/ink.ts';
import { textWidth } from '../src/text/width.ts';
import { drawn } from './support/drawn.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

const finder = createFaceFinder(REPOSITORY, { root: 'https://status.example.org', locale: 'en' });
const facesOf = async (text: string) => (await finder.of(text)).faces;
const widthOf = async (text: string) => {
  useFaces(await facesOf(text));
  return textWidth(text, 16);
};

afterEach(() => useFaces());

test.each(['zh-Hant', 'zh-Hans', 'ja', 'ko'])(
  'the commonest characters have a font where readers have %s',
  async (locale) => {
    const { of } = createFaceFinder(REPOSITORY, { root: 'https://status.example.org', locale });
    const { faces, lacking } = await of('、。一上下不中人〈〉');
    expect(lacking).toEqual([]);
    expect(faces.flatMap(({ characters }) => [...characters]).length).toBe(10);
  },
);

test.each([
  ['👩🏻‍💻', '✅'],
  ['🇯🇵', '✅'],
  ['⚠️', '❌'],
  ['⚡', '✅'],
  ['1️⃣', '✅'],
])('%s is as wide as %s', async (one, other) => {
  expect(await widthOf(one)).toBeCloseTo(await widthOf(other));
});

test.each([
  ['Arabic', 'الاستعادة', 59.61],
  ['Hebrew', 'השירות שוחזר', 95.5],
  ['Arabic with letters that a font joins in its own way', 'الحصول على السر', 111.156],
  ['Hebrew with a hyphen before Latin', 'ניהול API ב-Azure', 128.953],
  ['Hebrew with a comma', 'מוכן, שלח קוד', 96.641],
  ['Devanagari', 'कनेक्शन', 50.27],
  ['Thai', 'ฐานข้อมูล', 61.95],
  ['Japanese', 'データベース', 95.2],
])('%s is as wide as Chromium draws it', async (_, text, width) => {
  expect(Math.abs((await widthOf(text)) - width)).toBeLessThan(0.05);
});

test('the mark of a tone stands above the ring of a vowel that is written behind it', async () => {
  useFaces(await facesOf('ต่ำต่า'));
  const topOf = (text: string) => inkBounds(text, 16, 400)?.top ?? 0;
  expect(topOf('ต่ำ')).toBeLessThan(topOf('ต่า'));
});

test.each([
  ['dots that reach a thousandth of a pixel beyond a third one', 'تنظيف', 3],
  ['dots that reach beyond a third one by more', 'سفارش', 4],
])('%s cover as many pixels as in Chromium', async (_, text, bottom) => {
  useFaces(await facesOf(text));
  expect(inkBounds(text, 14, 400)?.bottom).toBe(bottom);
});

test('marks add nothing to the width of a letter', async () => {
  expect(await widthOf('ก้')).toBe(await widthOf('ก'));
});

test('a drawing brings the fonts that its text is drawn in, and a drawing in Latin letters none', async () => {
  const renderer = openTemporaryRenderer();
  const sources = ['flowchart LR\n  a[ฐานข้อมูล API]', 'flowchart LR\n  a[API]'];
  const [thai, latin] = await renderer.render(
    await Promise.all(sources.map(async (source) => ({ source, faces: await facesOf(source) }))),
  );
  await renderer.close();
  const { svg, fonts } = drawn(thai);
  expect(fonts).toHaveLength(1);
  expect(svg).toContain(`src:url("${fonts?.[0]}")format("woff2");unicode-range:U+E00-E7F}`);
  expect(drawn(latin).svg).not.toContain('@font-face');
  expect(drawn(latin)).not.toHaveProperty('fonts');
});

test.each([
  ['การเชื่อมต่อหมดจึงตอบช้า', ['การเชื่อมต่อ', 'หมดจึงตอบช้า']],
  ['復旧しました。完了', ['復旧しま', 'した。完', '了']],
  ['復旧しました。', ['復旧しまし', 'た。']],
  ['高いユーザー数', ['高いユー', 'ザー数']],
  ['全員「復旧」と', ['全員', '「復', '旧」と']],
])('%s is broken where browsers break it', (content, lines) => {
  const fits = (words: readonly { content: string }[]) =>
    [...words.map(({ content }) => content).join('')].length <= lengthOf(lines);
  const broken = breakLine([{ content, strong: false, em: false, glued: false }], fits);
  expect(broken.map((line) => line.map(({ content }) => content).join(''))).toEqual(lines);
});

function lengthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => [...line].length));
}
