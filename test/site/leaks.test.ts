import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../support/build-site.ts';
import { publishedBytes } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { textFields } from '../support/text-fields.ts';

/** Words that begin with `zyxq` are hidden in the sources; those that begin with `plum` are shown. */
const HIDDEN = /zyxq[a-z]+/g;
const SHOWN = /plum[a-z]+/g;

/** Which files each form of the site is made of. */
const FORMS = {
  page: /\.html$/,
  rss: /^feed\.xml$/,
  atom: /^atom\.xml$/,
  jsonFeed: /^feed\.json$/,
  markdown: /^incidents\/.*\.md$/,
  json: /^incidents\/.*\.json$/,
  statuspage: /^api\/v2\//,
  api: /^api\/incidents/,
  llms: /^llms\.txt$/,
  calendar: /^maintenance\.ics$/,
  search: /^search\/.*\.bin$/,
  redirects: /^_redirects$/,
  map: /^sitemap-0\.xml$/,
} as const;
type Form = keyof typeof FORMS;

const FEEDS = ['rss', 'atom', 'jsonFeed'] as const satisfies Form[];
/** Where the body of a report stands. */
const BODY = ['page', ...FEEDS, 'markdown', 'search'] as const satisfies Form[];

/** The forms that promise the words of a field, which stand in the fixture as `plum` and the letters of the field. */
const PROMISES: Readonly<Record<string, readonly Form[]>> = {
  'incident title': [...BODY, 'json', 'statuspage', 'api', 'llms'],
  'incident summary': [...BODY, 'json', 'statuspage', 'api', 'llms'],
  'incident workaround': ['page', 'markdown', 'json', 'search'],
  'incident impact[].label': ['page', 'markdown', 'json', 'search'],
  'incident impact[].value': ['page', 'markdown', 'json', 'search'],
  'incident tags[]': ['page', 'markdown', 'json', 'api', 'search', 'map'],
  'incident updates[].text': [...BODY, 'json', 'statuspage'],
  'incident timeline[].text': ['page', 'markdown', 'json', 'search'],
  'incident timeline[].link': ['page', 'markdown', 'json'],
  'incident actions[].text': ['page', 'markdown', 'json', 'search'],
  'incident actions[].owner': ['page', 'markdown', 'json'],
  'incident actions[].reason': ['page', 'markdown', 'json'],
  'incident actions[].link': ['page', 'markdown', 'json'],
  'incident report.authors[]': ['page', ...FEEDS, 'markdown', 'json'],
  'incident report.corrections[].text': [...BODY, 'json'],
  'incident image.alt': ['page'],
  'maintenance title': ['page', ...FEEDS, 'statuspage', 'calendar'],
  'maintenance summary': ['page', ...FEEDS, 'calendar'],
  'maintenance updates[].text': ['page', ...FEEDS, 'statuspage'],
  'page title': ['page'],
  'page description': ['page'],
  'site name': ['page', ...FEEDS, 'markdown', 'statuspage', 'api', 'llms', 'calendar'],
  'site description': ['page', ...FEEDS, 'llms', 'calendar'],
  'site logo.light': ['page'],
  'site logo.dark': ['page'],
  'site links[].label': ['page'],
  'site links[].url': ['page', 'map'],
  'site support': ['page'],
  'site repository': ['page'],
  'site services[].name': [...BODY, 'json', 'statuspage', 'api', 'calendar'],
  'site services[].group': ['page', 'statuspage'],
  'site services[].description': ['page', 'statuspage'],
  'site severities[].label': [...BODY, 'json', 'api'],
  'site causes[].label': [...BODY, 'json', 'api'],
  'glossary .*': ['page'],
  'words .*': ['page'],
  'words .*.*': ['page'],
};

/** Fields whose words are for authors, or are what a file or a host is called by. */
const NEVER_SHOWN: ReadonlySet<string> = new Set([
  'incident image.file',
  'incident ignore.*',
  'maintenance ignore.*',
  'page ignore.*',
  'site url',
]);

/** What words in bodies, which belong to no field, stand in besides pages; all others stand where reports do. */
const ELSEWHERE: readonly (readonly [RegExp, readonly Form[]])[] = [
  [/^plumhidden/, ['statuspage']],
  [/^plum(md)?page/, []],
  [/^plummaintenanceupdate|^plummaintenanceitem/, [...FEEDS, 'statuspage']],
  [/^plummaintenance/, []],
  [/^plumincidentaliases/, ['redirects']],
  [/^plum(md)?update/, [...BODY, 'json', 'statuspage']],
  [/^plumcorrection/, [...BODY, 'json']],
  // A link's address and its title are no words to search for.
  [/^plumused|^plumlinktitle/, [...FEEDS, 'markdown']],
  [/^plum(md)?diagramtitle/, [...FEEDS, 'markdown']],
  // What stands in a drawing is read from its source.
  [/^plum(md)?diagram/, ['markdown']],
  [/^plum(md)?language/, [...FEEDS, 'markdown']],
];

let site: BuiltSite;
/** What stands in each published file, inflated where it is compressed. */
let published: Map<string, string>;

beforeAll(async () => {
  site = await builtSite('canaries');
  published = await textsIn(site.dist);
});

async function textsIn(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [file, bytes] of await publishedBytes(folder, 'latin1'))
    texts.set(file, `${bytes}${await metadataOf(file, bytes)}`.toLowerCase());
  return texts;
}

/** What a picture says of itself, compressed or not. */
async function metadataOf(file: string, bytes: string): Promise<string> {
  if (!/\.(png|jpe?g|webp|avif|gif)$/.test(file)) return '';
  const { exif, xmp, iptc, comments = [] } = await sharp(Buffer.from(bytes, 'latin1')).metadata();
  const blocks = [exif, xmp, iptc].map((block) => block?.toString('latin1') ?? '');
  return [...blocks, ...comments.map(({ text }) => text)].join('\n');
}

/** The canaries of the sources, in the names and the bytes of their files. */
async function canaries(pattern: RegExp): Promise<Set<string>> {
  const texts = await Promise.all(['content', 'public'].map((folder) => textsIn(join(site.root, folder))));
  const all = texts.flatMap((files) => [...files].flat()).join('\n');
  return new Set(all.match(pattern));
}

/** The forms in which a word stands. */
function formsWith(word: string): Form[] {
  return (Object.keys(FORMS) as Form[]).filter((form) =>
    [...published].some(([file, text]) => FORMS[form].test(file) && text.includes(word)),
  );
}

test('nothing that is hidden in the sources stands in any byte that is published', async () => {
  const hidden = await canaries(HIDDEN);
  expect(hidden.size).toBeGreaterThan(100);
  const leaks = [...published].flatMap(([file, text]) =>
    // The vocabulary of search keeps words without what they share with the word before.
    [...hidden]
      .filter((word) => `${file}\n${text}`.includes(word.slice(1)))
      .map((word) => `${file}: ${word}`),
  );
  expect(leaks).toEqual([]);
});

describe('what is shown', () => {
  test('has a place for every field of text, and for no other', () => {
    const fields = textFields().filter(({ kind }) => /^(?:plain|line|blocks|address)$/.test(kind));
    expect(fields.map(({ field }) => field).sort()).toEqual(
      [...Object.keys(PROMISES), ...NEVER_SHOWN].sort(),
    );
  });

  test.each(Object.entries(PROMISES))('stands in every form that promises it: %s', async (field, forms) => {
    const word = `plum${field.replaceAll(/[^a-z]/gi, '').toLowerCase()}`;
    expect(await canaries(SHOWN)).toContain(word);
    expect(formsWith(word)).toEqual(expect.arrayContaining([...forms]));
  });

  test('stands wherever bodies do', async () => {
    const ofFields = new Set(
      Object.keys(PROMISES).map((field) => `plum${field.replaceAll(/[^a-z]/gi, '').toLowerCase()}`),
    );
    const words = [...(await canaries(SHOWN))].filter((word) => !ofFields.has(word));
    expect(words.length).toBeGreaterThan(60);
    const lost = words.flatMap((word) => {
      const promised = ELSEWHERE.find(([pattern]) => pattern.test(word))?.[1] ?? BODY;
      const found = new Set(formsWith(word));
      const missing = (word === 'plumincidentaliases' ? promised : ['page' as const, ...promised]).filter(
        (form) => !found.has(form),
      );
      return missing.length > 0 ? [`${word}: ${missing.join(', ')}`] : [];
    });
    expect(lost).toEqual([]);
  });
});
