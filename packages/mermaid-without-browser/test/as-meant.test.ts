import { afterAll, beforeAll, expect, test } from 'vitest';
import * as meant from '../src/as-meant.ts';
import type { DiagramRenderer } from '../src/diagram.ts';
import { Rewritten } from '../src/rewritten.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';
import { textIn } from './support/text-in.ts';

const asMeant = (source: string) => meant.asMeant(new Rewritten(source)).text;

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

/** All words of a drawing, without what stands between them. */
async function wordsOf(source: string): Promise<string> {
  const [result] = await renderer.render([{ source }]);
  return textIn(result).replace(/\s+/g, '');
}

test.each([
  ['14:23 : Paged', '14#58;23 : Paged'],
  ['14:23: Paged', '14#58;23: Paged'],
  ['  09:00 UTC : Alert at 08:59', '  09#58;00 UTC : Alert at 08:59'],
  ['2024-01-02 14:23:05 : Paged', '2024-01-02 14#58;23#58;05 : Paged'],
  ['14:23–14:30 : Paged : Answered', '14#58;23–14#58;30 : Paged : Answered'],
  ['14:23', '14#58;23'],
  ['section 14:00 to 15:00', 'section 14#58;00 to 15#58;00'],
  ['  : again at 14:25', '  : again at 14:25'],
  ['title From 14:00', 'title From 14:00'],
  ['14#58;02 : x', '14#58;02 : x'],
  ['2024 : x', '2024 : x'],
])('a line of a timeline, %s, is taken as %s', (line, meant) => {
  expect(asMeant(`timeline\n${line}`)).toBe(`timeline\n${meant}`);
});

test('nothing else is touched', () => {
  const source = 'sequenceDiagram\n  A->>B: at 14:23 : text';
  expect(asMeant(source)).toBe(source);
});

test('a timeline of clock times is drawn with all of its words, from the side and from the top', async () => {
  for (const kind of ['timeline', 'timeline TD']) {
    const words = await wordsOf(`${kind}\n  title Outage\n  14:23 : Paged at 14:22\n  15:01 UTC : Over`);
    for (const word of ['14:23', 'Paged at 14:22', '15:01 UTC', 'Over'])
      expect(words).toContain(word.replace(/ /g, ''));
  }
});

test('a column behind a clock time is that of the source', async () => {
  const written = meant.asMeant(new Rewritten('timeline\n  14:23 : x'));
  expect(written.originOf('timeline\n'.length + 2)).toBe('timeline\n'.length + 2);
  expect(written.originOf('timeline\n'.length + 11)).toBe('timeline\n'.length + 8);
  const [result] = await renderer.render([{ source: 'timeline\n  14:23 14:1 : y' }]);
  expect(result).toMatchObject({ status: 'failed', fault: { line: 2, column: 11 } });
});

const CLOCKS = 'gantt\n  dateFormat HH:mm\n  First :a, 14:00, 30m\n  Second :after a, 1h';
const ONE_DAY = CLOCKS.replace('HH:mm', 'YYYY-MM-DD HH:mm').replace('14:00', '2024-05-06 14:00');

test.each([
  { what: 'clock times', source: CLOCKS, ticks: /14:30/ },
  { what: 'the times of one day', source: ONE_DAY, ticks: /14:30/ },
  { what: 'seconds', source: CLOCKS.replace('mm', 'mm:ss').replace('14:00', '14:00:00'), ticks: /14:30:00/ },
  {
    what: 'what their author chose',
    source: CLOCKS.replace('HH:mm', 'HH:mm\n  axisFormat %Hh'),
    ticks: /14h/,
  },
])('the axis of a gantt chart has $what', async ({ source, ticks }) => {
  const words = await wordsOf(source);
  expect(words).toMatch(ticks);
  expect(words).not.toMatch(/\d{4}-\d\d-\d\d/);
});

test('a gantt chart of several days keeps its days', async () => {
  const words = await wordsOf(
    'gantt\n  dateFormat YYYY-MM-DD HH:mm\n  A :a, 2024-05-06 14:00, 1d\n  B :2024-05-08 14:00, 1d',
  );
  expect(words).toMatch(/2024-05-07/);
});
