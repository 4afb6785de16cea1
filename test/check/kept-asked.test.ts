import { expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { toTree } from '../support/fixtures.ts';
import { createMemoryKeeper } from '../support/keeper.ts';

const FILE = 'content/incidents/2023-04-15-checkout.mdx';
const tree = toTree([
  {
    file: 'content/site.yaml',
    text: 'name: S\nurl: https://status.example.com\ntimezone: UTC\nservices: [{ id: api, name: API }]\n',
  },
  {
    file: FILE,
    text: '---\ntitle: Checkout failed\nstarted: 2023-04-15 12:00\nresolved: +1h\nservices: { api: major-outage }\ntimeline:\n  - { at: +5m, text: Seen. }\nreport: { stage: final, published: 2023-04-20 }\n---\n\n## Why\n\nSee [below](#below).\n\n## Below\n\nIt failed.\n',
  },
]);

test('of what is over, nothing is judged anew because the time has moved on', () => {
  const memory = createMemoryKeeper();
  contentOf(tree, { now: Date.UTC(2024, 0, 1), keeper: memory.keeper });
  const { verdicts = [] } = memory.kept.get(FILE) ?? {};
  expect(verdicts.length).toBeGreaterThan(0);
  expect(verdicts.filter(({ reads }) => reads === undefined).map(({ rule }) => rule)).toEqual([]);
});
