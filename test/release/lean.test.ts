import { decode } from '@jridgewell/sourcemap-codec';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { withoutWordsForUs } from '../../release/lean.ts';
import { typesFrom } from '../../release/types-from.ts';

const SOURCE = `/** What it gives. */
export function twice(value: number): number {
  // Added once more.
  return value + value;
}
`;

test('a published module has no comments, and its map leads from each line to that of the source', async () => {
  const { outputText, sourceMapText = '' } = ts.transpileModule(SOURCE, {
    fileName: 'twice.ts',
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, sourceMap: true },
  });
  const { code, map } = await withoutWordsForUs(outputText, sourceMapText);
  expect(code).toBe('export function twice(value) {\n  return value + value;\n}\n');
  const { mappings, sources } = JSON.parse(map);
  expect(sources).toEqual(['twice.ts']);
  expect(decode(mappings).flatMap((segments) => segments.map(([, , line]) => line))).toEqual([1, 3, 4]);
});

test('types are published of what others import, and of what that imports', async () => {
  const emitted = new Map([
    ['/p/index.d.ts', "import type { A } from './a.ts';\nexport declare const b: import('./deep/b.js').B;"],
    ['/p/a.d.ts', 'export interface A {}'],
    ['/p/deep/b.d.ts', "export type { C as B } from '../c.js';"],
    ['/p/c.d.ts', 'export interface C {}'],
    ['/p/ours.d.ts', 'export interface Ours {}'],
  ]);
  expect([...(await typesFrom(['/p/index.ts'], emitted))].sort()).toEqual([
    '/p/a.d.ts',
    '/p/c.d.ts',
    '/p/deep/b.d.ts',
    '/p/index.d.ts',
  ]);
});
