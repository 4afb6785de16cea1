import { describe, expect, test } from 'vitest';
import { loadHome } from '../../src/data/home.ts';
import { loadMaintenanceIndex } from '../../src/data/indexes.ts';
import { loadStatus } from '../../src/data/status.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { PlannedWindow } from '../../src/domain/window.ts';
import { provideContent, shareImage } from '../support/built-content.ts';
import { at, incident, maintenance, moment, service, site } from '../support/facts.ts';

const NOW = at('2026-06-01T12:00Z');

const idsOf = (incidents: readonly Incident[]) => incidents.map(({ id }) => id);

const startsOf = (windows: readonly PlannedWindow[]) =>
  windows.map(
    ({ maintenance, window }) => `${maintenance.id} ${new Date(window.starts).toISOString().slice(0, 16)}`,
  );

/** An incident of an hour on a day of May. */
function ofMay(day: string): Incident {
  return incident(day, `2026-05-${day}T10:00Z`, { resolved: moment(`2026-05-${day}T11:00Z`) });
}

describe('the first page', () => {
  test('has all open incidents, and the six latest of the others', () => {
    const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
    const open = ['open-a', 'open-b'].map((id) => incident(id, '2026-04-01T10:00Z'));
    provideContent({ incidents: [...open, ...days.map(ofMay)], now: NOW });
    const home = loadHome();
    expect(idsOf(home.open)).toEqual(['open-a', 'open-b']);
    expect(idsOf(home.latest)).toEqual(['08', '07', '06', '05', '04', '03']);
  });

  test('says how the site is to those who share it', () => {
    const down = incident('down', '2026-06-01T11:00Z', {}, { api: 'major-outage' });
    provideContent({ incidents: [down], now: NOW, images: [''] });
    const { metadata, status } = loadHome();
    expect(metadata).toMatchObject({
      title: 'Lumen',
      description: 'Major outage: Api. How Lumen is doing.',
      route: '',
      image: shareImage(''),
      jsonLd: { '@type': 'WebSite', name: 'Lumen', url: 'https://status.lumen.example/live/' },
    });
    expect(status.overall.level).toBe('major-outage');
  });

  test.each([
    { what: 'began a minute ago', starts: '2026-06-01T11:59Z', under: 'running' },
    { what: 'begins now', starts: '2026-06-01T12:00Z', under: 'running' },
    { what: 'begins in a minute', starts: '2026-06-01T12:01Z', under: 'soon' },
    { what: 'begins in a week', starts: '2026-06-08T12:00Z', under: 'soon' },
    { what: 'begins in more than a week', starts: '2026-06-08T12:01Z', under: 'later' },
    { what: 'begins in nearly four weeks', starts: '2026-06-29T11:59Z', under: 'later' },
    { what: 'begins in four weeks', starts: '2026-06-29T12:00Z', under: undefined },
    { what: 'ended', starts: '2026-06-01T10:00Z', under: undefined },
  ])('shows work that $what under $under', ({ starts, under }) => {
    const ends = new Date(at(starts) + 2 * 3_600_000).toISOString();
    provideContent({ maintenance: [maintenance('move', [starts, ends])], now: NOW });
    const places = Object.entries(loadHome().planned).filter(([, windows]) => windows.length > 0);
    expect(places.map(([name]) => name)).toEqual(under ? [under] : []);
  });

  test('shows the next window of each work, by start', () => {
    const every = 'FREQ=DAILY';
    provideContent({
      maintenance: [
        maintenance('daily', ['2026-05-01T20:00Z', '2026-05-01T21:00Z'], [], { every }),
        maintenance('once', ['2026-06-01T18:00Z', '2026-06-01T19:00Z']),
        maintenance('later', ['2026-06-20T18:00Z', '2026-06-20T19:00Z']),
      ],
      now: NOW,
    });
    const { running, soon, later } = loadHome().planned;
    expect(running).toEqual([]);
    expect(startsOf(soon)).toEqual(['once 2026-06-01T18:00', 'daily 2026-06-01T20:00']);
    expect(startsOf(later)).toEqual(['later 2026-06-20T18:00']);
  });
});

test('the page of all work has one window of each, latest first', () => {
  provideContent({
    maintenance: [
      maintenance('past', ['2026-05-01T18:00Z', '2026-05-01T19:00Z']),
      maintenance('weekly', ['2026-01-01T20:00Z', '2026-01-01T21:00Z'], [], { every: 'FREQ=WEEKLY' }),
      maintenance('far', ['2028-01-01T18:00Z', '2028-01-01T19:00Z']),
    ],
    now: NOW,
  });
  const { windows, metadata, parent } = loadMaintenanceIndex();
  expect(startsOf(windows)).toEqual([
    'far 2028-01-01T18:00',
    'weekly 2026-06-04T20:00',
    'past 2026-05-01T18:00',
  ]);
  expect(metadata.route).toBe('maintenance/');
  expect(parent.href).toBe('/live/');
});

test('services stand under their headings; those that are hidden, only while something affects them', () => {
  const services = [
    service('api', { group: 'Core' }),
    service('cache', { group: 'Core', hidden: true }),
    service('queue', { group: 'Core', hidden: true }),
  ];
  const slow = incident('slow', '2026-06-01T11:00Z', {}, { queue: 'degraded' });
  provideContent({ site: site({ services }), incidents: [slow], now: NOW });
  const { groups } = loadStatus();
  expect(groups.groups.map(({ name, services }) => [name, services.map(({ id }) => id)])).toEqual([
    ['Core', ['api', 'queue']],
  ]);
});
