import { hash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { Nodes, Root } from 'mdast';
import type { Path } from '../schema/fault.ts';
import { shapeOf } from '../schema/shape.ts';
import { textsIn } from '../schema/texts.ts';
import { readingOf } from './html-reading.ts';
import { ExcessError } from './limits.ts';
import { parseLine, parseMarkdown } from './markdown.ts';

/** Letters alone, which no reader of YAML takes for a number. */
const LETTERS = 'abcdefghijklmnop';
const LENGTH = 12;

/**
 * A digest of a document's words, in their order: of the texts that a translation may have, and of its body. It is the
 * same however lines are broken, lists and emphasis are marked and facts are changed.
 *
 * @param schema - of its translations.
 * @param tree - of its body.
 */
export function wordsDigestOf(schema: z.ZodType, document: object, tree: Root | undefined): string {
  const order = Object.keys(shapeOf(schema) ?? {});
  const texts = textsIn(schema, document)
    .filter(({ value }) => value !== '')
    .map(({ path, value, kind }) => ({ path, print: printOfText(value, kind) }))
    .sort((one, other) => compare(one.path, other.path, order))
    .map(({ path, print }) => [path.filter((part) => typeof part === 'string').join('.'), print]);
  return toLetters([texts, bodyPrintOf(tree)]);
}

/** The same of a body alone. */
export function bodyDigestOf(tree: Root | undefined): string {
  return toLetters(bodyPrintOf(tree));
}

function toLetters(print: unknown): string {
  const digits = hash('sha256', JSON.stringify(print)).slice(0, LENGTH);
  return [...digits].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join('');
}

function bodyPrintOf(tree: Root | undefined): unknown {
  return tree ? tree.children.flatMap(printOfNode) : [];
}

function printOfText(text: string, kind: string): unknown {
  if (kind !== 'line' && kind !== 'blocks') return inOneLine(text).trim();
  try {
    return (kind === 'line' ? parseLine(text) : parseMarkdown(text, 'md')).children.flatMap(printOfNode);
  } catch (error) {
    if (error instanceof ExcessError) return inOneLine(text);
    throw error;
  }
}

/** What of a node says something: neither its place nor how it is marked. */
const MEANING = [
  ...['type', 'depth', 'ordered', 'start', 'checked', 'align', 'lang', 'meta', 'url', 'title', 'alt'],
  ...['identifier', 'referenceType', 'name', 'attributes'],
] as const;

function printOfNode(node: Nodes): unknown[] {
  if (node.type === 'html' && readingOf(node.value) === 'hidden') return [];
  // What stands between braces is a comment: nothing else is allowed there.
  if ((node.type as string).endsWith('Expression')) return [];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const told = MEANING.flatMap((name) => {
    const value = fields[name];
    return value === undefined || value === null ? [] : [[name, withoutPlaces(value)]];
  });
  const value = 'value' in node ? [node.type === 'text' ? inOneLine(node.value) : node.value] : [];
  const children = 'children' in node ? node.children.flatMap((child) => printOfNode(child as Nodes)) : [];
  return [[told, value, children]];
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'position' ? undefined : part)));
}

function inOneLine(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, ' ');
}

/** By the order of fields, then of items; of what stands in one item by name. */
function compare(one: Path, other: Path, order: readonly string[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const [a, b] = [one[index], other[index]];
    if (a === b) continue;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (index === 0) return order.indexOf(String(a)) - order.indexOf(String(b));
    return String(a) < String(b) ? -1 : 1;
  }
  return one.length - other.length;
}
