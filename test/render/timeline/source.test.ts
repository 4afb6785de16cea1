import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramRenderer } from '../../../packages/mermaid-without-browser/src/diagram.ts';
import { openTemporaryRenderer } from '../../../packages/mermaid-without-browser/test/support/temporary-renderer.ts';
import { textIn } from '../../../packages/mermaid-without-browser/test/support/text-in.ts';
import { toGanttSource, toTimelineSource } from '../../../src/render/timeline/source.ts';

const HEADINGS = { phases: 'Phases', items: 'Events' };

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

test('toTimelineSource writes phases as sections and clock times with escaped colons', () => {
  const source = toTimelineSource({
    title: 'Outage',
    items: [
      { time: '14:02', text: 'Paged: on call', phase: 'Responding' },
      { time: '14:09', text: 'Rolled back', phase: 'Responding' },
      { time: '14:30', text: 'Quiet', phase: 'Recovering' },
    ],
  });
  expect(source).toBe(`timeline TD
  accTitle: Outage
  title Outage
  section Responding
    14#58;02 : Paged#58; on call
    14#58;09 : Rolled back
  section Recovering
    14#58;30 : Quiet
`);
});

test('toGanttSource writes phases as bars and entries as milestones', () => {
  const source = toGanttSource({
    headings: HEADINGS,
    phases: [
      { name: 'undetected', label: 'Undetected', from: '2024-03-30 22:05:00', to: '2024-03-30 22:31:00' },
    ],
    items: [{ at: '2024-03-30 22:31:00', text: 'Paged' }],
  });
  expect(source).toBe(`gantt
  dateFormat YYYY-MM-DD HH:mm:ss
  axisFormat %H:%M
  todayMarker off
  section Phases
    Undetected : crit, 2024-03-30 22:05:00, 2024-03-30 22:31:00
  section Events
    Paged : milestone, 2024-03-30 22:31:00, 0s
`);
});

test('an overview of more than a day shows days on its axis', () => {
  const phases = [
    { name: 'responding', label: 'Responding', from: '2024-03-30 22:05:00', to: '2024-04-02 09:00:00' },
  ] as const;
  expect(toGanttSource({ headings: HEADINGS, phases, items: [] })).toContain('axisFormat %-d %b');
});

describe('every text survives', () => {
  const hard = [
    '14:02',
    '#1',
    'a; b',
    'x : y',
    'title of a song',
    'section 8',
    'accTitle: no',
    'timeline',
    '<b>bold</b>',
    '<br>',
    'R&D',
    '50%%',
    '{x}',
    '"quoted"',
    '`code`',
    'done, crit',
    '$$x$$',
    '![image](x.png)',
    '-->',
    '[*]',
    '\\n',
    '&lt;',
    '#35;',
    '日本語',
    'مرحبا',
    '🚒',
    'click here',
    'end',
    '%%{init: {}}%%',
    '---',
    'a\nb',
  ];

  test.each(hard)('%j, drawn as time, text, phase and title', async (text) => {
    const item = { time: text, text, phase: text };
    const source = toTimelineSource({ title: text, items: [item] });
    for (const timeline of await renderer.render([{ source }, { source, rows: 'ltr' }]))
      expect(textIn(timeline)).toContain(text.replace(/\s+/g, ''));
    const gantt = toGanttSource({
      title: text,
      headings: HEADINGS,
      phases: [],
      items: [{ at: '2024-01-01 10:00:00', text }],
    });
    const [overview] = await renderer.render([{ source: gantt }]);
    expect(textIn(overview)).toContain(text.replace(/\s+/g, ''));
  });

  test('any text, drawn', async () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (texts) => {
        const items = texts.map((text, index) => ({ time: `${10 + index}:00`, text, phase: 'Responding' }));
        const source = toTimelineSource({ items });
        for (const { status } of await renderer.render([{ source }, { source, rows: 'ltr' }]))
          expect(status).toBe('drawn');
      }),
      { numRuns: 40 },
    );
  });
});
