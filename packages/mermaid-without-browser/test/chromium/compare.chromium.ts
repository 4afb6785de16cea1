import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Comparer, openComparer } from '../compare/comparer.ts';
import { verdictOf } from '../compare/outcome.ts';

let comparer: Comparer;
beforeAll(async () => {
  comparer = await openComparer();
});
afterAll(() => comparer.close());

test.each([
  { found: 'same', source: 'pie title Traffic\n  "a" : 3\n  "b" : 4' },
  { found: 'same', source: 'flowchart LR\n  a[支付网关] --> b[、。数据库]' },
  { found: 'only-ours', source: 'timeline\n  14:23 : Paged' },
  // Mermaid's answer to a text that is too long is a drawing that says so.
  { found: 'only-theirs', source: `pie\n  %% ${'x'.repeat(50_000)}\n  "a" : 1` },
  { found: 'neither', source: 'flowchart LR\n  a[(' },
])('tells of a drawing: $found', async ({ found, source }) => {
  const outcome = await comparer.compare({ file: 'a.mmd', line: 1, source });
  expect(verdictOf(outcome)).toBe(found);
});
