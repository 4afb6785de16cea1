import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../src/markdown/outline.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { compile } from '../support/compile.ts';

const textOf = async (body: string) => (await compile(body)).sections[0]?.text;

describe('what components show is text of the report', () => {
  test.each([
    { body: 'A <Term name="CDN" /> fell.', text: 'A CDN fell.' },
    { body: 'Two <Term name="CDN">networks</Term> fell.', text: 'Two networks fell.' },
    { body: '<Metric label="Alert" before="13 min" after="1 min" />', text: 'Alert 13 min 1 min' },
    {
      body: '<Details summary="The query">\n\nIt read it all.\n\n</Details>',
      text: 'The query\nIt read it all.',
    },
    { body: '<Chart file="./a.csv" title="Errors" alt="They rise." />', text: 'Errors They rise.' },
  ])('$body', async ({ body, text }) => {
    expect(await textOf(body)).toBe(text);
  });
});

test('charts are found with their props and their place', () => {
  const body = 'Text.\n\n<Chart\n  file="./a.csv"\n  alt={"It\'s flat."}\n/>\n';
  const { charts } = outlineOf(parseMarkdown(body, 'mdx'));
  expect(charts).toEqual([{ props: { file: './a.csv', alt: "It's flat." }, line: 3, column: 1 }]);
});
