import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toTimelineSource } from '../../../src/render/timeline/source.ts';
import type { DiagramRenderer, DiagramRequest } from '../src/diagram.ts';
import { textWidth } from '../src/text/width.ts';
import { drawn } from './support/drawn.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';
import { textIn } from './support/text-in.ts';

const LONG =
  'The development team found a defect in the integration, which crashed the API under high traffic.';
const ITEMS = [
  { time: '31 January 2026, 09:00', text: 'A change was made.', phase: 'Before' },
  { time: '12:05', text: 'Paged.', phase: 'Responding' },
  { time: 'about 12:20', text: LONG, phase: 'Responding' },
  { time: '12:40', text: 'w'.repeat(400), phase: 'Responding' },
  { time: '13:30', text: 'Closed.', phase: 'Resolved' },
];
const SOURCE = toTimelineSource({ items: ITEMS });

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

async function draw(request: DiagramRequest) {
  const [result] = await renderer.render([request]);
  const { svg, width } = drawn(result);
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const texts = [...document.querySelectorAll('text')].map((text) => ({
    words: [...text.querySelectorAll('tspan')].map((line) => line.textContent ?? ''),
    x: [...text.querySelectorAll('tspan')].map((line) => Number(line.getAttribute('x'))),
    y: [...text.querySelectorAll('tspan')].map((line) => Number(line.getAttribute('y'))),
  }));
  const bands = [...document.querySelectorAll('path')].flatMap((path) => {
    const [, top, bottom] = /^M0 ([\d.]+)H\d+V([\d.]+)H0Z$/.exec(path.getAttribute('d') ?? '') ?? [];
    return top === undefined ? [] : [{ top: Number(top), bottom: Number(bottom) }];
  });
  return { svg, width, texts, bands, all: textIn(result) };
}

describe('a timeline in rows', () => {
  test('says all that its source says, in the same order', async () => {
    const { texts } = await draw({ source: SOURCE, rows: 'ltr' });
    expect(texts.map(({ words }) => words.join(' '))).toEqual(
      ITEMS.flatMap(({ time, text, phase }, index) => [
        ...(phase === ITEMS[index - 1]?.phase ? [] : [phase]),
        time,
        text.length === 400 ? expect.stringMatching(/^[w ]{400,}$/) : text,
      ]),
    );
  });

  test('keeps words apart between which its source ends the line', async () => {
    const { texts } = await draw({ source: 'timeline TD\n  12<br>05 : One<br>two', rows: 'ltr' });
    expect(texts.map(({ words }) => words.join(' '))).toEqual(['12 05', 'One two']);
  });

  test('has its text beside the last line of its time, each line below the one before', async () => {
    const { texts } = await draw({ source: SOURCE, rows: 'ltr' });
    const rows = ITEMS.map(({ time }) => texts.findIndex(({ words }) => words.join(' ') === time));
    const events = rows.map((index) => texts[index + 1]);
    expect(events.map((event) => event?.y[0])).toEqual(rows.map((index) => texts[index]?.y.at(-1)));
    const [left] = events[0]?.x ?? [];
    expect(new Set(events.flatMap((event) => event?.x))).toEqual(new Set([left]));
    expect(new Set(rows.flatMap((index) => texts[index]?.x)).size).toBe(1);
  });

  test('is a band for each phase, around its rows and below the one before', async () => {
    const { texts, bands } = await draw({ source: SOURCE, rows: 'ltr' });
    expect(bands).toHaveLength(3);
    const heights = texts.flatMap(({ y }) => y);
    for (const y of heights)
      expect(bands.filter(({ top, bottom }) => top < y - 10 && y < bottom)).toHaveLength(1);
    bands.slice(1).forEach(({ top }, index) => {
      expect(top).toBeGreaterThan(bands[index]?.bottom ?? NaN);
    });
  });

  test('holds its words, however long they are', async () => {
    const { texts, width } = await draw({ source: SOURCE, rows: 'ltr' });
    for (const { words, x } of texts.slice(2))
      for (const [index, line] of words.entries()) {
        const isTime = ITEMS.some(({ time }) => time.includes(line));
        const right = (x[index] ?? 0) + (isTime ? 0 : textWidth(line, 16));
        expect(right, line).toBeLessThanOrEqual(width);
        expect((x[index] ?? 0) - (isTime ? textWidth(line, 15, 600) : 0), line).toBeGreaterThanOrEqual(0);
      }
  });

  test('is mirrored where reading begins on the right', async () => {
    const [left, right] = await Promise.all([
      draw({ source: SOURCE, rows: 'ltr' }),
      draw({ source: SOURCE, rows: 'rtl' }),
    ]);
    expect(right.texts.map(({ x }) => x)).toEqual(
      left.texts.map(({ x }) => x.map((place) => left.width - place)),
    );
    expect(right.texts.map(({ y }) => y)).toEqual(left.texts.map(({ y }) => y));
  });
});

describe('only what asks for rows has them', () => {
  test('a timeline that an author wrote is Mermaid’s own drawing, boxes and all', async () => {
    const [own, rows] = await Promise.all([draw({ source: SOURCE }), draw({ source: SOURCE, rows: 'ltr' })]);
    expect(own.bands).toEqual([]);
    expect(own.svg).toContain('marker');
    expect(rows.svg).not.toContain('marker');
    // Mermaid breaks lines elsewhere, and long words too; the words are the same.
    expect(own.all.replaceAll('\n', '')).toBe(rows.all.replaceAll('\n', ''));
  });

  test('and that of the next one, too', async () => {
    const [before, , after] = await Promise.all([
      draw({ source: SOURCE, copy: 2 }),
      draw({ source: SOURCE, rows: 'ltr' }),
      draw({ source: SOURCE, copy: 3 }),
    ]);
    const withoutIds = ({ svg }: { svg: string }) => svg.replaceAll(/\bd[0-9a-f]{10}\b/g, '');
    expect(withoutIds(after)).toBe(withoutIds(before));
  });

  test.each(['timeline\n  12 : Paged', 'flowchart TD\n  a[timeline TD] --> b'])(
    '%j stays as it is',
    async (source) => {
      const [one, other] = await Promise.all([draw({ source }), draw({ source, rows: 'ltr' })]);
      const withoutIds = ({ svg }: { svg: string }) => svg.replaceAll(/\bd[0-9a-f]{10}\b/g, '');
      expect(withoutIds(other)).toBe(withoutIds(one));
    },
  );
});
