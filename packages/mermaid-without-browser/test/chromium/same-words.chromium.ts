import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrawing, type Drawing } from '../../src/drawing.ts';
import { AS_NOBODY_SETS_IT_UP, openChromium } from '../support/chromium.ts';
import { drawn } from '../support/drawn.ts';
import { LABELS, PLACES, sourceWith } from '../support/labels.ts';
import { samples } from '../support/samples.ts';
import { NOW } from '../support/temporary-renderer.ts';
import { type WordsApart, wordsApart } from '../support/words-alike.ts';

const ALIKE: WordsApart = { lost: [], added: [], joined: [] };
/** Places whose labels are no HTML. */
const NO_HTML = new Set(['architecture', 'c4']);
/** What Mermaid itself loses in those, or prints as code. */
const LOST_BY_MERMAID = /<BR>|#\w+;|&\w+;|[`~@]|:\/\/|(?:^|[\s=-])>\s/;

let chromium: Awaited<ReturnType<typeof openChromium>>;
let drawing: Drawing;
beforeAll(async () => {
  chromium = await openChromium(NOW, AS_NOBODY_SETS_IT_UP);
  drawing = await createDrawing(NOW);
});
afterAll(() => chromium.close());

describe('the words of', () => {
  test.each(samples())('$name', async ({ source }) => {
    expect(await wordsApartOf(source, await theirDrawingOf(source))).toEqual(ALIKE);
  });
});

describe.each(Object.keys(PLACES))('the words of a label in a %s', (place) => {
  const labels = NO_HTML.has(place) ? LABELS.filter((label) => !LOST_BY_MERMAID.test(label)) : LABELS;
  test.each(labels)('%s', async (label) => {
    const source = sourceWith(label, place);
    // What Mermaid can't read there is not a label.
    const theirs = await theirDrawingOf(source).catch(() => undefined);
    if (theirs) expect(await wordsApartOf(source, theirs)).toEqual(ALIKE);
  });
});

async function theirDrawingOf(source: string): Promise<{ kind: string; labels: string[] }> {
  const { kind, markup } = await chromium.draw(source);
  return { kind, labels: await chromium.labels(markup) };
}

async function wordsApartOf(
  source: string,
  { kind, labels }: { kind: string; labels: string[] },
): Promise<WordsApart> {
  return wordsApart(await chromium.labels(drawn(await drawing.draw({ source })).svg), labels, kind);
}
