import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { toIncidentJson } from '../../src/feeds/incident-json.ts';
import { toIncidentMarkdown } from '../../src/feeds/incident-markdown.ts';
import {
  incidentPagesOf,
  PAGE_LENGTH,
  toIncidentIndexJson,
  toIncidentPageJson,
} from '../../src/feeds/incident-pages.ts';
import { toIncidentSchema } from '../../src/feeds/incident-schema.ts';
import { toLlms } from '../../src/feeds/llms.ts';
import { at, incident, moment, site, update } from '../support/facts.ts';
import { told } from '../support/told.ts';
import { words } from '../support/words.ts';

const FORMATS = {
  uri: URL.canParse,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
  duration: /^P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?)?$/,
};
const NOW = at('2026-06-01T00:00Z');
const SITE = site();

const full = incident(
  '2026-03-01-gateway',
  '2026-03-01T17:00Z',
  {
    title: 'Gateway [slow]',
    summary: 'Requests took\nlong.',
    timezone: 'America/New_York',
    detected: { ...moment('2026-03-01T17:05Z'), approximate: true },
    resolved: moment('2026-03-01T18:42Z'),
    severity: { id: 'major', label: 'Major', order: 2 },
    cause: { id: 'capacity', label: 'Capacity' },
    impact: [{ label: 'Customers affected', value: 'about 40%' }],
    tags: ['gateway'],
    updates: [
      {
        ...update('2026-03-01T17:10Z', 'investigating', 'We look.\n\nMore soon.'),
        next: moment('2026-03-01T17:40Z'),
      },
    ],
    timeline: [
      { at: moment('2026-03-01T17:05Z'), text: 'An alarm rang.' },
      { at: moment('2026-03-01T18:42Z'), text: 'It was well.', link: 'https://example.com/graph' },
    ],
    actions: [{ text: 'Add connections.', status: 'in-progress', owner: 'Edge', due: '2026-04-01' }],
    hasReport: true,
    report: {
      stage: 'final',
      published: '2026-03-05',
      authors: ['Ada'],
      corrections: [{ at: '2026-03-07', text: 'It was 40 %.' }],
    },
  },
  { api: 'degraded' },
);
const open = incident('2025-12-01-open', '2025-12-01T10:00Z');
const changing = told({ checkout: 'major-outage' }, [
  ['12:30', 'identified', { checkout: 'degraded', api: 'partial-outage' }],
  ['13:00', 'update', { api: 'operational' }],
]);
/** Written down years later: the day of its start, and nothing of its end. */
const forgotten = incident(
  '2018-01-17-forgotten',
  '2018-01-16T23:00Z',
  {
    started: { ...moment('2018-01-16T23:00Z'), precision: 'day' },
    timezone: 'Europe/Berlin',
    hasReport: true,
    report: { authors: [], corrections: [] },
  },
  { checkout: 'major-outage' },
);

test('an incident as JSON has every fact, with times in its zone', () => {
  expect(JSON.parse(JSON.stringify(toIncidentJson(full, SITE, NOW)))).toEqual({
    id: '2026-03-01-gateway',
    url: 'https://status.lumen.example/live/incidents/2026-03-01-gateway/',
    json: 'https://status.lumen.example/live/incidents/2026-03-01-gateway.json',
    title: 'Gateway [slow]',
    summary: 'Requests took\nlong.',
    status: 'resolved',
    timezone: 'America/New_York',
    started: '2026-03-01T12:00:00-05:00',
    detected: '2026-03-01T12:05:00-05:00',
    resolved: '2026-03-01T13:42:00-05:00',
    approximate: ['detected'],
    duration: 'PT1H42M',
    phases: [
      { name: 'undetected', from: '2026-03-01T12:00:00-05:00', to: '2026-03-01T12:05:00-05:00' },
      { name: 'responding', from: '2026-03-01T12:05:00-05:00', to: '2026-03-01T13:42:00-05:00' },
    ],
    severity: { id: 'major', name: 'Major' },
    cause: { id: 'capacity', name: 'Capacity' },
    services: [{ id: 'api', name: 'Api', impact: 'degraded' }],
    stretches: [
      {
        service: 'api',
        impact: 'degraded',
        from: '2026-03-01T12:00:00-05:00',
        to: '2026-03-01T13:42:00-05:00',
      },
    ],
    tags: ['gateway'],
    impact: [{ label: 'Customers affected', value: 'about 40%' }],
    updates: [
      {
        at: '2026-03-01T12:10:00-05:00',
        status: 'investigating',
        text: 'We look.\n\nMore soon.',
        next: '2026-03-01T12:40:00-05:00',
        services: [{ id: 'api', name: 'Api', before: 'operational', after: 'degraded' }],
      },
    ],
    timeline: [
      { at: '2026-03-01T12:05:00-05:00', approximate: false, text: 'An alarm rang.' },
      {
        at: '2026-03-01T13:42:00-05:00',
        approximate: false,
        text: 'It was well.',
        link: 'https://example.com/graph',
      },
    ],
    actions: [{ text: 'Add connections.', status: 'in-progress', owner: 'Edge', due: '2026-04-01' }],
    hasReport: true,
    report: {
      stage: 'final',
      published: '2026-03-05',
      authors: ['Ada'],
      corrections: [{ at: '2026-03-07', text: 'It was 40 %.' }],
      markdown: 'https://status.lumen.example/live/incidents/2026-03-01-gateway.md',
    },
    related: [],
  });
});

test('an open incident has a duration and no end', () => {
  const json = toIncidentJson(open, SITE, at('2025-12-01T12:00Z'));
  expect(json).toMatchObject({ status: 'investigating', duration: 'PT2H', resolved: undefined });
});

describe('an incident as Markdown', () => {
  test('says everything that the page says', () => {
    expect(
      toIncidentMarkdown(full, SITE, NOW, '## What happened\n\nToo much.\n', words).replaceAll('\u00a0', ' '),
    ).toBe(`# Gateway [slow]

Requests took
long.

- Status: Resolved
- Severity: Major
- Services: Api (degraded performance)
- Cause: Capacity
- Started: March 1, 2026 at 12:00 PM EST
- Detected: about March 1, 2026 at 12:05 PM EST
- Resolved: March 1, 2026 at 1:42 PM EST
- Duration: 1 h 42 min
- Report: final, 2026-03-05
- Authors: Ada
- Tags: gateway

## Impact

- **Customers affected:** about 40%

## Timeline

- 12:05 PM (responding): An alarm rang.
- 1:42 PM (resolved): It was well. <https://example.com/graph>

## What happened

Too much.

## What we promised

- Add connections. (in progress, Edge, due 2026-04-01)

## Corrections

- March 7, 2026: It was 40 %.

## What we said at the time

- March 1, 2026 at 12:10 PM EST, **Investigating:** We look.

  More soon.

From <https://status.lumen.example/live/incidents/2026-03-01-gateway/>, Lumen.
`);
  });

  test('leaves out what is not known', () => {
    expect(
      toIncidentMarkdown(open, SITE, at('2025-12-01T12:00Z'), '', words).replaceAll('\u00a0', ' '),
    ).toBe(`# Trouble with 2025-12-01-open

- Status: Investigating
- Started: December 1, 2025 at 10:00 AM UTC
- Open for: 2 h

From <https://status.lumen.example/live/incidents/2025-12-01-open/>, Lumen.
`);
  });
});

describe('of what is not known', () => {
  test('Markdown says that it was not recorded', () => {
    expect(
      toIncidentMarkdown(forgotten, SITE, NOW, 'It broke.', words),
    ).toBe(`# Trouble with 2018-01-17-forgotten

- Services: Checkout (major outage)
- Started: January 17, 2018
- Ended: not recorded

It broke.

From <https://status.lumen.example/live/incidents/2018-01-17-forgotten/>, Lumen.
`);
  });

  test('JSON claims nothing', () => {
    const json = JSON.parse(JSON.stringify(toIncidentJson(forgotten, SITE, NOW)));
    expect(json).toMatchObject({
      started: '2018-01-17',
      uncounted: 'start-day',
      phases: [],
      stretches: [{ service: 'checkout', impact: 'major-outage', from: '2018-01-17' }],
    });
    for (const key of ['resolved', 'duration']) expect(json).not.toHaveProperty(key);
    expect(json.stretches[0]).not.toHaveProperty('to');
  });
});

test('Markdown tells how each service changed, and what each update changed', () => {
  const now = at('2026-03-01T14:00Z');
  const text = toIncidentMarkdown(changing, SITE, now, '', words).replaceAll('\u00a0', ' ');
  expect(text).toContain(`## Services over time

- Checkout: major outage, March 1, 2026 at 12:00 PM UTC to 12:30 PM
- Checkout: degraded performance from March 1, 2026 at 12:30 PM UTC
- Api: partial outage, March 1, 2026 at 12:30 PM UTC to 1:00 PM
`);
  expect(text).toContain(`**Identified:** We are identified.

  Checkout: degraded performance

  Api: partial outage
`);
  expect(text).toContain('\n\n  Api: operational, was partial outage\n');
});

/** The pages of all incidents, by name. */
function pagesWith(incidents: readonly Incident[]) {
  return new Map(incidentPagesOf(incidents).map((page) => [page.name, toIncidentPageJson(page, SITE, NOW)]));
}

test('every field is described by the schema, which is where the index says', () => {
  const index = toIncidentIndexJson(SITE, [open, full], NOW);
  const pages = pagesWith([open, full]);
  const [address = '', definition = ''] = index.$schema.split('#');
  expect(definition).toBe('/definitions/index');
  const ajv = new Ajv({ allErrors: true, formats: FORMATS });
  ajv.addSchema(toIncidentSchema(address));
  const faultsOf = (name: string, value: unknown) => {
    const validate = ajv.getSchema(`${address}#/definitions/${name}`);
    validate?.(JSON.parse(JSON.stringify(value)));
    return validate?.errors;
  };
  expect(faultsOf('index', index)).toBeNull();
  for (const page of pages.values()) expect(faultsOf('page', page)).toBeNull();
  for (const each of [open, full, changing, forgotten])
    expect(faultsOf('incident', toIncidentJson(each, SITE, NOW))).toBeNull();
  expect(faultsOf('incident', { ...toIncidentJson(open, SITE, NOW), surprise: 1 })).toHaveLength(1);
});

test('the incidents as JSON come in pages by year that lead to each other', () => {
  const index = toIncidentIndexJson(SITE, [open, full], NOW);
  const pages = pagesWith([open, full]);
  const api = 'https://status.lumen.example/live/api/incidents';
  expect(index.years).toEqual([
    { year: '2026', count: 1, downtime: 'PT1H42M', json: `${api}/2026.json` },
    { year: '2025', count: 1, downtime: 'P181DT14H', json: `${api}/2025.json` },
  ]);
  expect(
    [...pages].map(([name, { incidents, next }]) => [name, incidents.map(({ id }) => id), next]),
  ).toEqual([
    ['2026', ['2026-03-01-gateway'], `${api}/2025.json`],
    ['2025', ['2025-12-01-open'], undefined],
  ]);
});

test('a long year has several pages, none over 300 kB', () => {
  const many = Array.from({ length: 2 * PAGE_LENGTH + 1 }, (_, index) => ({
    ...full,
    id: `2026-03-01-${index}`,
  }));
  const index = toIncidentIndexJson(SITE, [...many, open], NOW);
  const pages = pagesWith([...many, open]);
  expect([...pages.keys()]).toEqual(['2026', '2026-2', '2026-3', '2025']);
  expect(pages.get('2026-3')).toMatchObject({ year: '2026', next: expect.stringContaining('/2025.json') });
  expect([...pages.values()].flatMap(({ incidents }) => incidents)).toHaveLength(many.length + 1);
  for (const page of pages.values()) expect(JSON.stringify(page).length).toBeLessThan(300_000);
  expect(index.years[0]).toMatchObject({ count: many.length });
});

test('llms.txt says what is where', () => {
  expect(toLlms(SITE, [open, full], words)).toBe(`# Lumen

> How Lumen is doing.

Every incident has a page. Add \`.md\` to its address for Markdown, \`.json\` for data.

## Status and record

- [Status](https://status.lumen.example/live/api/v2/status.json): how services are doing, in the format of Statuspage.
- [Incidents](https://status.lumen.example/live/api/incidents.json): all incidents as JSON, by year.
- [News](https://status.lumen.example/live/atom.xml): updates and reports as an Atom feed.
- [Maintenance](https://status.lumen.example/live/maintenance.ics): planned work as a calendar.

## Latest incidents

- [Gateway \\[slow\\]](https://status.lumen.example/live/incidents/2026-03-01-gateway.md): 2026-03-01. Requests took long.
- [Trouble with 2025-12-01-open](https://status.lumen.example/live/incidents/2025-12-01-open.md): 2025-12-01.
`);
});
