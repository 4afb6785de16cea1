import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asksForMore } from '../../../src/assemble/kept-pages/own-modules.ts';
import { REPOSITORY } from '../../support/files.ts';

const OURS = join(REPOSITORY, 'src/layouts/Base.astro');
const PAGE = '/site/src/pages/team.astro';
const FOOTER = '/site/components/Footer.astro';

/** A bundle in which a page of ours shows a footer of theirs, which imports what it is told to. */
function bundleOf(code: string, importedIds: string[] = [], more: Record<string, string> = {}) {
  const module = (text: string, importer: string, ids: string[] = []) => ({
    code: text,
    importers: [importer],
    importedIds: ids,
    dynamicallyImportedIds: [],
  });
  const modules = new Map([
    [OURS, module('new Date()', PAGE, [FOOTER])],
    [FOOTER, module(code, OURS, importedIds)],
    [PAGE, module('await fetch("https://on-call.example")', '\0pages', [OURS])],
    ...Object.entries(more).map(([id, text]) => [id, module(text, FOOTER)] as const),
  ]);
  return { getModuleIds: () => modules.keys(), getModuleInfo: (id: string) => modules.get(id) ?? null };
}

const WORDS = '/site/components/words.ts';
const RUNTIME = '/site/node_modules/astro/dist/runtime/compiler/index.js';

test.each([
  { code: 'render(frame.site.name)', imports: [RUNTIME, OURS, WORDS], asks: false },
  { code: '//# sourceMappingURL=data:Date/fetch', imports: [], asks: false },
  { code: 'new Date().getFullYear()', imports: [], asks: true },
  { code: 'await fetch(url)', imports: [], asks: true },
  { code: 'process.env.TEAM', imports: [], asks: true },
  { code: '', imports: ['node:fs'], asks: true },
  { code: '', imports: ['/site/node_modules/axios/index.js'], asks: true },
  { code: '', imports: ['\0astro:assets'], asks: true },
])('code such as “$code” with $imports asks for more: $asks', ({ code, imports, asks }) => {
  expect(asksForMore(bundleOf(code, imports, { [WORDS]: 'export const words = 1;' }))).toBe(asks);
});

test('so does what it imports', () => {
  expect(asksForMore(bundleOf('', [WORDS], { [WORDS]: 'export const at = Date.now();' }))).toBe(true);
});
