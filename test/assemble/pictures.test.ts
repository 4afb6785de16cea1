import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choosePictures } from '../../src/assemble/chosen-pictures.ts';
import type { PreparedPictures } from '../../src/assemble/picture-stage.ts';
import { preparePictures } from '../../src/assemble/pictures.ts';
import { type Content, readContent } from '../../src/check/content.ts';
import { type Files, writeFiles } from '../support/files.ts';
import { claiming, METADATA, photo, plain } from '../support/pictures.ts';

const REPORT = 'content/incidents/2024-01-02-outage';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterEach(() => rm(root, { recursive: true }));

interface Source {
  files: Files;
  front?: string;
  body?: string;
  site?: string;
}

async function prepare({
  files,
  front = '',
  body = '',
  site = '',
}: Source): Promise<{ content: Content; prepared: PreparedPictures; problems: string[] }> {
  writeFiles(root, {
    'content/site.yaml': `name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\n${site}`,
    [`${REPORT}/index.mdx`]: `---\ntitle: A\nstarted: 2024-01-02 10:00\n${front}---\n\n${body}\n`,
    ...files,
  });
  const content = await readContent(root, { now: Date.parse('2024-02-01T00:00Z') });
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const prepared = await preparePictures(content, root);
  const problems = prepared.problems.map(
    ({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`,
  );
  return { content, prepared, problems };
}

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><!-- note --><rect width="3" height="1"/></svg>';

describe('a picture beside a report', () => {
  test('is published in the sizes that pages need', async () => {
    const { prepared, problems } = await prepare({
      files: { [`${REPORT}/Größe 1.jpg`]: await photo(2000, 1000) },
      body: '![Errors](Gr%C3%B6%C3%9Fe%201.jpg)',
    });
    expect(problems).toEqual([]);
    const picture = prepared.pictures.get(`${REPORT}/Größe 1.jpg`);
    expect(picture).toMatchObject({ kind: 'jpeg', width: 1000, height: 2000 });
    expect(picture?.copies.map(({ width }) => width)).toEqual([480, 800, 1000]);
    expect(picture?.path).toBe(picture?.copies[2]?.path);
    expect(picture?.path).toMatch(/^assets\/gr-e-1-1000\.[0-9a-f]{12}\.webp$/);
    expect([...prepared.files.keys()]).toEqual(picture?.copies.map(({ path }) => path));
  });

  test('is published once if it is a drawing, cleaned', async () => {
    const { prepared } = await prepare({
      files: { [`${REPORT}/graph.svg`]: DRAWING },
      body: '<Figure src="./graph.svg" alt="Errors" />',
    });
    const picture = prepared.pictures.get(`${REPORT}/graph.svg`);
    expect(picture).toMatchObject({ kind: 'svg', width: 30, height: 10, copies: [{ width: 30 }] });
    expect(prepared.files.get(picture?.path ?? '')).toEqual({
      text: DRAWING.replace('<!-- note -->', '')
        .replace('width="3" height="1"', 'height="1" width="3"')
        .concat('\n'),
    });
  });

  test('stays where it is below `public/`, with its size', async () => {
    const { prepared, problems } = await prepare({
      files: { 'public/img/a b.png': await plain('png', 900, 300) },
      body: '![Errors](/img/a%20b.png)',
    });
    expect(problems).toEqual([]);
    expect(prepared.pictures.get('public/img/a b.png')).toEqual({
      kind: 'png',
      width: 900,
      height: 300,
      path: 'img/a%20b.png',
      copies: [{ width: 900, path: 'img/a%20b.png' }],
    });
    expect([...prepared.files]).toEqual([]);
  });

  test('is not published if nothing refers to it', async () => {
    const { prepared } = await prepare({ files: { [`${REPORT}/unused.jpg`]: await photo() } });
    expect([...prepared.files, ...prepared.pictures]).toEqual([]);
  });
});

describe('the picture chosen for a report', () => {
  test('is published for the page, and for link previews', async () => {
    const { content, prepared } = await prepare({
      files: { [`${REPORT}/cartoon.jpg`]: await photo() },
      front: 'image: { file: ./cartoon.jpg, alt: A cartoon. }\n',
    });
    const chosen = choosePictures(content, prepared).get('2024-01-02-outage');
    expect(chosen?.picture.path).toMatch(/^assets\/cartoon-900\..*\.webp$/);
    expect(chosen?.image).toMatchObject({ alt: 'A cartoon.', type: 'image/jpeg', width: 900, height: 1600 });
    const path = chosen?.image?.url.replace('https://status.harbour.example/', '') ?? '';
    const file = prepared.files.get(path);
    const bytes = file && 'key' in file ? await prepared.cache.get(file.key) : undefined;
    expect(bytes?.length).toBeGreaterThan(100);
    expect(bytes?.toString('latin1')).not.toContain(METADATA);
  });

  test('is shown on the page only, if it is a drawing', async () => {
    const { content, prepared } = await prepare({
      files: { [`${REPORT}/cartoon.svg`]: DRAWING },
      front: 'image: { file: ./cartoon.svg, alt: A cartoon. }\n',
    });
    expect(choosePictures(content, prepared).get('2024-01-02-outage')?.image).toBeUndefined();
  });
});

describe('what is no picture, or too much of one, is an error where it is named:', () => {
  test.each([
    ['a page', 'p.png', '<!doctype html><script>alert(1)</script>', 'unreadable'],
    ['a module', 'p.jpg', 'globalThis.ran = 1', 'unreadable'],
    ['a module that begins as a picture', 'p.gif', 'GIF89a=1;globalThis.ran=1', 'unreadable'],
    ['nothing', 'p.webp', '', 'unreadable'],
    ['a drawing under another name', 'p.png', DRAWING, 'unreadable'],
    ['a photograph under the name of a drawing', 'p.svg', claiming(3, 3), 'unreadable'],
    ['a feed under the name of a drawing', 'p.svg', '<rss/>', 'unreadable'],
    ['a picture of more pixels than a wall', 'p.png', claiming(15_000, 15_000), 'size'],
  ])('%s', async (_, name, bytes, rule) => {
    const { problems, prepared } = await prepare({
      files: { [`${REPORT}/${name}`]: bytes },
      front: `image: { file: ./${name}, alt: x }\n`,
      body: `![x](${name})\n\n<Figure src="./${name}" alt="y" />`,
    });
    const at = (place: string) => `${REPORT}/index.mdx:${place} error picture/${rule}`;
    expect(problems).toEqual([at('7:1'), at('9:1'), at('4:16')]);
    expect([...prepared.files, ...prepared.pictures]).toEqual([]);
  });

  test('48 MB', async () => {
    writeFiles(root, { [`${REPORT}/large.png`]: claiming(10, 10) });
    await truncate(join(root, `${REPORT}/large.png`), 48 * 2 ** 20);
    const { prepared } = await prepare({ files: {}, body: '![x](large.png)' });
    expect(prepared.problems).toEqual([
      expect.objectContaining({
        rule: 'picture/size',
        message: `Unexpected picture \`${REPORT}/large.png\`, of 48 MB, expected at most 20 MB.`,
      }),
    ]);
  });
});

describe('below `public/`', () => {
  test('drawings are cleaned, and what is left out of them is named', async () => {
    const hostile = '<svg xmlns="http://www.w3.org/2000/svg">\n<script>a()</script><g/></svg>';
    const { prepared, problems } = await prepare({
      files: { 'public/img/Mark.SVG': hostile, 'public/x.svg': DRAWING },
    });
    expect(problems).toEqual(['public/img/Mark.SVG:2:1 warning picture/left-out']);
    expect(prepared.files.get('img/Mark.SVG')).toEqual({
      text: '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n',
    });
    expect([...prepared.files.keys()]).toEqual(['img/Mark.SVG', 'x.svg']);
  });

  test('a drawing that can’t be read is an error', async () => {
    const { problems } = await prepare({
      files: { 'public/broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>' },
    });
    expect(problems).toEqual(['public/broken.svg:1:1 error picture/unreadable']);
  });

  test('a photograph that says more than it shows is a warning', async () => {
    const { problems } = await prepare({
      files: { 'public/team.jpg': await photo(), 'public/plain.png': await plain('png') },
    });
    expect(problems).toEqual(['public/team.jpg:1:1 warning picture/metadata']);
  });
});

test('the metadata of a photograph inside a drawing is gone too', async () => {
  const inner = `data:image/jpeg;base64,${(await photo(40, 20)).toString('base64')}`;
  const source = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${inner}" width="4" height="2"/></svg>`;
  const { prepared, problems } = await prepare({ files: { 'public/scan.svg': source } });
  expect(problems).toEqual([]);
  const file = prepared.files.get('scan.svg');
  const [, base64 = ''] = /base64,([^"]+)"/.exec(file && 'text' in file ? file.text : '') ?? [];
  expect(base64.length).toBeGreaterThan(100);
  expect(Buffer.from(base64, 'base64').toString('latin1')).not.toContain(METADATA);
});

test('a logo stands in share images: as a drawing, or as PNG whatever it was', async () => {
  const { prepared } = await prepare({
    files: { 'public/logo.svg': DRAWING, 'public/dark.jpg': await photo() },
    site: 'logo: { light: /logo.svg, dark: dark.jpg }\n',
  });
  expect([...prepared.logos].map(([file, { type }]) => [file, type])).toEqual([
    ['public/dark.jpg', 'image/png'],
    ['public/logo.svg', 'image/svg+xml'],
  ]);
  expect([...prepared.drawings.keys()]).toEqual(['public/logo.svg']);
});
