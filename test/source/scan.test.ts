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

test.each([
  { lines: '{/*\n*/} ', unit: '{/**/}', what: 'braces' },
  { lines: '{"\r\n"}', unit: '<Note a={', what: 'marks' },
  { lines: 'a {/* `\n` */}{ /*\r*/ }', unit: '<a>', what: 'marks' },
])('$unit behind braces of several lines is refused for its $what, too', ({ lines, unit, what }) => {
  expect(excessOf(lines + unit.repeat(LIMITS.lines + 1))?.what).toBe(what);
});

test.each([
  { before: '<Note a="{/*" /> ', after: ' */}' },
  { before: '[a]({/*) ', after: ' */}' },
  { before: '<Note a="{/*" b={', after: '*/}" />' },
  { before: '<Note a= {/*" b={', after: '*/1} />' },
  { before: `<Note a="{'" b={`, after: `'}" />` },
])('$before hides nothing as a comment', ({ before, after }) => {
  expect(() => parseMarkdown(before + '<Note a={'.repeat(30) + after, 'mdx')).toThrow();
});

test('what a comment leaves out may be long', () => {
  const long = '<Note a={1} b={"c"}>{2} [c](d) {/a/}</Note>\n'.repeat(2);
  const body = `{/* ${long.repeat(200).replaceAll('{/a/}', '')} */}\n\n*a* {/* ${long} */} b\n\n<Term name={"'"} />`;
  expect(parseMarkdown(body, 'mdx').children).toHaveLength(3);
});

test('a log between fences is as long as it has to be', () => {
  const log = '{"order":{"id":1,"lines":[{"state":"failed"}]}}\n'.repeat(5000);
  expect(parseMarkdown(`\`\`\`json\n${log}\`\`\`\n`, 'mdx').children).toHaveLength(1);
});

test('what only looks like a fence hides nothing', () => {
  const text = `<Note a="\n\`\`\`\n" />\n\n${'<Note a={'.repeat(30)}`;
  expect(() => parseMarkdown(text, 'mdx')).toThrow();
});
