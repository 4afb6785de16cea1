import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** The package of ours that cards need, which lies beside the sources. */
const OURS = 'packages/mermaid-without-browser';

/** The version that a copy of our sources gives, in which a file is another. */
async function versionWith(changed: string): Promise<string> {
  const copy = join(root, 'src');
  cpSync(join(REPOSITORY, 'src'), copy, { recursive: true });
  cpSync(join(REPOSITORY, 'package.json'), join(root, 'package.json'));
  for (const part of ['src', 'package.json'])
    cpSync(join(REPOSITORY, OURS, part), join(root, OURS, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(root, OURS), join(root, 'node_modules/mermaid-without-browser'));
  writeFileSync(join(copy, changed), '// A change.', { flag: 'a' });
  const copied: typeof import('../../../src/render/card/version.ts') = await import(
    join(copy, 'render/card/version.ts')
  );
  return copied.cardVersionOf(REPOSITORY);
}

test.each(['render/card/layout/strip.ts', 'domain/strip.ts'])(
  'another %s is another version',
  async (file) => {
    expect(await versionWith(file)).not.toBe(cardVersionOf(REPOSITORY));
  },
);

test('what draws no card, and where the sources lie, changes no version', async () => {
  expect(await versionWith('domain/actions.ts')).toBe(cardVersionOf(REPOSITORY));
});
