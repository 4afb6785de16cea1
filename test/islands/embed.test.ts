import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toSummary } from '../../src/feeds/statuspage/answers.ts';
import { toEmbedScript } from '../../src/islands/embed.ts';
import { launchBrowser } from '../support/browser.ts';
import { at, incident, maintenance, site, update } from '../support/facts.ts';
import { told } from '../support/told.ts';
import { words } from '../support/words.ts';

const HOME = 'https://status.lumen.example/live/';
const SCRIPT = toEmbedScript(HOME, words);
const CORS = { 'access-control-allow-origin': '*' };

const down = incident('down', '2026-03-01T11:00Z', {}, { api: 'major-outage' });
const watched = told({ api: 'major-outage' }, [['13:00', 'monitoring', { api: 'operational' }]]);
const nameless = incident('nameless', '2026-03-01T11:00Z', {
  title: '{status} $& {name}',
  updates: [update('2026-03-01T11:10Z', 'identified')],
});
const move = maintenance('move', ['2026-03-01T14:00Z', '2026-03-01T15:00Z'], ['api']);
const summaryOf = (incidents: (typeof down)[], now: string) =>
  toSummary({
    site: site(),
    incidents,
    maintenance: [move],
    now: at(now),
    words,
    appearances: new Map(),
  });

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('the script is at most 2 kB', () => {
  expect(Buffer.byteLength(SCRIPT)).toBeLessThanOrEqual(2048);
});

test.each([
  {
    when: 'all is well',
    summary: summaryOf([], '2026-03-01T12:00Z'),
    now: '2026-03-01T13:00:00Z',
    shows: ['none', '● All services are operational'],
  },
  {
    when: 'maintenance began after the build',
    summary: summaryOf([], '2026-03-01T12:00Z'),
    now: '2026-03-01T14:10:00Z',
    shows: ['maintenance', '● Under maintenance: Work on move'],
  },
  {
    when: 'maintenance should have ended since the build',
    summary: summaryOf([], '2026-03-01T14:30Z'),
    now: '2026-03-01T15:10:00Z',
    shows: ['maintenance', '● Maintenance should have ended: Work on move'],
  },
  {
    when: 'maintenance was under way, by a clock that is a day slow',
    summary: summaryOf([], '2026-03-01T14:30Z'),
    now: '2026-02-28T14:30:00Z',
    shows: ['maintenance', '● Under maintenance: Api'],
  },
  {
    when: 'maintenance came and went after the build',
    summary: summaryOf([], '2026-03-01T12:00Z'),
    now: '2026-03-04T12:00:00Z',
    shows: ['none', '● All services are operational'],
  },
  {
    when: 'a service is down',
    summary: summaryOf([down], '2026-03-01T12:00Z'),
    now: '2026-03-01T12:10:00Z',
    shows: ['critical', '● Major outage: Api · Trouble with down: Investigating'],
  },
  {
    when: 'a service is down, by a clock that is a day slow',
    summary: summaryOf([down], '2026-03-01T12:00Z'),
    now: '2026-02-28T12:00:00Z',
    shows: ['critical', '● Major outage: Api · Trouble with down: Investigating'],
  },
  {
    when: 'a service is down, by a clock that is three days fast',
    summary: summaryOf([down], '2026-03-01T12:00Z'),
    now: '2026-03-04T12:00:00Z',
    shows: ['critical', '● Major outage: Api · Trouble with down: Investigating'],
  },
  {
    when: 'all services are well while an incident is watched',
    summary: summaryOf([watched], '2026-03-01T14:05Z'),
    now: '2026-03-01T13:10:00Z',
    shows: ['maintenance', '● Under maintenance: Api · Trouble with down: Monitoring'],
  },
  {
    when: 'an incident that names no service is open',
    summary: summaryOf([nameless], '2026-03-01T12:00Z'),
    now: '2026-03-01T12:10:00Z',
    shows: ['minor', '● {status} $& {name}: Identified'],
  },
  {
    when: 'the status can’t be read',
    summary: undefined,
    now: '2026-03-01T12:10:00Z',
    shows: [undefined, 'Status'],
  },
])('another site shows that $when', async ({ summary, now, shows }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: now });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === `${HOME}status.js`) return route.fulfill({ contentType: 'text/javascript', body: SCRIPT });
    if (url !== `${HOME}api/v2/summary.json`) {
      const body = `<!doctype html><footer></footer><script src="${HOME}status.js" data-into="footer"></script>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    return summary
      ? route.fulfill({ json: summary, headers: CORS })
      : route.fulfill({ status: 503, headers: CORS });
  });
  const answered = page.waitForResponse(`${HOME}api/v2/summary.json`);
  await page.goto('https://www.lumen.example/');
  await answered;
  const link = page.locator('footer a.afterword-status');
  if (shows[0]) await page.waitForSelector('[data-indicator]');
  expect([(await link.getAttribute('data-indicator')) ?? undefined, await link.textContent()]).toEqual(shows);
  expect(await link.getAttribute('href')).toBe(HOME);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
