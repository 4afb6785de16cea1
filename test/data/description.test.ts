import { expect, test } from 'vitest';
import { descriptionOf } from '../../src/data/description.ts';
import { compile } from '../support/compile.ts';

const TITLE = 'Gates were slow';

async function describeWith(body: string, facts: { summary?: string; updates?: { text: string }[] } = {}) {
  return descriptionOf({ otherwise: TITLE, ...facts, body: await compile(body, 'md') });
}

const UPDATES = [{ text: 'We look.' }, { text: 'Gates **move**.' }];

test.each([
  { body: 'Text.', facts: { summary: 'Gates *stood*.', updates: UPDATES }, expected: 'Gates stood.' },
  { body: '## Summary\n\nFirst\n**words**.\n\nMore.', facts: { updates: UPDATES }, expected: 'First words.' },
  { body: '## Log\n\n- One\n- Two', facts: { updates: UPDATES }, expected: 'One Two' },
  { body: '![Graph](./graph.png)\n\nWords.', facts: {}, expected: 'Words.' },
  { body: '## Summary', facts: { updates: UPDATES }, expected: 'Gates move.' },
  { body: '', facts: {}, expected: TITLE },
])('the first text that there is: $body', async ({ body, facts, expected }) => {
  expect(await describeWith(body, facts)).toBe(expected);
});

test('two lines at most, in every script', async () => {
  const words = await describeWith('Gates stood. '.repeat(50));
  expect(words).toMatch(/(?:stood\.|Gates) …$/);
  const signs = await describeWith('門'.repeat(500));
  for (const { length } of [words, signs]) expect(length).toBeLessThan(203);
});
