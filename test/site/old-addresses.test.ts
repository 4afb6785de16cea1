import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import FeedSub from 'feedsub';
import Parser from 'rss-parser';
import { Statuspage } from 'statuspage.io';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { NGINX, type Nginx, serveWithNginx } from '../support/nginx.ts';
import { builtSite } from '../support/sites.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

const RSS = 'application/rss+xml; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const JSON_FEED = 'application/feed+json; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const SVG = 'image/svg+xml; charset=utf-8';

/** Pages of each tool, and where they lead. */
const PAGES: Readonly<Record<string, readonly (readonly [path: string, to: string])[]>> = {
  statuspage: [
    ['/incidents/69sb0f8lydp4', '/incidents/2026-01-01-statuspage/'],
    ['/history', '/incidents/'],
    ['/uptime', '/services/'],
  ],
  cstate: [
    ['/issues/2026-01-02-disk/', '/incidents/2026-01-02-cstate/'],
    ['/issues/2026-02-03-move/', '/maintenance/2026-02-03-cstate/'],
    ['/affected/search-api/', '/services/api/'],
    ['/affected/shop/', '/services/shop/'],
    ['/pages/about-us/', '/about/'],
    ['/issues/', '/incidents/'],
    ['/affected/', '/services/'],
  ],
  upptime: [
    ['/incident/17', '/incidents/2026-01-03-upptime/'],
    ['/history/web-shop', '/services/shop/'],
  ],
  'incident-io': [
    ['/incidents/01J8ZKPAGE', '/incidents/2026-01-04-incident-io/'],
    ['/incidents/01J8ZK3V4W', '/incidents/2026-01-04-incident-io/'],
  ],
  cachet: [
    ['/incidents/0c1f5a2e-7b1d-4b63', '/incidents/2026-01-05-cachet/'],
    ['/incident/12', '/incidents/2026-01-05-cachet/'],
  ],
  instatus: [
    ['/incident/cmq08wkuw02waqmn6', '/incidents/2026-01-06-instatus/'],
    ['/maintenance/cmqwork1', '/maintenance/2026-02-03-instatus/'],
  ],
  'uptime-kuma': [['/status/main', '/']],
  openstatus: [
    ['/events/report/44', '/incidents/2026-01-08-openstatus/'],
    ['/events/maintenance/7', '/maintenance/2026-02-03-openstatus/'],
  ],
  kener: [['/maintenances/9', '/maintenance/2026-02-03-kener/']],
  'no tool, but by `aliases`': [
    ['/work/kener/', '/maintenance/2026-02-03-kener/'],
    ['/about-us', '/about/'],
  ],
};

/** Files of each tool, and as what they are sent. */
const FILES: Readonly<Record<string, readonly (readonly [path: string, type: string])[]>> = {
  statuspage: [
    ['/history.atom', ATOM],
    ['/history.rss', RSS],
    ['/uptime_showcase', JSON_TYPE],
    ['/uptime_showcase?components=br0l2tvcx85d', JSON_TYPE],
    ['/api/v2/summary.json', JSON_TYPE],
    ['/api/v2/incidents/69sb0f8lydp4.json', JSON_TYPE],
  ],
  cstate: [
    ['/index.json', JSON_TYPE],
    ['/index.xml', RSS],
    ['/index.svg', SVG],
    ['/issues/index.json', JSON_TYPE],
    ['/issues/index.xml', RSS],
    ['/issues/2026-01-02-disk/index.json', JSON_TYPE],
    ['/issues/2026-02-03-move/index.json', JSON_TYPE],
    ['/affected/search-api/index.json', JSON_TYPE],
    ['/affected/search-api/index.xml', RSS],
    ['/affected/search-api/index.svg', SVG],
  ],
  upptime: [
    ['/api/web-shop/uptime.json', JSON_TYPE],
    ['/api/web-shop/uptime-day.json', JSON_TYPE],
    ['/api/web-shop/uptime-year.json', JSON_TYPE],
  ],
  'incident-io': [
    ['/incidents/01J8ZKPAGE/feed.atom', ATOM],
    ['/feed.atom', ATOM],
    ['/feed.rss', RSS],
  ],
  cachet: [
    ['/rss', RSS],
    ['/atom', ATOM],
  ],
  instatus: [['/history.rss', RSS]],
  'uptime-kuma': [['/status/main/rss', RSS]],
  openstatus: [
    ['/feed/rss', RSS],
    ['/feed/atom', ATOM],
    ['/feed/json', JSON_FEED],
  ],
  kener: [['/rss.xml', RSS]],
};

const rows = <T>(table: Readonly<Record<string, readonly (readonly [string, T])[]>>) =>
  Object.entries(table).flatMap(([tool, all]) => all.map(([path, expected]) => ({ tool, path, expected })));

let dist: string;
let server: StaticServer;

beforeAll(async () => {
  ({ dist } = await builtSite('moved'));
  server = await serveFolder(dist);
});

afterAll(() => server?.close());

const read = (path: string) => readFile(join(dist, path), 'utf8');

test.each(rows(PAGES))('$path of $tool leads on to $expected', async ({ path, expected }) => {
  const answer = await fetch(server.origin + path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(`http-equiv="refresh" content="0; url=${expected}"`);
  const redirects = (await read('_redirects')).split('\n');
  expect(redirects).toContain(`${path} ${expected} 301`);
});

test.each(rows(FILES))('$path of $tool is a file of its type', async ({ path, expected }) => {
  const answer = await fetch(server.origin + path);
  expect([
    answer.status,
    answer.headers.get('content-type')?.replace(/^(image\/svg\+xml|application\/json)$/, '$1; charset=utf-8'),
  ]).toEqual([200, expected]);
  parse(await answer.text(), expected);
});

/** Whoever reads it can. */
function parse(text: string, type: string): void {
  if (type === RSS) expect(parseRssFeed(text).items).toBeDefined();
  if (type === ATOM) expect(parseAtomFeed(text).entries).toBeDefined();
  if (type === JSON_FEED) expect(parseJsonFeed(text).items).toBeDefined();
  if (type === JSON_TYPE) expect(typeof JSON.parse(text)).toBe('object');
  if (type === SVG) expect(text).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
}

describe.skipIf(NGINX === undefined)('the recipe for nginx', () => {
  let nginx: Nginx;

  beforeAll(async () => {
    nginx = await serveWithNginx(dist, '/');
  });

  afterAll(() => nginx?.close());

  test.each(rows(FILES))('sends $path as what it is', async ({ path, expected }) => {
    const answer = await fetch(nginx.origin + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expected]);
  });

  test.each(rows(PAGES))('finds the page at $path', async ({ path, expected }) => {
    const answer = await fetch(nginx.origin + path);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining(`0; url=${expected}`),
    ]);
  });
});

describe('readers of feeds', () => {
  test('know what they were told before by the ids that it had', async () => {
    const atom = parseAtomFeed(await read('history.atom'));
    const idOf = (title: string) => atom.entries?.find((entry) => entry.title?.value?.includes(title))?.id;
    const host = 'https://status.lantern.example';
    expect(idOf('told by statuspage')).toBe('tag:status.lantern.example,2005:Incident/21940539');
    expect(idOf('told by instatus')).toMatch(/^tag:status\.lantern\.example,2005:Incident\/cmq/);
    expect(idOf('Search was slow')).toBe(`${host}/incidents/2026-03-01-ours/`);
    const rss = parseRssFeed(await read('history.rss'));
    const guids = rss.items?.map(({ guid }) => guid?.value);
    expect(guids).toContain(`${host}/incidents/69sb0f8lydp4`);
    expect(guids).toContain(`${host}/issues/2026-01-02-disk/`);
    expect(guids).toContain(`${host}/events/report/44`);
  });

  test('are told of a service alone where they asked for it alone', async () => {
    const rss = parseRssFeed(await read('affected/shop/index.xml'));
    expect(rss.items?.map(({ title }) => title)).not.toContain('Search was slow');
    expect(rss.items?.map(({ title }) => title)).toContain('The shop is down');
  });
});

describe('clients of an API', () => {
  test('of Statuspage from npm go on working', async () => {
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    const client = new Statuspage('lantern');
    client.setApiUrl(server.origin);
    expect(await client.api.getSummary()).toEqual(JSON.parse(await read('api/v2/summary.json')));
    expect((await client.api.incidents.getAll()).incidents.map(({ id }) => id)).toContain('69sb0f8lydp4');
    vi.unstubAllEnvs();
  });

  test.each(['history.rss', 'history.atom'])('that poll /%s find each incident once', async (file) => {
    const reader = new FeedSub(`${server.origin}/${file}`);
    const poll = () =>
      new Promise<number>((resolve, reject) =>
        reader.read((error, items = []) => (error ? reject(error) : resolve(items.length))),
      );
    const { items } = await new Parser().parseString(await read(file));
    expect(items).toHaveLength(15);
    await poll();
    expect(await poll()).toBe(0);
  });

  test('reckon the uptime of a service from the seconds of its days', async () => {
    const { timelines, values } = JSON.parse(await read('uptime_showcase'));
    const { days } = timelines.shop;
    const seconds = days.reduce(
      (sum: number, { outages: { p = 0, m = 0 } }: { outages: { p?: number; m?: number } }) =>
        sum + m + 0.3 * p,
      0,
    );
    // Today is half over.
    const ratio = 1 - seconds / (89.5 * 86_400);
    const shop = values.find(({ component }: { component: string }) => component === 'shop');
    expect(shop.ninety).toBe(Math.floor(ratio * 10_000) / 100);
  });

  test('find the ids that they remember', async () => {
    const { incidents } = JSON.parse(await read('api/v2/incidents.json'));
    const old = incidents.find(({ id }: { id: string }) => id === '69sb0f8lydp4');
    expect(old.incident_updates.map(({ id }: { id: string }) => id)).toContain('mfrjlr89z2dk');
    expect(old.components.map(({ id }: { id: string }) => id)).toEqual(['br0l2tvcx85d', 'shop']);
    const one = JSON.parse(await read('api/v2/incidents/69sb0f8lydp4.json'));
    expect(one.incident).toEqual(old);
    const showcase = JSON.parse(await read('uptime_showcase'));
    expect(Object.keys(showcase.timelines)).toEqual(['br0l2tvcx85d', 'shop']);
  });

  test('read issues and systems as cState told them', async () => {
    const index = JSON.parse(await read('index.json'));
    expect(index).toMatchObject({ is: 'index', apiVersion: '2.0', title: 'Lantern', summaryStatus: 'down' });
    expect(index.systems[1]).toMatchObject({
      name: 'Shop',
      category: 'Europe',
      status: 'down',
      unresolvedIssues: [{ is: 'issue', title: 'The shop is down', severity: 'down', resolved: false }],
    });
    const issue = JSON.parse(await read('issues/2026-01-02-disk/index.json'));
    expect(issue).toMatchObject({
      is: 'issue',
      permalink: 'https://status.lantern.example/issues/2026-01-02-disk/',
      createdAt: '2026-01-02 10:00:00 +0000 UTC',
      resolvedAt: '2026-01-02 11:00:00 +0000 UTC',
      severity: 'down',
      resolved: true,
      affected: ['Shop', 'Search API'],
      filename: '2026-01-02-Disk.md',
    });
    expect(issue.body).toContain('We are looking.');
  });

  test('draw badges of Upptime', async () => {
    const badge = JSON.parse(await read('api/web-shop/uptime-day.json'));
    expect(badge).toEqual({ schemaVersion: 1, label: 'uptime 24h', message: '95.83%', color: 'brightgreen' });
  });
});

test('what would stand in the place of a page of ours is left out', async () => {
  expect(await read('incidents/2026/index.html')).not.toContain('http-equiv="refresh"');
});

test('no set is published that `site.yaml` does not ask for', async () => {
  const { dist: plain } = await builtSite('minimal');
  for (const [path = ''] of Object.values(FILES).flat().slice(6))
    if (!path.startsWith('/history'))
      await expect(readFile(join(plain, path)), path).rejects.toThrow('ENOENT');
});
