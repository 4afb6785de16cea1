import type { Path } from '../schema/fault.ts';
import type { BodyNode } from './body.ts';
import type { Place } from './finding.ts';
import { tokensOfHtml } from './html.ts';
import { htmlAsText } from './html-reading.ts';
import { propsOf } from './props.ts';
import { type MarkdownText, markdownOf, type Written } from './texts.ts';

/** A text as its readers get it, without escapes, and the place of what it is part of. */
export interface DecodedText {
  value: string;
  at: Place;
}

/** The texts of all Markdown in a document. */
export function decodedTextsOf(written: Written): DecodedText[] {
  return markdownOf(written).flatMap(decodedTextsIn);
}

/** Every text of every node of a piece of Markdown: words, addresses, names and languages; all but comments. */
export function decodedTextsIn({ nodes, placeOf }: MarkdownText): DecodedText[] {
  return nodes.flatMap(({ node, start }) => textsOf(node).map((value) => ({ value, at: placeOf(start) })));
}

function textsOf(node: BodyNode['node']): string[] {
  if (node.type === 'html') return textsInHtml(node.value);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  const texts = Object.values(node).filter((value: unknown) => typeof value === 'string');
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return texts;
  return [...texts, ...Object.values(propsOf(node))];
}

/** HTML that Markdown passes on, as it is written and as browsers read it. */
function textsInHtml(html: string): string[] {
  const read = tokensOfHtml(html).flatMap(({ attributes, text }) => [
    text,
    ...attributes.map(({ value }) => value),
  ]);
  return [htmlAsText(html), ...read];
}

/** Texts of a document's data, keys too, without escapes. */
export function decodedDataOf(data: unknown, path: Path = []): { value: string; path: Path }[] {
  if (typeof data === 'string') return [{ value: data, path }];
  if (Array.isArray(data)) return data.flatMap((item, index) => decodedDataOf(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    { value: key, path: [...path, key] },
    ...decodedDataOf(value, [...path, key]),
  ]);
}
