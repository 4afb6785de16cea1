import { extractFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/source/document.ts';

const FILE = 'content/incidents/2023-04-15-outage.mdx';

function read(text: string) {
  return parseDocument({ file: FILE, text });
}

describe('where the data ends and the body begins', () => {
  test.each([
    ['---\na: b\n---\nBody\n', { a: 'b' }, 'Body\n'],
    ['\uFEFF---\na: b\n---\nBody\n', { a: 'b' }, 'Body\n'],
    ['---  \na: b\n---\t\nBody', { a: 'b' }, 'Body'],
    ['---\r\na: b\r\n---\r\nBody', { a: 'b' }, 'Body'],
    ['---\na: b\n---', { a: 'b' }, ''],
    ['---\na: b\n---\n---\nc: d\n---\n', { a: 'b' }, '---\nc: d\n---\n'],
  ])('%j', (text, data, body) => {
    expect(read(text)).toMatchObject({ data, body, faults: [] });
  });

  test.each([
    ['', 1],
    ['Text', 1],
    ['---\na: b\n', 1],
    ['---\ra: b\r---\rBody', 1],
    ['\n---\na: b\n---\n', 1],
    ['+++\na = 1\n+++\n', 1],
    ['---\na: |\n---import x from "x"\n---\n', 3],
    ['---\na: b\n+++\n{x()}\n---\n', 3],
    ['---\na: b\n----\nBody\n', 3],
  ])('%j has none', (text, line) => {
    expect(read(text)).toMatchObject({ data: undefined, faults: [{ rule: 'frontmatter/missing', line }] });
  });
});

test('Astro sees the same body, or the file is refused', () => {
  const piece = fc.constantFrom(
    '---',
    '+++',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'a: b',
    '"',
    '\uFEFF',
    '{x()}',
    'import "x"',
    '|',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = `---\n${pieces.join('')}`;
      const { body, faults, bodyOffset } = read(text);
      if (faults.length > 0) return;
      const data = extractFrontmatter(text) ?? '';
      // What Astro takes for the body is ours, after spaces behind the fence.
      const content = text.slice(`---${data}---`.length);
      expect(content.endsWith(body)).toBe(true);
      expect(content.slice(0, content.length - body.length).trim()).toBe('');
      expect(text.length - body.length).toBe(bodyOffset);
    }),
    { seed: 20230415, numRuns: 5000 },
  );
});

describe('where a value stands', () => {
  const text = [
    '---',
    'title: "😀 Checkout"',
    'services:',
    '  checkout: degraded',
    'timeline:',
    '  - 12:00: Alarm.',
    '    link: https://example.com',
    '  - { at: 12:10, text: Page. }',
    'summary:',
    '---',
  ];
  test.each([
    [['title'], 'value', 2, 8],
    [['title'], 'key', 2, 1],
    [['services', 0, 'id'], 'value', 4, 3],
    [['services', 0, 'impact'], 'value', 4, 13],
    [['timeline', 0, 'at'], 'value', 6, 5],
    [['timeline', 0, 'text'], 'value', 6, 12],
    [['timeline', 0, 'link'], 'value', 7, 11],
    [['timeline', 1, 'text'], 'value', 8, 24],
    [['timeline', 1, 'link'], 'value', 8, 5],
    [['summary'], 'value', 9, 1],
    [['missing', 'deeper'], 'value', 2, 1],
  ] as const)('%j, its %s', (path, part, line, column) => {
    for (const end of ['\n', '\r\n'])
      expect(read(text.join(end)).locate(path, part)).toEqual({ line, column });
  });
});

describe('plain values stay what was written', () => {
  test.each([
    ['2023-04-15 12:00', '2023-04-15 12:00'],
    ['2023-04-15T12:00:00', '2023-04-15T12:00:00'],
    ['2023-04-15', '2023-04-15'],
    ['12:30:45', '12:30:45'],
    ['13.30', '13.30'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['0x1F', '0x1F'],
    ['1e3', '1e3'],
    ['.inf', '.inf'],
    ['yes', 'yes'],
    ['true', true],
    ['"true"', 'true'],
    ['~13:00', '~13:00'],
    ['null', undefined],
    ['~', undefined],
    ['', undefined],
  ])('%j is %j', (written, expected) => {
    const { data, faults } = read(`---\na: ${written}\n---\n`);
    expect(faults).toEqual([]);
    expect(data).toEqual(expected === undefined ? {} : { a: expected });
  });
});
