import { expect, test } from 'vitest';
import { typesFrom } from '../../release/types-from.ts';

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
