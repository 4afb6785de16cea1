import { queryObjects } from 'node:v8';
import { expect, test } from 'vitest';
import { Document } from 'yaml';
import { contentOf } from '../../src/check/content.ts';
import { toTree } from '../support/fixtures.ts';

const MANY = 40;

test('content does not hold on to the documents that it was read from', () => {
  const incidents = Array.from({ length: MANY }, (_, index) => ({
    file: `content/incidents/2023-04-15-checkout-${index}.md`,
    text: `---\ntitle: Checkout failed ${index}\nstarted: 2023-04-15 12:00\n---\n\nWhat happened.\n`,
  }));
  const site = {
    file: 'content/site.yaml',
    text: 'name: S\nurl: https://status.example.com\ntimezone: UTC\n',
  };
  const before = queryObjects(Document, { format: 'count' });
  const content = contentOf(toTree([site, ...incidents]), { now: Date.UTC(2024, 0, 1) });
  const held = queryObjects(Document, { format: 'count' }) - before;
  // All of its answers are still there.
  expect(content.known.hidden('incidents', 'unknown')).toBeUndefined();
  expect(content.withFound([])).toEqual(content.problems);
  expect(content.inLanguage('en').site.name).toBe('S');
  expect(content.incidents).toHaveLength(MANY);
  expect(held).toBeLessThan(MANY / 2);
});
