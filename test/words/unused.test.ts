import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { REPOSITORY } from '../support/files.ts';
import { isKeyIn, literalsIn } from '../support/keys.ts';
import { filesOf } from '../support/pages.ts';

const SRC = join(REPOSITORY, 'src');

test('every message is said somewhere', async () => {
  const files = (await filesOf(SRC)).filter(
    (file) => /\.(?:astro|ts)$/.test(file) && !file.startsWith('words/en/'),
  );
  const all = await Promise.all(files.map((file) => literalsIn(SRC, file)));
  const literals = all.flat().filter((literal) => /^[a-z-]*(?:…[a-z-]*)?\./.test(literal.join('…')));
  const unsaid = Object.keys(en).filter((key) => !literals.some((literal) => isKeyIn(literal, key)));
  expect(unsaid).toEqual([]);
});

test.each([
  { literal: ['status.', ''], key: 'status.no-data', isIn: true },
  { literal: ['status.no-data'], key: 'status.no-data', isIn: true },
  { literal: ['status.no'], key: 'status.no-data', isIn: false },
  { literal: ['search.facet-', ''], key: 'search.failed', isIn: false },
  { literal: ['a.', '-', '.b'], key: 'a.x-y.b', isIn: true },
  { literal: ['', '.no-data'], key: 'status.no-data', isIn: true },
  // What is all filled in says nothing of what it is.
  { literal: ['', ''], key: 'status.no-data', isIn: false },
  { literal: ['', '-data'], key: 'status.no-data', isIn: false },
  { literal: ['status.', '.', ''], key: 'status.no-data', isIn: false },
])('$literal may be $key: $isIn', ({ literal, key, isIn }) => {
  expect(isKeyIn(literal, key)).toBe(isIn);
});
