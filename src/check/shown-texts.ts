import { htmlAsText } from '../markdown/plain-html.ts';
import type { BodyNode } from './body.ts';
import type { Place, Subject } from './rule.ts';
import { type MarkdownText, markdownOf } from './texts.ts';

/** A text that is published in some form, and where it stands. */
export interface ShownText {
  text: string;
  /** The place of what stands at an index of it. */
  placeOf(index: number): Place;
}

/** Everything of a document that could be published: every text of its data, and of its body all but comments. */
export function shownTextsOf(subject: Subject): ShownText[] {
  const { incident, maintenance, page, terms, isSite, record } = subject;
  const data = incident ?? maintenance ?? page ?? terms ?? (isSite ? record.site : undefined);
  return [...stringsIn(data, []), ...markdownOf(subject).flatMap(textsInMarkdown)];
}

function shown(text: string, at: Place): ShownText {
  return { text, placeOf: () => at };
}

/** Words of a paragraph are read as one, whatever marks stand between them; all else is read piece by piece. */
function textsInMarkdown({ nodes, placeOf }: MarkdownText): ShownText[] {
  const read = new Map<BodyNode | undefined, { text: string; pieces: { from: number; start: number }[] }>();
  const others: ShownText[] = [];
  for (const placed of nodes) {
    const { node, start } = placed;
    if (node.type !== 'text' && node.type !== 'inlineCode') {
      others.push(shown(textOf(placed), placeOf(start)));
      continue;
    }
    const around = containerOf(placed);
    const words = read.get(around) ?? { text: '', pieces: [] };
    words.pieces.push({ from: words.text.length, start });
    words.text += node.value;
    read.set(around, words);
  }
  const paragraphs = [...read.values()].map(({ text, pieces }) => ({
    text,
    placeOf: (index: number) => placeOf(pieces.findLast(({ from }) => from <= index)?.start ?? 0),
  }));
  return [...others, ...paragraphs];
}

function containerOf({ parent }: BodyNode): BodyNode | undefined {
  if (!parent || ['paragraph', 'heading', 'tableCell'].includes(parent.node.type)) return parent;
  return containerOf(parent);
}

/** What the program itself has derived from the name of the file. */
const OWN: ReadonlySet<string> = new Set(['id', 'file']);

function stringsIn(value: unknown, path: (string | number)[]): ShownText[] {
  if (typeof value === 'string') return [shown(value, { path })];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    path.length === 0 && OWN.has(key) ? [] : stringsIn(item, [...path, key]),
  );
}

function textOf({ node }: BodyNode): string {
  switch (node.type) {
    case 'code':
      return node.value;
    case 'html':
      return htmlAsText(node.value);
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
