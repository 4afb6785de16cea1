import { SVG } from '../dom/nodes.ts';
import { isOnPage } from '../layout/measures.ts';
import { lengthOfPieces } from '../layout/text-runs.ts';
import { Cascade } from '../style/cascade.ts';
import type { Word } from './word.ts';
import { type Selection, writeWords, writtenAs } from './write-words.ts';

/** A text as Mermaid writes it in a label, with a span for each way in which a word is set. */
interface Probe {
  text: Element;
  spans: ReadonlyMap<string, Element>;
}

const SETTINGS = [false, true].flatMap((strong) => [false, true].map((em) => ({ strong, em })));

/** One for all labels: it stands in one as long as that is measured. */
let probe: Probe | undefined;

/**
 * How far a line of words would go in a label. Mermaid writes the line to measure it, and once more to show it, which is
 * half the work of a label.
 */
export function widthOfLine(label: Selection, words: readonly Word[]): number {
  const group = label.node();
  if (!isOnPage(group)) return 0;
  probe ??= createProbe(group.ownerDocument);
  const { text, spans } = probe;
  group.append(text);
  const pieces = words.flatMap(({ content, strong, em, glued }, index) => {
    const element = spans.get(keyOf({ strong, em }));
    return element ? { element, text: writtenAs(content, index === 0 || glued) } : [];
  });
  const length = lengthOfPieces(text, pieces, new Cascade(text));
  text.remove();
  return length;
}

function createProbe(document: Document): Probe {
  const text = document.createElementNS(SVG, 'text');
  const line = document.createElementNS(SVG, 'tspan');
  line.setAttribute('class', 'text-outer-tspan');
  text.append(line);
  writeWords(
    { node: () => line },
    SETTINGS.map((setting) => ({ content: '', glued: false, ...setting })),
  );
  return {
    text,
    spans: new Map(SETTINGS.map((setting, index) => [keyOf(setting), line.children[index] as Element])),
  };
}

function keyOf({ strong, em }: Pick<Word, 'strong' | 'em'>): string {
  return `${strong} ${em}`;
}
