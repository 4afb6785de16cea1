import { expect, test, vi } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { parseDocument } from '../../src/source/document.ts';
import { toTree } from '../support/fixtures.ts';
import { createMemoryKeeper } from '../support/keeper.ts';

vi.mock('../../src/source/document.ts', async (original) => {
  const actual = await original<typeof import('../../src/source/document.ts')>();
  return { ...actual, parseDocument: vi.fn(actual.parseDocument) };
});

const tree = toTree([
  {
    file: 'content/site.yaml',
    text: 'name: S\nurl: https://status.example.com\ntimezone: UTC\nservices: [{ id: api, name: API }]\n',
  },
  {
    file: 'content/incidents/2023-04-15-checkout.mdx',
    text: '---\ntitle: Checkout failed\nstarted: 2023-04-15 12:00\nresolved: +1h\nservices: { api: major-outage }\ntimeline:\n  - { at: +5m, text: Seen. }\n---\n\nWhat happened.\n',
  },
]);

test('the text of a document that is known, and is as it was, is not read again', () => {
  const memory = createMemoryKeeper();
  contentOf(tree, { now: Date.UTC(2024, 0, 1), keeper: memory.keeper });
  expect(parseDocument).toHaveBeenCalled();
  memory.next();
  vi.mocked(parseDocument).mockClear();
  const again = contentOf(tree, { now: Date.UTC(2024, 0, 2), keeper: memory.keeper });
  expect(again.incidents).toHaveLength(1);
  expect(parseDocument).not.toHaveBeenCalled();
});
