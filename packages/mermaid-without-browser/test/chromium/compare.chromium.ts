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
  { found: 'only-theirs', source: 'flowchart LR\n  a@{ img: "https://example.org/a.png", label: "A" }' },
  { found: 'neither', source: 'flowchart LR\n  a[(' },
])('tells of a drawing: $found', async ({ found, source }) => {
  const outcome = await comparer.compare({ file: 'a.mmd', line: 1, source });
  expect(verdictOf(outcome)).toBe(found);
});
