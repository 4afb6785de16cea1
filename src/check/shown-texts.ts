import { isBlockHtml } from '../schema/components.ts';
import type { BodyNode } from '../source/body.ts';
import { decodedDataOf, decodedTextsIn } from '../source/decoded-texts.ts';
import type { Place } from '../source/finding.ts';
import { tokensOfHtml } from '../source/html.ts';
import { lastAtMost } from '../source/lines.ts';
import { ownerOf } from '../source/passages.ts';
import { type MarkdownText, markdownOf } from '../source/texts.ts';
import type { Subject } from './rule.ts';

/** A text that is published in some form, and where it stands. */
export interface ShownText {
  text: string;
  /** The place of what stands at an index of it. */
  placeOf(index: number): Place;
}

/** Everything of a document that could be published: every text of its data, and of its body all but comments. */
export function shownTextsOf(subject: Subject): ShownText[] {
  return [
    ...textsInData(subject),
    ...markdownOf(subject).flatMap((markdown) => [
      ...decodedTextsIn(markdown).map(({ value, at }) => shown(value, at)),
      ...runsOf(markdown),
    ]),
  ];
}

function shown(text: string, at: Place): ShownText {
  return { text, placeOf: () => at };
}

function textsInData(subject: Subject) {
  const { document, incident, maintenance, page, translation, terms, words, site, spoken, isPublic } =
    subject;
  if (isPublic) return textsInPublic(document);
  if (terms) return [...textsInFields(terms), ...textsIn(spoken)];
  if (words) return textsInFields(words);
  if (site) return [...textsInFields(site), ...textsIn(spoken)];
  if (translation) return textsInFields(translation.words);
  const read = incident ?? maintenance ?? page;
  if (!read) return [];
  // What the program itself has derived from the name of the file.
  const { id: _id, file: _file, ...written } = read;
  return textsInFields(written);
}

/** What is said in several languages, each at its place. */
function textsIn(spoken: Subject['spoken'] = []): ShownText[] {
  return spoken.map(({ value, path }) => shown(value, { path }));
}

function textsInFields(data: object): ShownText[] {
  return decodedDataOf(data).map(({ value, path }) => shown(value, { path }));
}

/** A file that is copied says its name; the text of those alone that are joined with ours is known. */
function textsInPublic({ file, text }: Subject['document']): ShownText[] {
  return [shown(file, { line: 1, column: 1 }), { text, placeOf: (offset) => ({ offset }) }];
}

/** What readers see as one, whatever marks stand between: the words of a paragraph, a heading or a cell, and all others. */
function runsOf({ nodes, placeOf }: MarkdownText): ShownText[] {
  const runs = new Map<BodyNode | undefined, { text: string; pieces: { from: number; start: number }[] }>();
  for (const placed of nodes) {
    const words = wordsOf(placed.node);
    if (words === '') continue;
    const owner = ownerOf(placed);
    const run = runs.get(owner) ?? { text: '', pieces: [] };
    run.pieces.push({ from: run.text.length, start: placed.start });
    run.text += words;
    runs.set(owner, run);
  }
  return [...runs.values()].map(({ text, pieces }) => ({
    text,
    placeOf: (index) => placeOf(pieces[lastAtMost(pieces, index, ({ from }) => from)]?.start ?? 0),
  }));
}

/** What a node adds to the words around it: its own, a gap, or nothing where it shapes the words inside of it. */
function wordsOf(node: BodyNode['node']): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'html':
      return tokensOfHtml(node.value)
        .map(({ name, text }) => (isGap(name) ? ' ' : text))
        .join('');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isGap(node.name ?? '') ? ' ' : '';
    default:
      return SHAPES.has(node.type) ? '' : ' ';
  }
}

const SHAPES: ReadonlySet<string> = new Set(
  'emphasis strong delete link linkReference footnoteReference mdxTextExpression'.split(' '),
);

function isGap(name: string): boolean {
  return name === 'br' || name === 'img' || isBlockHtml(name);
}
