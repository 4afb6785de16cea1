import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardVersionOf } from '../../../src/render/card/version.ts';
import { REPOSITORY, writeFiles } from '../../support/files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('the version is the same as long as nothing changes', () => {
  expect(cardVersionOf(REPOSITORY)).toBe(cardVersionOf(REPOSITORY));
});

test('a font that a site adds is another version', () => {
  const before = cardVersionOf(root);
  writeFiles(root, { 'node_modules/@fontsource/noto-sans-bengali/package.json': '{ "version": "5.0.0" }' });
  expect(cardVersionOf(root)).not.toBe(before);
});

test.each(['render/card/layout', 'domain'])(
  'another version of the sources in %s is another version',
  async (folder) => {
    const copy = join(root, 'src');
    cpSync(join(REPOSITORY, 'src'), copy, { recursive: true });
    cpSync(join(REPOSITORY, 'package.json'), join(root, 'package.json'));
    const module = join(copy, 'render/card/version.ts');
    const copied: typeof import('../../../src/render/card/version.ts') = await import(module);
    const before = copied.cardVersionOf(REPOSITORY);
    writeFiles(copy, { [`${folder}/added.ts`]: '// A change.' });
    expect(copied.cardVersionOf(REPOSITORY)).not.toBe(before);
  },
);
