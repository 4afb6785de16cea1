import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toEmbeddedJson, toStatusFacts } from '../../src/domain/status-facts.ts';
import { carriedOf } from '../../src/words/carried.ts';
import { LIVE_KEYS } from '../../src/words/live.ts';
import { launchBrowser } from '../support/browser.ts';
import { bundleIsland, weighIsland } from '../support/bundle.ts';
import { stopClock } from '../support/clock.ts';
import { at, incident, maintenance, service, site, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const BUILT = at('2026-03-01T12:00Z');
const ADDRESS = 'https://status.lumen.example/';

const SITE = site({
  services: [service('api'), service('checkout', { group: 'Shop / Europe' }), service('search')],
});
const slow = incident(
  'slow',
  '2026-03-01T11:00Z',
  { updates: [update('2026-03-01T11:05Z', 'investigating'), update('2026-03-01T16:00Z', 'resolved')] },
  { checkout: 'degraded' },
);
const WINDOW = {
  starts: at('2026-03-01T14:00Z'),
  planned: at('2026-03-01T15:00Z'),
  ends: at('2026-03-01T15:30Z'),
};
const move = maintenance('move', ['2026-03-01T14:00Z', '2026-03-01T15:00Z'], ['api'], {
  updates: [
    {
      ...update('2026-03-01T11:50Z', 'update'),
      ends: { instant: WINDOW.ends, approximate: false, precision: 'minute' },
    },
  ],
});

/** What stood there at the build; the word in brackets is no status. */
const live = (name: string, attributes = '') =>
  `<p id="${name}" data-live="${name}" ${attributes}><b>Icon</b> <span data-text>(built)</span></p>`;
const time = (name: string, iso: string) =>
  `<time id="${name}" data-live="${name}" datetime="${iso}">(built)</time>`;
const HTML = `<!doctype html><title>Status</title>
${['site', 'service:api', 'service:checkout', 'group:Shop', 'incident:slow'].map((name) => live(name)).join('\n')}
${live('window', `data-starts="${WINDOW.starts}" data-ends="${WINDOW.ends}" data-planned="${WINDOW.planned}"`)}
${time('relative', '2026-03-01T14:00Z')} ${time('lasting', '2026-03-01T11:00Z')} ${time('promise', '2026-03-01T13:30Z')}
<aw-freshness data-words='${carriedOf(words, LIVE_KEYS)}'><script type="application/json">${toEmbeddedJson(toStatusFacts(SITE, [slow], [move], BUILT))}</script></aw-freshness>
<script type="module" src="/freshness.js"></script>`;

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleIsland('freshness')]);
});

afterAll(() => browser.close());

test('the script is at most 4.5 kB', async () => {
  expect(await weighIsland('freshness')).toBeLessThanOrEqual(4608);
});

async function open(now: string, timezoneId = 'UTC'): Promise<Page> {
  const page = await browser.newPage({ timezoneId });
  await stopClock(page, now);
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: HTML }),
  );
  await page.goto(ADDRESS);
  await page.waitForFunction(() => customElements.get('aw-freshness') !== undefined);
  return page;
}

/** The words of every element, each with its state. */
function read(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-live]')].map(({ id, dataset, textContent }) => [
        id,
        `${textContent?.replace('Icon ', '')}${dataset['state'] ? ` [${dataset['state']}]` : ''}`,
      ]),
    ),
  );
}

describe('a page that nobody built again', () => {
  const before = {
    site: 'Degraded performance: Checkout [degraded]',
    'service:api': 'Operational [operational]',
    'service:checkout': 'Degraded performance [degraded]',
    'group:Shop': 'Degraded performance [degraded]',
    'incident:slow': 'Investigating [investigating]',
    window: 'Scheduled [scheduled]',
    relative: 'in 1 h',
    lasting: '2 h',
    promise: 'in 30 min [due]',
  };
  const during = {
    ...before,
    site: 'Degraded performance: Checkout, 1 more affected [degraded]',
    'service:api': 'Under maintenance [maintenance]',
    window: 'In progress [in-progress]',
    relative: 'under a minute ago',
    lasting: '3 h',
    promise: 'overdue by 30 min [overdue]',
  };
  const extended = {
    ...during,
    window: 'Extended [extended]',
    relative: '1 h 29 min ago',
    lasting: '4 h 29 min',
    promise: 'overdue by 1 h 59 min [overdue]',
  };
  const after = {
    ...before,
    window: 'Completed [completed]',
    relative: '4 h 1 min ago',
    lasting: '7 h 1 min',
    promise: 'overdue by 4 h 31 min [overdue]',
  };

  test.each([
    { when: 'before the window', now: '2026-03-01T13:00:00Z', shows: before },
    { when: 'as it starts', now: '2026-03-01T14:00:00Z', shows: during },
    { when: 'beyond its planned end', now: '2026-03-01T15:29:00Z', shows: extended },
    { when: 'long after', now: '2026-03-01T18:01:00Z', shows: after },
  ])('is right $when', async ({ now, shows }) => {
    const page = await open(now);
    expect(await read(page)).toEqual(shows);
    await page.close();
  });

  test.each([
    { clock: 'a day slow', now: '2026-02-28T12:00:00Z' },
    { clock: '15 minutes slow', now: '2026-03-01T11:45:00Z' },
    { clock: 'years slow', now: '1999-12-31T23:59:59Z' },
    { clock: 'right', now: '2026-03-01T12:00:00Z' },
  ])('shows what was built by a clock that is $clock', async ({ now }) => {
    const page = await open(now);
    expect(await read(page)).toEqual({
      ...before,
      relative: 'in 2 h',
      lasting: '1 h',
      promise: 'in 1 h 30 min [due]',
    });
    await page.close();
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])(
    'is the same to readers in %s',
    async (timezoneId) => {
      const page = await open('2026-03-01T13:00:00Z', timezoneId);
      expect(await read(page)).toEqual(before);
      await page.close();
    },
  );

  test('is right again when the clock is set back while the page is open', async () => {
    const page = await open('2026-03-04T12:00:00Z');
    expect((await read(page))['window']).toBe('Completed [completed]');
    await page.clock.setSystemTime('2026-02-28T12:00:00Z');
    await page.clock.runFor(1000);
    expect(await read(page)).toMatchObject({ window: 'Scheduled [scheduled]', site: before.site });
    await page.close();
  });

  test.each([
    { event: 'the browser takes it from its memory', target: 'window', name: 'pageshow' },
    { event: 'its tab comes to the front', target: 'document', name: 'visibilitychange' },
  ])('is right at once when $event', async ({ target, name }) => {
    const page = await open('2026-03-01T13:00:00Z');
    await page.clock.setSystemTime('2026-03-01T14:10:00Z');
    await page.evaluate(
      ([on, type]) => (on === 'window' ? window : document).dispatchEvent(new Event(type ?? '')),
      [target, name],
    );
    expect((await read(page))['window']).toBe('In progress [in-progress]');
    await page.close();
  });

  test('is right after the machine slept', async () => {
    const page = await open('2026-03-01T13:00:00Z');
    await page.clock.fastForward('01:10:00');
    expect((await read(page))['window']).toBe('In progress [in-progress]');
    await page.close();
  });

  test('becomes right while it is open, on the second', async () => {
    const page = await open('2026-03-01T13:59:58Z');
    expect((await read(page))['window']).toBe('Scheduled [scheduled]');
    await page.clock.runFor(2000);
    expect((await read(page))['window']).toBe('In progress [in-progress]');
    expect((await read(page))['service:api']).toBe('Under maintenance [maintenance]');
    await page.close();
  });

  test('touches nothing that stays as it is', async () => {
    const page = await open('2026-03-01T13:00:10Z');
    const changes = await page.evaluateHandle(() => {
      const seen: string[] = [];
      const observer = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)));
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      return seen;
    });
    await page.clock.runFor(5000);
    expect(await changes.jsonValue()).toEqual([]);
    await page.close();
  });
});
