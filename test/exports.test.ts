import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Manifest, toPublished } from '../release/manifest.ts';
import { REPLACEABLE } from '../src/assemble/part-names.ts';
import * as afterword from '../src/integration.ts';

const manifest: Manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

test('the package exports the integration and the parts of pages that can be wrapped, and nothing else', () => {
  expect(toPublished(manifest)).toMatchObject({
    bin: { afterword: './dist/cli/main.js' },
    exports: {
      '.': { types: './dist/integration.d.ts', default: './dist/integration.js' },
      './components/SiteFooter.astro': './dist/components/SiteFooter.astro',
      './package.json': './package.json',
    },
    files: ['dist', 'docs/schemas', 'CHANGELOG.md'],
  });
  expect(Object.keys(manifest.exports ?? {})).toEqual([
    '.',
    ...REPLACEABLE.map((part) => `./components/${part}.astro`),
    './layouts/Page.astro',
    './package.json',
  ]);
  expect(Object.keys(afterword)).toEqual(['default']);
});

test('the integration bears its name', () => {
  expect(afterword.default()).toMatchObject({ name: 'afterword' });
});

test('a user’s own Astro is the only one', () => {
  expect(Object.keys(toPublished(manifest)['peerDependencies'] as object)).toEqual(['astro']);
  expect(toPublished(manifest)['dependencies']).not.toHaveProperty('astro');
});
