import { expect, test } from 'vitest';
import { ExcessError, LIMITS } from '../../src/source/limits.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';

function excessOf(text: string) {
  try {
    parseMarkdown(text, 'mdx');
    return undefined;
  } catch (error) {
    if (error instanceof ExcessError) return error.excess;
    throw error;
  }
}

test.each([
  { unit: '{', what: 'programs' },
  { unit: '<Note a={', what: 'marks' },
  { unit: '<N a={/*}*/', what: 'marks' },
  { unit: '{/**/}', what: 'braces' },
  { unit: '<a>', what: 'marks' },
  { unit: '> ', what: 'depth' },
  { unit: '- ', what: 'depth' },
  { unit: '\r', what: 'lines' },
  { unit: '&amp;', what: 'marks' },
  { unit: '*a* ', what: 'marks' },
])('$unit, again and again, is refused for its $what before it is parsed', ({ unit, what }) => {
  const excess = excessOf(unit.repeat(LIMITS.lines + 1));
  expect(excess?.what).toBe(what);
  expect(excess?.found).toBeGreaterThan(LIMITS[excess?.what ?? 'depth']);
});

test('a log between fences is as long as it has to be', () => {
  const log = '{"order":{"id":1,"lines":[{"state":"failed"}]}}\n'.repeat(5000);
  expect(parseMarkdown(`\`\`\`json\n${log}\`\`\`\n`, 'mdx').children).toHaveLength(1);
});

test('what only looks like a fence hides nothing', () => {
  const text = `<Note a="\n\`\`\`\n" />\n\n${'<Note a={'.repeat(30)}`;
  expect(() => parseMarkdown(text, 'mdx')).toThrow();
});
