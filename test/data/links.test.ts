import { expect, test } from 'vitest';
import { aliasPaths, loadAlias } from '../../src/data/aliases.ts';
import { diagramSourcePaths, incidentPaths } from '../../src/data/reports.ts';
import { loadSubscriptions } from '../../src/data/subscriptions.ts';
import type { Lead } from '../../src/domain/old-addresses.ts';
import { provideContent } from '../support/built-content.ts';
import { at, incident, service, site } from '../support/facts.ts';

const NOW = at('2026-06-01T12:00Z');

test('the page about subscriptions has whole addresses, of the site and of each service', () => {
  const services = [service('api'), service('search', { name: 'Search & find' })];
  provideContent({ site: site({ services }), now: NOW });
  const page = loadSubscriptions();
  const base = 'https://status.lumen.example/live';
  const addresses = (links: { url: string }[]) => links.map(({ url }) => url.replace(base, ''));
  expect(addresses(page.feeds)).toEqual(['/feed.xml', '/atom.xml', '/feed.json']);
  expect(page.feedsOfServices).toEqual([
    { label: 'Api', url: `${base}/services/api/feed.xml` },
    { label: 'Search & find', url: `${base}/services/search/feed.xml` },
  ]);
  expect(page.calendar.url).toBe(`${base}/maintenance.ics`);
  expect(page.calendarsOfServices).toEqual([
    { label: 'Api', url: `${base}/services/api/maintenance.ics` },
    { label: 'Search & find', url: `${base}/services/search/maintenance.ics` },
  ]);
  expect(addresses(page.machines)).toEqual([
    '/api/v2/status.json',
    '/api/v2/summary.json',
    '/api/incidents.json',
    '/llms.txt',
  ]);
  expect(page.badge).toEqual({ path: '/live/badge.svg', url: `${base}/badge.svg` });
  expect([page.rss, page.embed, page.metadata.route]).toEqual([
    `${base}/feed.xml`,
    `${base}/status.js`,
    'subscribe/',
  ]);
});

test.each(['/old/path/', '/old/path'])('the old address %s has a page that leads to the report', (alias) => {
  const moved = incident('moved', '2026-05-01T10:00Z', { title: 'The disks', aliases: [alias] });
  provideContent({ incidents: [incident('stayed', '2026-05-02T10:00Z'), moved], now: NOW });
  const [page, ...others] = aliasPaths();
  expect([page?.params, others]).toEqual([{ alias: 'old/path' }, []]);
  const { href, metadata } = loadAlias(page?.props.lead as Lead);
  expect(href).toBe('/live/incidents/moved/');
  expect(metadata).toMatchObject({ route: 'incidents/moved/', hidden: true });
  expect(metadata.title).toContain('The disks');
});

test('a report leads to the one before, the one after and what is like it', () => {
  const [one, two, three] = ['2026-05-01', '2026-05-02', '2026-05-03'].map((day) =>
    incident(day, `${day}T10:00Z`, {}, day === '2026-05-02' ? {} : { api: 'degraded' }),
  );
  if (!one || !two || !three) throw new Error('There are three.');
  provideContent({ incidents: [one, two, three], now: NOW });
  expect(incidentPaths().map(({ params, props }) => [params.id, props.neighbours])).toEqual([
    ['2026-05-03', { related: [one], previous: two, next: undefined }],
    ['2026-05-02', { related: [], previous: one, next: three }],
    ['2026-05-01', { related: [three], previous: undefined, next: two }],
  ]);
  expect(diagramSourcePaths()).toEqual([]);
});
