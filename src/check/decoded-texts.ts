import type { Path } from '../schema/fault.ts';
import { tokensOfHtml } from '../source/html.ts';
import { propsOf } from '../source/props.ts';
import type { BodyNode } from './body.ts';
import type { Place, Subject } from './rule.ts';
import { markdownOf } from './texts.ts';

/** Texts of all Markdown in a document as its readers get them, without escapes, each with the place of what it is part of. */
export function decodedTextsOf(subject: Subject): { value: string; at: Place }[] {
  return markdownOf(subject).flatMap(({ nodes, placeOf }) =>
    nodes.flatMap(({ node, start }) =>
      [
        ...Object.values(node).filter((value: unknown) => typeof value === 'string'),
        ...textsInTags(node),
      ].map((value) => ({ value, at: placeOf(start) })),
    ),
  );
}

/** What stands in attributes of MDX, and in HTML that Markdown passes on. */
function textsInTags(node: BodyNode['node']): string[] {
  if (node.type === 'html')
    return tokensOfHtml(node.value).flatMap(({ attributes, text }) => [
      text,
      ...attributes.map(({ value }) => value),
    ]);
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return Object.values(propsOf(node));
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
