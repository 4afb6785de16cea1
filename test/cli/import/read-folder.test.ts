import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { silent } from '../../../src/assemble/narrator.ts';
import { decodeText } from '../../../src/cli/import/decode-text.ts';
import { readFolder } from '../../../src/cli/import/read-folder.ts';
import { createRepository } from '../../support/repository.ts';

test('texts are read in the encodings that exports have', () => {
  const text = 'Störung: “all” is 50 % slower\n';
  expect(decodeText(Buffer.from(text))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
  expect(decodeText(Buffer.from(text, 'utf16le'))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe(text);
  expect(decodeText(Buffer.from(text, 'utf16le').swap16())).toBe(text);
  expect(decodeText(Uint8Array.of(0x53, 0x74, 0xf6, 0x72, 0x80))).toBe('Stör€');
});

test('files know when git first had them', async () => {
  const { root, commit, remove } = createRepository();
  onTestFinished(remove);
  commit('2020-01-01T00:00Z', { 'größe one.md': 'A' });
  commit('2021-01-01T00:00Z', { 'größe one.md': 'B', 'two.md': 'C' });
  await writeFile(join(root, 'three.md'), 'D');
  const { files } = await readFolder('.', { cwd: root, env: {} }, silent);
  expect(files).toEqual([
    { path: 'größe one.md', text: 'B', committed: Date.parse('2020-01-01T00:00:00Z') },
    { path: 'three.md', text: 'D' },
    { path: 'two.md', text: 'C', committed: Date.parse('2021-01-01T00:00:00Z') },
  ]);
});
