import { describe, expect, test } from 'vitest';
import type { Maintenance } from '../../src/domain/maintenance.ts';
import { maintenanceDraftsOf } from '../../src/feeds/maintenance-entries.ts';
import { at, maintenance, moment, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-03-10T00:00Z');

function tell(facts: Partial<Maintenance> = {}, now = NOW) {
  const work = maintenance('move', ['2026-03-05T10:00Z', '2026-03-05T11:00Z'], ['api', 'search'], facts);
  const around = { words, now, lastWord: at('2026-03-01T00:00Z'), appearances: undefined };
  return maintenanceDraftsOf(work, around).map(({ route, ...draft }) => ({
    ...draft,
    anchor: route.replace('maintenance/move/', ''),
  }));
}

const titlesOf = (drafts: ReturnType<typeof tell>) => drafts.map(({ title }) => title.replace(/: .*/, ''));

describe('of planned work is told', () => {
  test.each([
    { when: 'before it begins', now: '2026-03-05T09:59Z', titles: ['Planned'] },
    { when: 'as it begins', now: '2026-03-05T10:00Z', titles: ['Planned', 'Started'] },
    { when: 'before it ends', now: '2026-03-05T10:59Z', titles: ['Planned', 'Started'] },
    { when: 'as it ends', now: '2026-03-05T11:00Z', titles: ['Planned', 'Started', 'Done'] },
  ])('$when: $titles', ({ now, titles }) => {
    expect(titlesOf(tell({}, at(now)))).toEqual(titles);
  });

  test('when and where it is, and what each word is about', () => {
    const drafts = tell({ summary: 'We move.' });
    expect(drafts).toMatchObject([
      {
        title: 'Planned: Work on move',
        anchor: '',
        text: 'We move.',
        facts: 'Planned from March 5, 2026 at 10:00 AM UTC to 11:00 AM. Services: Api, Search.',
        categories: ['Api', 'Search'],
      },
      { title: 'Started: Work on move', anchor: '#begun-20260305T100000Z', at: at('2026-03-05T10:00Z') },
      {
        title: 'Done: Work on move',
        anchor: '#done-20260305T100000Z',
        at: at('2026-03-05T11:00Z'),
        facts: 'The planned work has ended.',
      },
    ]);
  });

  test('the day of its end where that is another, and that it repeats', () => {
    const [planned] = tell({
      starts: moment('2026-03-05T22:00Z'),
      ends: moment('2026-03-06T02:00Z'),
      every: 'FREQ=YEARLY',
      services: [],
    });
    expect(planned?.facts?.replaceAll('\u00a0', ' ')).toBe(
      'Planned from March 5, 2026 at 10:00 PM UTC to March 6, 2026 at 2:00 AM UTC, and repeated from then on.',
    );
  });

  test('what customers were told, and that it is done only once', () => {
    const drafts = tell({
      updates: [
        { ...update('2026-03-05T10:50Z', 'update', 'It takes longer.'), ends: moment('2026-03-05T12:00Z') },
        update('2026-03-05T11:30Z', 'resolved', 'It is done.'),
      ],
    });
    expect(drafts.map(({ title, text, anchor }) => [title.replace(/: .*/, ''), text, anchor])).toEqual([
      ['Planned', '', ''],
      ['Update on planned work', 'It takes longer.', '#update-20260305T105000Z'],
      ['Done', 'It is done.', '#update-20260305T113000Z'],
      ['Started', '', '#begun-20260305T100000Z'],
    ]);
  });

  test('that it is called off, and not that it begins', () => {
    const drafts = tell({ cancelled: true });
    expect(titlesOf(drafts)).toEqual(['Planned', 'Called off']);
    expect(drafts[1]).toMatchObject({ anchor: '#cancelled', facts: 'This work will not take place.' });
  });

  test('of work that repeats, no window of more than a month ago', () => {
    const every = 'FREQ=YEARLY';
    expect(titlesOf(tell({ every }, at('2026-04-05T00:00Z')))).toEqual(['Planned', 'Started', 'Done']);
    expect(titlesOf(tell({ every }, at('2026-04-10T00:00Z')))).toEqual(['Planned']);
    expect(titlesOf(tell({}, at('2028-04-10T00:00Z')))).toEqual(['Planned', 'Started', 'Done']);
  });
});
