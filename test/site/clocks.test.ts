import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Tab, type Visitor } from '../support/visitor.ts';

let visitor: Visitor;
let dist: string;

beforeAll(async () => {
  ({ dist } = await builtSite('outage'));
  visitor = await startVisitor(dist);
});

afterAll(() => visitor?.close());

/** All that the page shows of how things are, by what it is about. */
function statesOf({ page }: Tab): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-live]')].map((element) => [
        element.dataset['live'] ?? '',
        (element.querySelector('[data-text]') ?? element).textContent?.trim() ?? '',
      ]),
    ),
  );
}

const BUILT = {
  site: 'Major outage: API, 1 more affected',
  'service:api': 'Major outage',
  'service:mail': 'Under maintenance',
  'incident:2026-03-02-api-down': 'Investigating',
  window: 'In progress',
};

const SOFT = { 'service:mail': 'Maintenance should have ended', window: 'Should have ended' };

describe.each([
  { clock: 'a day slow', now: '2026-03-01T11:06:00Z', zone: 'Europe/Berlin', shows: BUILT },
  { clock: '15 minutes slow', now: '2026-03-02T10:51:00Z', zone: 'America/New_York', shows: BUILT },
  { clock: 'right', now: '2026-03-02T11:06:00Z', zone: 'Pacific/Kiritimati', shows: BUILT },
  { clock: 'an hour fast', now: '2026-03-02T12:06:00Z', zone: 'UTC', shows: { ...BUILT, ...SOFT } },
  {
    clock: 'three days fast',
    now: '2026-03-05T11:06:00Z',
    zone: 'Asia/Kolkata',
    shows: { ...BUILT, ...SOFT },
  },
])('to a reader whose clock is $clock', ({ now, zone, shows }) => {
  test.each(['', 'services/api/', 'incidents/2026-03-02-api-down/', 'maintenance/2026-03-02-mail-moves/'])(
    '/%s shows what is known, and nothing better',
    async (route) => {
      const tab = await visitor.open({ timezoneId: zone });
      await tab.page.clock.install({ time: now });
      await tab.visit(route);
      await tab.page.waitForFunction(() => customElements.get('aw-freshness') !== undefined);
      const states = await statesOf(tab);
      const there = Object.entries(shows).filter(([about]) => about in states);
      expect(there).not.toEqual([]);
      // What tells how services are is loaded after the rest.
      await expect.poll(() => statesOf(tab)).toMatchObject(Object.fromEntries(there));
      const text = await tab.page.locator('main').textContent();
      expect(text).not.toMatch(/All services are operational|Resolved|Completed/);
      if (route === '') expect(Object.keys(states)).toEqual(expect.arrayContaining(Object.keys(shows)));
      expect(tab.complaints()).toEqual([]);
      await tab.context.close();
    },
  );
});

test('search counts days back from the build for a reader whose clock is a year slow', async () => {
  const tab = await visitor.open({ timezoneId: 'UTC' });
  await tab.page.clock.install({ time: '2025-03-02T11:06:00Z' });
  await tab.visit('search/?q=last+month');
  await tab.page.getByRole('link', { name: 'The shop was slow' }).waitFor();
  await tab.context.close();
});

describe('addresses that no parser takes', () => {
  test.each(['feed.xml', 'services/api/feed.xml'])('stand as text in %s', async (file) => {
    const { items = [] } = parseRssFeed(await readFile(join(dist, file), 'utf8'));
    const words = items.map(({ description }) => description).join('\n');
    expect(words).toContain('http://billing:PORT/health');
    expect(words).not.toContain('href="http://billing');
    expect(words).toContain('src="https://status.acme.test/graph.svg"');
    expect(words).toContain('href="https://status.acme.test/incidents/2026-02-20-shop-slow/"');
  });

  test('end no feed', async () => {
    const { entries = [] } = parseAtomFeed(await readFile(join(dist, 'atom.xml'), 'utf8'));
    expect(entries.length).toBeGreaterThan(4);
  });
});
