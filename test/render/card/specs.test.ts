import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/domain/history.ts';
import { siteStatusOf } from '../../../src/domain/site-status.ts';
import { toStatusFacts } from '../../../src/domain/status-facts.ts';
import {
  incidentCardOf,
  maintenanceCardOf,
  serviceCardOf,
  siteCardOf,
} from '../../../src/render/card/specs.ts';
import { wordsOf } from '../../../src/words/table.ts';
import { at, incident, maintenance, moment, service, site, update } from '../../support/facts.ts';
import { told } from '../../support/told.ts';

const NOW = at('2026-03-20T12:00Z');
const EN = wordsOf('en-GB');
const closed = incident(
  'payments',
  '2026-03-15T23:30Z',
  {
    timezone: 'Asia/Tokyo',
    severity: { id: 'major', label: 'Major', order: 2 },
    detected: moment('2026-03-15T23:50Z'),
    resolved: moment('2026-03-16T01:00Z'),
    hasReport: true,
  },
  { checkout: 'major-outage' },
);

describe('the card of an incident', () => {
  test('that is over tells its date in its own zone, how long it lasted, and its phases', () => {
    expect(incidentCardOf(closed, EN, NOW)).toEqual({
      kind: 'incident',
      title: 'Trouble with payments',
      fallback: 'Incident',
      label: 'Incident report',
      hasReport: true,
      severity: { label: 'Major', order: 2 },
      services: ['Checkout'],
      more: { 1: '+1 more' },
      date: '16 March 2026',
      duration: '1 h 30 min',
      phases: [
        { name: 'undetected', label: 'Undetected', milliseconds: 1_200_000, duration: '20 min' },
        { name: 'responding', label: 'Responding', milliseconds: 4_200_000, duration: '1 h 10 min' },
      ],
      flags: [],
    });
  });

  test('that is open tells how far it has come, and nothing that time makes wrong', () => {
    const open = incident('search', '2026-03-20T11:00Z', {
      updates: [update('2026-03-20T11:10Z', 'identified')],
    });
    const card = incidentCardOf(open, EN, NOW);
    expect(card).toMatchObject({
      label: 'Identified',
      date: '20 March 2026 at 11:00 UTC',
      phases: [],
      progress: {
        steps: ['Investigating', 'Identified', 'Monitoring', 'Resolved'],
        current: 1,
        name: 'identified',
      },
    });
    expect(card.duration).toBeUndefined();
    expect(incidentCardOf(open, EN, NOW + 3_600_000)).toEqual(card);
  });

  test('that is open tells the latest word and what is affected now', () => {
    const open = told({ checkout: 'major-outage', search: 'degraded' }, [
      ['12:10', 'identified', { checkout: 'operational', api: 'degraded' }],
    ]);
    const card = incidentCardOf(open, EN, NOW, `${'Payments work again. '.repeat(20)}`.trim());
    expect(card.services).toEqual(['Search', 'Api']);
    expect(card.latest).toMatch(/^(Payments work again\. )+Payments( work)?…$|again\.…$/);
    expect(card.latest?.length).toBeLessThanOrEqual(200);
    expect(
      incidentCardOf({ ...open, resolved: moment('2026-03-01T13:00Z') }, EN, NOW, 'Over.'),
    ).toMatchObject({
      services: ['Checkout', 'Search', 'Api'],
      duration: '1 h',
    });
  });

  test('whose end nobody recorded says so in place of a duration', () => {
    const card = incidentCardOf(incident('old', '2018-01-17T10:00Z', { hasReport: true }), EN, NOW);
    expect(card).toMatchObject({ unrecorded: 'End not recorded', date: '17 January 2018', phases: [] });
    expect(card.duration).toBeUndefined();
    expect(card.progress).toBeUndefined();
  });

  test('without a written report does not claim to be one', () => {
    expect(incidentCardOf({ ...closed, hasReport: false }, EN, NOW).label).toBe('Incident');
  });

  test('whose times are not exact says so', () => {
    const started = { ...closed.started, approximate: true };
    expect(incidentCardOf({ ...closed, started }, EN, NOW).duration).toBe('about 1 h 30 min');
  });

  test('says that its report is preliminary, or was corrected', () => {
    const report = {
      stage: 'preliminary' as const,
      authors: [],
      corrections: [{ at: '2026-03-18', text: 'A number.' }],
    };
    expect(incidentCardOf({ ...closed, report }, EN, NOW).flags).toEqual(['Preliminary', 'Corrected']);
  });
});

describe('the cards of days', () => {
  const services = [service('checkout'), service('search', { since: '2026-03-01' })];
  const histories = historyOf(site({ services }), [closed], [], NOW);
  const of = (id: string) => {
    const history = histories.get(id);
    if (!history) throw new Error(`No history of ${id}.`);
    return history;
  };

  test('a site is as bad as its worst service on each day', () => {
    const status = siteStatusOf(toStatusFacts(site({ services }), [], [], NOW), NOW);
    const card = siteCardOf(site(), status, [...histories.values()], EN);
    expect(card.days).toHaveLength(90);
    expect(card.days.slice(-6)).toEqual([
      'major-outage',
      'major-outage',
      'operational',
      'operational',
      'operational',
      'operational',
    ]);
    expect(card.status).toEqual({
      level: 'operational',
      label: 'All services are operational',
      short: 'Operational',
    });
  });

  test('a service has its own days and its uptime', () => {
    expect(serviceCardOf(of('search'), 'degraded', EN)).toMatchObject({
      title: 'Search',
      status: { level: 'degraded', label: 'Degraded performance' },
      uptime: { percent: '100%', label: '100% uptime' },
      legend: { from: '90 days ago', to: 'Today' },
    });
    expect(serviceCardOf(of('search'), 'degraded', EN).days.slice(0, 2)).toEqual(['unknown', 'unknown']);
  });
});

describe('the card of maintenance', () => {
  test('names the day once when it ends on the day it began', () => {
    const work = maintenance('db', ['2026-04-01T02:00Z', '2026-04-01T04:00Z'], ['api']);
    expect(maintenanceCardOf(work, EN, NOW)).toEqual({
      kind: 'maintenance',
      title: 'Work on db',
      fallback: 'Maintenance',
      label: 'Planned maintenance',
      cancelled: false,
      starts: '1 April 2026 at 2:00 UTC',
      ends: '4:00',
      duration: '2 h',
      services: ['Api'],
      more: { 1: '+1 more' },
    });
  });

  test('names both days when it goes on overnight', () => {
    const work = maintenance('db', ['2026-04-01T23:00Z', '2026-04-02T01:00Z']);
    expect(maintenanceCardOf(work, EN, NOW).ends).toBe('2 April 2026 at 1:00 UTC');
  });

  test('shows the next window of work that repeats', () => {
    const every = 'FREQ=WEEKLY;BYDAY=SU';
    const work = maintenance('db', ['2026-03-01T02:00Z', '2026-03-01T04:00Z'], [], { every });
    expect(maintenanceCardOf(work, EN, NOW).starts).toBe('22 March 2026 at 2:00 UTC');
  });

  test('shows the window that was, when it is over', () => {
    const work = maintenance('db', ['2026-03-01T02:00Z', '2026-03-01T04:00Z'], [], { cancelled: true });
    expect(maintenanceCardOf(work, EN, NOW)).toMatchObject({
      starts: '1 March 2026 at 2:00 UTC',
      label: 'Cancelled maintenance',
      cancelled: true,
    });
  });
});
