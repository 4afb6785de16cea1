import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGES } from '../../release/pack.ts';
import { importsOf } from '../support/imports.ts';
import { filesOf } from '../support/pages.ts';

/** @example packageOf('@astrojs/mdx/server.js') // '@astrojs/mdx' */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What is bundled holds all that it needs. */
const WITH_NEEDS = Object.entries(PACKAGES).filter(([name]) => name !== 'create-afterword');

describe.each(WITH_NEEDS)('the manifest of %s', (_, folder) => {
  test('names all that its code imports, and nothing that it has no use for', async () => {
    const source = join(folder, 'src');
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const named = Object.keys({ ...dependencies, ...peerDependencies });
    const all = await filesOf(source);
    const files = all.filter((file) => /\.(?:ts|astro)$/.test(file));
    const imports = (await Promise.all(files.map((file) => importsOf(source, file)))).flat();
    const ours = new Set(all.map((file) => file.split('/', 1)[0]));
    const imported = imports
      .filter(({ target, isType }) => !isType && !isBuiltin(target) && !target.startsWith('astro:'))
      .map(({ target }) => packageOf(target))
      .filter((name) => !ours.has(name) && !/\.\w+$/.test(name));
    expect(named).toEqual(expect.arrayContaining([...new Set(imported)]));
    const texts = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
    const code = texts.join('\n');
    expect(named.filter((name) => !code.includes(`'${name}`) && !code.includes(`\`${name}`))).toEqual([]);
  });
});
