import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrawing, type Drawing } from '../../src/drawing.ts';
import { openChromium } from '../support/chromium.ts';
import { drawn } from '../support/drawn.ts';
import { LABELS, PLACES, sourceWith } from '../support/labels.ts';
import { samples } from '../support/samples.ts';
import { NOW } from '../support/temporary-renderer.ts';

/** Kinds in which a label of several lines is several labels of ours. */
const IN_SEVERAL = new Set(['event-model']);
/** Kinds whose labels are no HTML; Mermaid breaks lines within their tags. */
const NO_HTML = new Set(['architecture', 'c4']);
/** What Mermaid itself loses in those, or prints as code. */
const LOST_BY_MERMAID = /#\w+;|&\w+;|[`~@]|:\/\/|(?:^|[\s=-])>\s/;

let chromium: Awaited<ReturnType<typeof openChromium>>;
let drawing: Drawing;
beforeAll(async () => {
  // What authors see at their git host and in their editor: Mermaid as it is when nobody sets it up.
  chromium = await openChromium(NOW, () => ({ startOnLoad: false, suppressErrorRendering: true }));
  drawing = await createDrawing(NOW);
});
afterAll(() => chromium.close());

describe('the words of', () => {
  test.each(samples())('$name', async ({ name, source }) => {
    const theirs = await theirLabelsOf(source);
    const ours = await ourLabelsOf(source);
    if (IN_SEVERAL.has(name)) expect(wordsOf(ours)).toEqual(wordsOf(theirs));
    else expectSameWords(ours, theirs);
  });
});

describe.each(Object.keys(PLACES))('the words of a label in a %s', (place) => {
  test.each(LABELS)('%s', async (label) => {
    if (NO_HTML.has(place) && LOST_BY_MERMAID.test(label)) return;
    const source = sourceWith(label, place);
    // What Mermaid can't read there is not a label.
    const theirs = await theirLabelsOf(source).catch(() => undefined);
    if (!theirs) return;
    const ours = await ourLabelsOf(source);
    if (NO_HTML.has(place)) expect(spaceless(ours)).toEqual(spaceless(theirs));
    else expectSameWords(ours, theirs);
  });
});

async function theirLabelsOf(source: string): Promise<string[]> {
  return chromium.labels((await chromium.draw(source)).markup);
}

async function ourLabelsOf(source: string): Promise<string[]> {
  return chromium.labels(drawn(await drawing.draw({ source })).svg);
}

/** The same labels in any order, and no two words of one written as one. A word too long for its box may be cut. */
function expectSameWords(ours: readonly string[], theirs: readonly string[]): void {
  expect(spaceless(ours)).toEqual(spaceless(theirs));
  const ourEnds = new Set(ours.flatMap(endsOfWords));
  expect(theirs.flatMap(endsOfWords).filter((end) => !ourEnds.has(end))).toEqual([]);
}

function wordsOf(labels: readonly string[]): string[] {
  return labels.flatMap((label) => label.split(/\s+/)).sort();
}

function spaceless(labels: readonly string[]): string[] {
  return labels.map((label) => label.replace(/\s+/g, '')).sort();
}

/** Each beginning of a label up to the end of a word, without its spaces, and what follows. */
function endsOfWords(label: string): string[] {
  const words = label.split(/\s+/);
  return words.map((_, index) => `${words.slice(0, index + 1).join('')} ${words.slice(index + 1).join('')}`);
}
