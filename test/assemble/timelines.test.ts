import { expect, test } from 'vitest';
import { timelinesOf } from '../../src/assemble/timelines.ts';
import type { Content } from '../../src/check/content.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { at, incident, moment } from '../support/facts.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-03-05T00:00Z');

/** What is drawn of an incident with as many entries as are asked for, a minute apart. */
function timelineWith(entries: number, facts: Partial<Incident> = {}) {
  const outage = incident('outage', '2026-03-01T10:00Z', {
    timeline: Array.from({ length: entries }, (_, index) => ({
      at: moment(`2026-03-01T10:${String(index).padStart(2, '0')}Z`),
      text: `Step **${index}**`,
    })),
    ...facts,
  });
  const content = { incidents: [outage], now: NOW } as unknown as Content;
  return timelinesOf(content, words).get('outage');
}

test.each([
  { entries: 0, diagram: 'auto', drawn: undefined },
  { entries: 1, diagram: 'auto', drawn: 'timeline' },
  { entries: 40, diagram: 'auto', drawn: 'timeline' },
  { entries: 41, diagram: 'auto', drawn: undefined },
  { entries: 41, diagram: 'timeline', drawn: 'timeline' },
  { entries: 3, diagram: 'gantt', drawn: 'gantt' },
  { entries: 0, diagram: 'gantt', drawn: undefined },
  { entries: 3, diagram: 'none', drawn: undefined },
] as const)(
  'of $entries entries, with `diagram: $diagram`, $drawn is drawn',
  ({ entries, diagram, drawn }) => {
    const timeline = timelineWith(entries, { diagram });
    expect(timeline?.items).toHaveLength(entries);
    expect(timeline?.drawing?.source.match(/^ *(timeline|gantt)\b/m)?.[1]).toBe(drawn);
  },
);

test('a drawing is told to those who do not see it, without marks', () => {
  expect(timelineWith(2)?.drawing).toMatchObject({
    title: 'Timeline: Trouble with outage',
    description: expect.stringMatching(/^10:00.AM: Step 0 10:01.AM: Step 1$/),
  });
});
