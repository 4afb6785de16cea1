import { describe, expect, test } from 'vitest';
import { causePaths, severityPaths, tagPaths } from '../../src/data/facets.ts';
import { loadIndex } from '../../src/data/indexes.ts';
import { loadRecord, loadRecordPage } from '../../src/data/record.ts';
import { loadService, servicePaths } from '../../src/data/services.ts';
import { loadMonth, loadYear, monthPaths, yearPaths } from '../../src/data/years.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { provideContent, shareImage } from '../support/built-content.ts';
import { at, incident, moment, site } from '../support/facts.ts';

const NOW = at('2026-06-01T12:00Z');
const HOUR = 3_600_000;

const [minor, critical] = [
  { id: 'minor', label: 'Minor', order: 3 },
  { id: 'critical', label: 'Critical', order: 1 },
];
const [capacity, change] = [
  { id: 'capacity', label: 'Capacity' },
  { id: 'change', label: 'A change' },
];
const SITE = site({
  severities: [minor, { id: 'major', label: 'Major', order: 2 }, critical],
  causes: [capacity, { id: 'human', label: 'A mistake' }, change],
});

const old = incident(
  'old',
  '2025-11-03T10:00Z',
  { resolved: moment('2025-11-03T11:00Z'), severity: minor, cause: change, tags: ['DNS', 'cache'] },
  { search: 'degraded' },
);
const may = incident(
  'may',
  '2026-05-03T10:00Z',
  { resolved: moment('2026-05-03T12:00Z'), severity: critical, tags: ['dns'] },
  { search: 'degraded', api: 'major-outage' },
);
const late = incident(
  'late',
  '2026-05-20T10:00Z',
  { resolved: moment('2026-05-20T10:30Z'), cause: capacity, tags: ['dns'] },
  { api: 'degraded' },
);

const idsOf = (incidents: readonly Incident[]) => incidents.map(({ id }) => id);

/** As many incidents as are asked for, of one hour each, in one May. */
function many(count: number): Incident[] {
  return Array.from({ length: count }, (_, index) => {
    const started = at('2026-05-01T00:00Z') + index * 2 * HOUR;
    const iso = (instant: number) => new Date(instant).toISOString();
    const id = `i${String(index).padStart(3, '0')}`;
    return incident(id, iso(started), { resolved: moment(iso(started + HOUR)) });
  });
}

function provide(incidents: Incident[] = [old, may, late], images: string[] = []): void {
  provideContent({ site: SITE, incidents, now: NOW, images });
}

describe('the first page of the record', () => {
  test('has links to all cuts that have incidents, each with how many', () => {
    provide();
    const { years, services, severities, causes, tags } = loadRecord();
    expect({ years, services, severities, causes, tags }).toEqual({
      years: [
        { label: '2026', href: '/live/incidents/2026/', count: 2 },
        { label: '2025', href: '/live/incidents/2025/', count: 1 },
      ],
      services: [
        { label: 'Api', href: '/live/services/api/', count: 2 },
        { label: 'Search', href: '/live/services/search/', count: 2 },
      ],
      severities: [
        { label: 'Critical', href: '/live/severities/critical/', count: 1 },
        { label: 'Minor', href: '/live/severities/minor/', count: 1 },
      ],
      causes: [
        { label: 'Capacity', href: '/live/causes/capacity/', count: 1 },
        { label: 'A change', href: '/live/causes/change/', count: 1 },
      ],
      tags: [
        { label: 'dns', href: '/live/tags/dns/', count: 3 },
        { label: 'cache', href: '/live/tags/cache/', count: 1 },
      ],
    });
  });

  test.each([
    { count: 0, listed: 0, more: 0 },
    { count: 30, listed: 30, more: 0 },
    { count: 31, listed: 30, more: 1 },
    { count: 50, listed: 30, more: 20 },
  ])(
    'of $count incidents lists the newest $listed and says that there are $more more',
    ({ count, listed, more }) => {
      const incidents = many(count);
      provide(incidents);
      const page = loadRecord();
      expect(idsOf(page.listed)).toEqual(idsOf(incidents.toReversed().slice(0, listed)));
      expect(page.more).toBe(more);
      expect(page.statistics.count).toBe(count);
    },
  );

  test('has sixty tags at most; the page of tags has all', () => {
    const tags = Array.from({ length: 70 }, (_, index) => `tag-${index}`);
    provide([incident('a', '2026-05-01T00:00Z', { tags })]);
    expect(loadRecord().tags).toHaveLength(60);
    expect(loadIndex('tags').links).toHaveLength(70);
  });
});

describe('a page of the record', () => {
  test.each([
    { count: 120, listed: 120, more: 0 },
    { count: 121, listed: 120, more: 1 },
  ])('of $count incidents lists $listed', ({ count, listed, more }) => {
    provide([]);
    const page = loadRecordPage({ title: 'All', route: 'all/', incidents: many(count) });
    expect([page.listed.length, page.more, page.statistics.count]).toEqual([listed, more, count]);
  });

  test('has its own share image, or else that of the record', () => {
    const imageOf = () => loadRecordPage({ title: 'All', route: 'all/', incidents: [] }).metadata.image;
    provide([]);
    expect(imageOf()).toBeUndefined();
    provide([], ['', 'incidents/']);
    expect(imageOf()).toEqual(shareImage('incidents/'));
    provide([], ['incidents/', 'all/']);
    expect(imageOf()).toEqual(shareImage('all/'));
  });
});

describe('pages of years and months', () => {
  test('are those in which something happened, newest first', () => {
    provide();
    expect(yearPaths().map(({ params }) => params)).toEqual([{ year: '2026' }, { year: '2025' }]);
    expect(monthPaths().map(({ params }) => params)).toEqual([
      { year: '2026', month: '05' },
      { year: '2025', month: '11' },
    ]);
  });

  test('of a year leads to its months and up to the record', () => {
    provide();
    const [year] = yearPaths();
    if (!year) throw new Error('There is no year.');
    const page = loadYear(year.props.year);
    expect(page.metadata.route).toBe('incidents/2026/');
    expect(idsOf(page.listed)).toEqual(['late', 'may']);
    expect(page.months).toEqual([{ label: 'May 2026', href: '/live/incidents/2026/05/', count: 2 }]);
    expect(page.parent).toMatchObject({ href: '/live/incidents/', count: 2 });
  });

  test('of a month leads up to its year', () => {
    provide();
    const [month] = monthPaths();
    if (!month) throw new Error('There is no month.');
    const page = loadMonth(month.props.month);
    expect(page.title).toContain('May 2026');
    expect(page.metadata.route).toBe('incidents/2026/05/');
    expect(page.parent).toEqual({ label: '2026', href: '/live/incidents/2026/', count: 2 });
    expect(page).toMatchObject({ more: 0, earlier: [] });
  });

  test('of a month with more than its list holds links the others one by one', () => {
    const incidents = many(122);
    provide(incidents);
    const [month] = monthPaths();
    if (!month) throw new Error('There is no month.');
    const page = loadMonth(month.props.month);
    expect([page.listed.length, page.more]).toEqual([120, 0]);
    expect(page.earlier).toEqual([
      { label: 'Trouble with i001', language: 'en', href: '/live/incidents/i001/' },
      { label: 'Trouble with i000', language: 'en', href: '/live/incidents/i000/' },
    ]);
  });
});

describe('pages of causes, severities and tags', () => {
  test.each([
    { of: 'causes', paths: causePaths, found: { capacity: ['late'], change: ['old'] } },
    { of: 'severities', paths: severityPaths, found: { minor: ['old'], critical: ['may'] } },
    { of: 'tags', paths: tagPaths, found: { dns: ['late', 'may', 'old'], cache: ['old'] } },
  ])('$of are those that have incidents, each with its own', ({ of, paths, found }) => {
    provide();
    const pages = paths().map(({ params, props }) => ({
      address: Object.values(params).join(),
      ...props.page,
    }));
    expect(pages.map(({ address }) => address)).toEqual(Object.keys(found));
    expect(pages.map(({ incidents }) => idsOf(incidents).toSorted())).toEqual(Object.values(found));
    for (const { address, route, parent, incidents } of pages) {
      expect(route).toBe(`${of}/${address}/`);
      expect(parent).toMatchObject({ href: `/live/${of}/`, count: incidents.length });
    }
  });

  test('bear the names that readers know', () => {
    provide();
    const titles = [causePaths(), severityPaths(), tagPaths()].flat().map(({ props }) => props.page.title);
    expect(titles).toEqual([
      'Cause: Capacity',
      'Cause: A change',
      'Severity: Minor',
      'Severity: Critical',
      'Tagged dns',
      'Tagged cache',
    ]);
  });
});

describe('the index of', () => {
  test('services has all of them, also those without incidents, in the order of the site', () => {
    provide();
    expect(loadIndex('services').links).toEqual([
      { label: 'Api', href: '/live/services/api/', count: 2 },
      { label: 'Checkout', href: '/live/services/checkout/', count: 0 },
      { label: 'Search', href: '/live/services/search/', count: 2 },
    ]);
  });

  test.each([
    { name: 'severities', labels: ['Critical', 'Minor'] },
    { name: 'causes', labels: ['Capacity', 'A change'] },
    { name: 'tags', labels: ['dns', 'cache'] },
  ] as const)('$name has those with incidents: $labels', ({ name, labels }) => {
    provide();
    const { links, metadata, parent } = loadIndex(name);
    expect(links.map(({ label }) => label)).toEqual(labels);
    expect(metadata.route).toBe(`${name}/`);
    expect(parent.href).toBe('/live/incidents/');
  });
});

describe('the page of a service', () => {
  test('is there for each, with its incidents, its status and its history', () => {
    provideContent({
      site: SITE,
      incidents: [old, may, late, incident('now', '2026-06-01T11:00Z', {}, { api: 'partial-outage' })],
      now: NOW,
    });
    const pages = servicePaths().map(({ params, props }) => [params.id, loadService(props.service)] as const);
    expect(pages.map(([id, { listed, status }]) => [id, status, idsOf(listed)])).toEqual([
      ['api', 'partial-outage', ['now', 'late', 'may']],
      ['checkout', 'operational', []],
      ['search', 'operational', ['may', 'old']],
    ]);
    for (const [id, { history, metadata, parent }] of pages) {
      expect(history?.service.id).toBe(id);
      expect(metadata.route).toBe(`services/${id}/`);
      expect(parent?.count).toBe(3);
    }
  });
});
