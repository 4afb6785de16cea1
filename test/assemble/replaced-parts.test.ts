import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Replacements } from '../../src/assemble/part-names.ts';
import { replaceParts } from '../../src/assemble/replaced-parts.ts';
import { REPOSITORY, writeFiles } from '../support/files.ts';

const SRC = join(REPOSITORY, 'src');
const PART = '../components/SiteFooter.astro';
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parts-'));
  writeFiles(root, { 'mine/Footer.astro': '<footer>Mine</footer>' });
  return () => rm(root, { recursive: true });
});

/** What an import leads to; nothing where it is left to others. */
function resolved(replacements: Replacements, source: string, importer: string): unknown {
  const { resolveId } = replaceParts(replacements, root);
  return typeof resolveId === 'function'
    ? resolveId.call({} as never, source, importer, {} as never)
    : undefined;
}

test.each([
  { source: PART, importer: join(SRC, 'layouts/Base.astro'), isReplaced: true },
  { source: PART, importer: join(SRC, 'layouts/Base.astro?astro&type=script'), isReplaced: true },
  { source: './SiteFooter.astro', importer: join(SRC, 'components/Other.astro'), isReplaced: true },
  { source: '../components/SiteHeader.astro', importer: join(SRC, 'layouts/Base.astro'), isReplaced: false },
  { source: '../other/SiteFooter.astro', importer: join(SRC, 'layouts/Base.astro'), isReplaced: false },
  { source: 'afterword/components/SiteFooter.astro', importer: '/site/Footer.astro', isReplaced: false },
])('$source in $importer is the site’s own: $isReplaced', ({ source, importer, isReplaced }) => {
  const found = resolved({ SiteFooter: './mine/Footer.astro' }, source, importer);
  expect(found).toBe(isReplaced ? join(root, 'mine/Footer.astro').replaceAll('\\', '/') : undefined);
});

test('without any, every part is ours', () => {
  expect(resolved({}, PART, join(SRC, 'layouts/Base.astro'))).toBeUndefined();
});

test.each([
  { components: { SiteFoter: './mine/Footer.astro' }, words: 'expected `SiteFooter`' },
  {
    components: { Anything: './mine/Footer.astro' },
    words: 'expected `Head`, `SiteHeader`, `SiteFooter`, `StatusBanner`, `OpenIncident`, `ServiceList`,',
  },
  { components: { SiteFooter: './mine/None.astro' }, words: 'No file at `./mine/None.astro`' },
])('$components is refused', ({ components, words }) => {
  expect(() => replaceParts(components as Replacements, root)).toThrow(words);
});
