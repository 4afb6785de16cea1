import { expect, test } from 'vitest';
import { createBodies } from '../../src/assemble/bodies.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { site } from '../support/facts.ts';
import { words } from '../support/words.ts';

const FILE = 'content/pages/about.md';
const tree = parseMarkdown('We *watch*.\n', 'md');

const bodies = createBodies({
  content: { site: site(), bodies: new Map([[FILE, { tree, line: 1 }]]) },
  words,
  liesOnce: () => false,
  diagrams: new Map(),
  findPictureFrom: () => () => undefined,
});

test('a body is compiled once, however often it is asked for', async () => {
  const [one, other] = [
    bodies.compile({ file: FILE, format: 'md' }),
    bodies.compile({ file: FILE, format: 'md' }),
  ];
  expect(await one).toBe(await other);
});

test('a document that is not in the build is named', async () => {
  const file = 'content/pages/other.md';
  await expect(bodies.compile({ file, format: 'md' })).rejects.toThrow(file);
});
