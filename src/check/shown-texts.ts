import { tokensOfHtml } from '../source/html.ts';
import type { BodyNode } from './body.ts';
import type { Place, Subject } from './rule.ts';

/** A text that is published in some form, and where it stands. */
export interface ShownText {
  text: string;
  at: Place;
}

/** Everything of a document that could be published: every text of its data, and of its body all but comments. */
export function shownTextsOf({
  body,
  incident,
  maintenance,
  page,
  terms,
  isSite,
  record,
}: Subject): ShownText[] {
  const data = incident ?? maintenance ?? page ?? terms ?? (isSite ? record.site : undefined);
  const inBody = (body?.nodes ?? []).map((placed) => ({
    text: textOf(placed),
    at: { offset: placed.start },
  }));
  return [...stringsIn(data, []), ...inBody];
}

/** What the program itself has derived from the name of the file. */
const OWN: ReadonlySet<string> = new Set(['id', 'file']);

function stringsIn(value: unknown, path: (string | number)[]): ShownText[] {
  if (typeof value === 'string') return [{ text: value, at: { path } }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    path.length === 0 && OWN.has(key) ? [] : stringsIn(item, [...path, key]),
  );
}

function textOf({ node }: BodyNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return tokensOfHtml(node.value)
        .filter(({ kind }) => kind !== 'comment')
        .map(({ start, end }) => node.value.slice(start, end))
        .join('');
    case 'link':
    case 'definition':
      return `${node.url} ${node.title ?? ''}`;
    case 'image':
      return `${node.url} ${node.alt ?? ''} ${node.title ?? ''}`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return JSON.stringify(node.attributes);
    default:
      return '';
  }
}
