import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { toFreeAnchor } from '../../src/domain/anchors.ts';
import type { BodyPart } from '../../src/markdown/parts.ts';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { toBlocksHtml, toInlineHtml } from '../../src/markdown/rich-text.ts';
import { COMPONENTS, HTML_ELEMENTS, isHtmlAttribute } from '../../src/schema/components.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { CONTEXT, compile } from '../support/compile.ts';
import { errorsOf, judge } from '../support/hostile.ts';
import { FRAGMENTS } from '../support/hostile-fragments.ts';

/**
 * How many documents are made. `HOSTILE_RUNS=20000 npx vitest run --project parts test/check/hostile-fuzz.test.ts`
 * looks longer; `HOSTILE_SEED` begins elsewhere.
 */
const numRuns = Number(process.env['HOSTILE_RUNS'] ?? 400);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20240102);

const part = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const text = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

function elementsIn(html: string): Element[] {
  const inside = (nodes: readonly Node[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node.childNodes)] : []));
  return inside(parseFragment(html).childNodes);
}

/** All that Markdown and we ourselves make besides what authors may write. */
const MADE_ELEMENTS: ReadonlySet<string> = new Set(['h1', 'section', 'aw-copy', 'button']);
const MADE_ATTRIBUTES: ReadonlySet<string> = new Set(
  'data-footnotes data-footnote-ref data-footnote-backref data-language hidden loading decoding role srcset sizes tabindex'.split(
    ' ',
  ),
);
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite']);
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What there is in HTML that could run, load or shadow anything. */
function dangersIn(html: string): string[] {
  const elements = elementsIn(html);
  const ids = elements.flatMap(({ attrs }) =>
    attrs.flatMap(({ name, value }) => (name === 'id' ? [value] : [])),
  );
  return [
    ...elements.flatMap(({ tagName, attrs }) => [
      ...(HTML_ELEMENTS.has(tagName) || MADE_ELEMENTS.has(tagName) ? [] : [`<${tagName}>`]),
      ...attrs.flatMap(({ name, value }) => {
        if (ADDRESSES.has(name) && !isSafe(value)) return [`${name}="${value}"`];
        if (tagName === 'button' && name === 'type') return [];
        return isHtmlAttribute(name) || MADE_ATTRIBUTES.has(name) ? [] : [`<${tagName} ${name}="${value}">`];
      }),
    ]),
    ...elements.flatMap(({ tagName, attrs }) =>
      tagName !== 'img' ||
      attrs.some(({ name, value }) => name === 'src' && value === '/status/share/graph.1000.webp')
        ? []
        : ['a picture that is none of ours'],
    ),
    ...ids.filter(
      (id, index) => ids.indexOf(id) !== index || (id !== 'footnote-label' && toFreeAnchor(id) !== id),
    ),
  ];
}

function isSafe(address: string): boolean {
  const url = URL.parse(address, 'https://site.test/');
  return url !== null && SCHEMES.has(url.protocol);
}

/** What components are given: their own props, as text. */
function dangersOf(parts: readonly BodyPart[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    const definition = COMPONENTS[part.name as keyof typeof COMPONENTS];
    if (!Object.hasOwn(COMPONENTS, part.name)) return [`<${part.name}>`];
    const unknown = Object.keys(part.props).filter(
      (prop) => !Object.hasOwn(definition.props, prop) && !(part.name === 'Term' && prop === 'first'),
    );
    return [...unknown, ...dangersOf(part.children)];
  });
}

/** HTML in Markdown that is read elsewhere, by programs that may know no policy. */
function dangersInMarkdown(markdown: string): string[] {
  const dangers: string[] = [];
  visit(parseMarkdown(markdown, 'md'), 'html', ({ value }) => {
    for (const { tagName, attrs } of elementsIn(value)) {
      if (!HTML_ELEMENTS.has(tagName)) dangers.push(`<${tagName}>`);
      for (const { name, value } of attrs) {
        if (!isHtmlAttribute(name) || (ADDRESSES.has(name) && !isSafe(value)))
          dangers.push(`${name}="${value}"`);
      }
    }
  });
  return dangers;
}

/** A component stands as a paragraph or a word would. */
function htmlOf(parts: readonly BodyPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : htmlOf(part.children))).join('');
}

test('of any mixture of hostile fragments, what passes the check is inert', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('md', 'mdx'),
      async (texts, format) => {
        const body = texts.join('\n\n');
        const file = `content/incidents/2024-01-02-outage.${format}`;
        const content = judge({ file, body, files: { 'content/incidents/graph.png': '' } });
        for (const { line, column } of content.problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
        if (errorsOf(content, file).length > 0) return;
        passed++;
        const tree = content.bodies.get(file)?.tree;
        if (!tree) throw new Error('A document without an error has no body');
        const { parts } = await compile(body, format as 'md' | 'mdx', tree);
        expect(dangersOf(parts)).toEqual([]);
        expect(dangersIn(htmlOf(parts))).toEqual([]);
        expect(dangersInMarkdown(toPortableMarkdown(tree, CONTEXT))).toEqual([]);
      },
    ),
    { seed, numRuns },
  );
  // Were all refused, nothing would have been tried.
  expect(passed).toBeGreaterThan(numRuns / 20);
});

test('texts of data are inert whatever is in them, whether they passed or not', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const html of [toBlocksHtml(words, CONTEXT), toInlineHtml(words, CONTEXT)]) {
        expect(dangersIn(html)).toEqual([]);
        expect(elementsIn(html).flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id'))).toEqual(
          [],
        );
      }
      expect(dangersInMarkdown(toPortableMarkdown(parseMarkdown(words, 'md'), CONTEXT))).toEqual([]);
    }),
    { seed, numRuns },
  );
});
