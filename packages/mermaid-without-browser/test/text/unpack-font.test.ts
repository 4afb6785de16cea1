import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../../../../test/support/files.ts';
import { unpackFont } from '../../src/text/unpack-font.ts';

const PACKAGES = join(REPOSITORY, 'node_modules/@fontsource');

test.each(readdirSync(PACKAGES))('every file of %s can be read', (name) => {
  const folder = join(PACKAGES, name, 'files');
  const files = readdirSync(folder).filter((file) => file.endsWith('-400-normal.woff'));
  const unread = files.filter((file) => {
    const font = create(unpackFont(readFileSync(join(folder, file)))) as Font;
    return font.characterSet.length === 0 || !(font.unitsPerEm > 0);
  });
  expect(files.length).toBeGreaterThan(2);
  expect(unread).toEqual([]);
});

test('a font that is not packed comes back as it is', () => {
  const font = Buffer.from('OTTO and more');
  expect(unpackFont(font)).toBe(font);
});
