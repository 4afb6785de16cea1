import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { readingsOf } from '../support/readings.ts';
import { builtSite } from '../support/sites.ts';

/** Addresses, lengths of time in data, names of zones and of formats: the same in all languages. */
const ALIKE =
  /https?:\/\/[^\s<>"]+|status\.pharos\.example\S*|Europe\/Athens|\bP[\dDTHMS]+|\b(?:UTC|GMT|EES?T|RSS|Atom|JSON Feed|BibTeX)\b/g;
const LATIN = /\p{Script=Latin}+/u;

let site: { file: string; bytes: Buffer }[];

beforeAll(async () => {
  const { dist } = await builtSite('greek');
  const files = await filesOf(dist);
  site = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(join(dist, file)) })));
});

/** What is left in Latin letters. */
function foreignIn(file: string, bytes: Buffer): string[] {
  return readingsOf(file, bytes).filter((text) => LATIN.test(text.replaceAll(ALIKE, '')));
}

describe('of a site whose authors write Greek and whose words are Georgian', () => {
  test('no reader sees a Latin letter', () => {
    const found = site.flatMap(({ file, bytes }) =>
      foreignIn(file, bytes).map((text) => `${file}: ${text.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    {
      file: 'index.html',
      text: '<p title="one">δύο <code>three</code><b>four</b></p>',
      found: ['one', 'four'],
    },
    {
      file: 'index.html',
      text: `<b data-words='{"templates":{"a":"{name} five","b":["n",{"one":"six","other":"επτά"}]}}'></b>`,
      found: [' five', 'six'],
    },
    {
      file: 'feed.xml',
      text: '<a><title>one</title><link>two</link><b term="three"/></a>',
      found: ['one', 'three'],
    },
    { file: 'feed.xml', text: '<a><![CDATA[<p>one <img alt="two"></p>]]></a>', found: ['one ', 'two'] },
    { file: 'a.json', text: '{"id":"one","name":"two","body":"<p>three</p>"}', found: ['two', 'three'] },
    { file: 'a.md', text: '# one\n\n[two](/three) `four` ![five](/six)\n', found: ['one', 'two', 'five'] },
    { file: 'a.svg', text: '<svg aria-label="one"><title>two</title></svg>', found: ['one', 'two'] },
  ])('in $file as $text it would be seen', ({ file, text, found }) => {
    expect(foreignIn(file, Buffer.from(text))).toEqual(found);
  });

  test.each([
    { kind: 'pages', files: /\.html$/, count: 30 },
    { kind: 'feeds and descriptions', files: /(?:feed|atom|opensearch)\.xml$/, count: 7 },
    { kind: 'calendars', files: /\.ics$/, count: 2 },
    { kind: 'reports as Markdown', files: /\.md$/, count: 4 },
    { kind: 'data', files: /^(?!\.well-known).*(?<!schema)\.json$/, count: 10 },
    { kind: 'drawings', files: /^(?!favicon-).*\.svg$/, count: 3 },
    { kind: 'texts of search', files: /texts-\d+\.bin$/, count: 1 },
    { kind: 'filters of search', files: /facts\.bin$/, count: 1 },
  ])('its $kind are read, and say something', ({ files, count }) => {
    const read = site.filter(({ file }) => files.test(file));
    expect(read.length).toBeGreaterThanOrEqual(count);
    for (const { file, bytes } of read)
      expect(readingsOf(file, bytes).join(''), file).toMatch(/\p{Script=Greek}|\p{Script=Georgian}/u);
  });
});
