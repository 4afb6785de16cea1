import { SVG } from '../dom/nodes.ts';
import { isOnPage } from '../layout/measures.ts';
import { lengthOfPieces, lengthOfText } from '../layout/text-runs.ts';
import { Cascade } from '../style/cascade.ts';
import { PLAIN_LOOK } from './look.ts';
import type { Word } from './word.ts';
import { spaceBefore, writeWords } from './write-words.ts';

/** A text as Mermaid writes it in a label, with a span for each way in which a word is set. */
interface Probe {
  text: Element;
  spans: ReadonlyMap<string, Element>;
}

const SETTINGS = [false, true].flatMap((strong) => [false, true].map((em) => ({ strong, em })));

/** One for all labels: it stands in one as long as that is measured. */
let probe: Probe | undefined;

/**
 * How far a line of words would go in the group of a label. Mermaid writes the line to measure it, and once more to
 * show it, which is half the work of a label.
 */
export function widthOfLine(group: Element, words: readonly Word[]): number {
  if (!isOnPage(group)) return 0;
  if (!words.every(({ look = PLAIN_LOOK }) => look === PLAIN_LOOK)) return widthAsWritten(group, words);
  probe ??= createProbe(group.ownerDocument);
  const { text, spans } = probe;
  group.append(text);
  const pieces = words.flatMap((word, index) => {
    const element = spans.get(keyOf(word));
    return element ? { element, text: spaceBefore(word, index) + word.content } : [];
  });
  const length = lengthOfPieces(text, pieces, new Cascade(text));
  text.remove();
  return length;
}

/** Where words look otherwise than Markdown can say, which few do, there is no span for them yet. */
function widthAsWritten(group: Element, words: readonly Word[]): number {
  const { text } = createText(group.ownerDocument, words);
  group.append(text);
  const length = lengthOfText(text, new Cascade(text));
  text.remove();
  return length;
}

function createProbe(document: Document): Probe {
  const words = SETTINGS.map((setting) => ({ content: '', glued: false, ...setting }));
  const { text, line } = createText(document, words);
  return {
    text,
    spans: new Map(SETTINGS.map((setting, index) => [keyOf(setting), line.children[index] as Element])),
  };
}

function createText(document: Document, words: readonly Word[]) {
  const text = document.createElementNS(SVG, 'text');
  const line = document.createElementNS(SVG, 'tspan');
  line.setAttribute('class', 'text-outer-tspan');
  text.append(line);
  writeWords({ node: () => line }, words);
  return { text, line };
}

function keyOf({ strong, em }: Pick<Word, 'strong' | 'em'>): string {
  return `${strong} ${em}`;
}
