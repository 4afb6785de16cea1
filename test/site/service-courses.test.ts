import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/words/table.ts';
import { type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';
import { startVisitor } from '../support/visitor.ts';
import { words as english } from '../support/words.ts';

/** What the preview says, whose site is in Arabic. */
const arabic = wordsOf('ar');

const REPORT = 'incidents/2026-03-11-api-refused-valid-tokens/';

const pages = new Map<SiteName, PublishedPage[]>();

beforeAll(async () => {
  for (const name of ['example', 'components', 'preview'] as const)
    pages.set(name, await pagesOf(await builtSite(name)));
});

function pageAt(name: SiteName, route: string): Element {
  const page = pages.get(name)?.find((candidate) => candidate.route === route);
  const main = page?.document.querySelector('main');
  if (!main) throw new Error(`There is no page /${route}`);
  return main;
}

/** What is read, each on one line. */
function textsIn(element: Element, selector: string): string[] {
  return [...element.querySelectorAll(selector)].map(textOf);
}

/** What stands beside or below one another is apart. */
function textOf(element: Element | null | undefined): string {
  const apart = element?.innerHTML.replaceAll(/<(?:p|span|strong|small|t[dh]|d[dt])\b/g, ' $&') ?? '';
  return apart
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function stateNamed(name: string): Element {
  const state = pageAt('preview', '_states/').querySelector(`article[aria-label="${name}"]`);
  if (!state) throw new Error(`There is no state “${name}”`);
  return state;
}

describe('a report on services that did not fare alike', () => {
  test('says whole sentences of each, and all in a table', () => {
    const main = pageAt('example', REPORT);
    expect(textsIn(main, '.courses li').map((text) => text.replaceAll(/ \(\d.*?UTC\)/g, ''))).toEqual([
      'Public API Major outage for 13 min Partial outage for 26 min ' +
        'Partial outage from 11:20 AM to 11:46 AM. Major outage from 11:46 AM to 11:59 AM.',
      'Merchant dashboard Major outage for 39 min Major outage from 11:20 AM to 11:59 AM.',
      'Webhooks Degraded performance for 57 min Degraded performance from 11:20 AM to 12:17 PM.',
    ]);
    expect(textsIn(main, '.courses tbody tr')).toHaveLength(4);
    expect(main.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('says under each update what it changed', () => {
    const items = textsIn(pageAt('example', REPORT), 'ol[reversed] li li');
    expect(items).toEqual([
      'Webhooks: operational, was degraded performance',
      'Public API: operational, was major outage',
      'Merchant dashboard: operational, was major outage',
      'Public API: major outage, was partial outage',
      'Public API: partial outage',
      'Merchant dashboard: major outage',
      'Webhooks: degraded performance',
    ]);
  });

  test('says of its facts that they are the worst', () => {
    expect(textsIn(pageAt('example', REPORT), 'dl dt')).toContain('Services, at their worst');
    const plain = pageAt('example', 'incidents/2023-11-24-black-friday-shops-unreachable/');
    expect(textsIn(plain, 'dl dt')).toContain('Services');
    expect(textsIn(plain, '.courses, ol[reversed] li li')).toEqual([]);
  });

  test.each([360, 1440])('fits into a window of %i pixels, with its table open', async (width) => {
    const visitor = await startVisitor((await builtSite('example')).dist);
    const { page, visit, complaints, context } = await visitor.open({ viewport: { width, height: 800 } });
    await visit(REPORT);
    await page.locator('.courses summary').click();
    expect(await page.locator('.courses table').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(complaints()).toEqual([]);
    await context.close();
    await visitor.close();
  });
});

describe('an open incident', () => {
  test('names its services once, and how each was by time', () => {
    const state = stateNamed('Services recover one by one');
    expect(textsIn(state, 'dl dt')).not.toContain(arabic.say('report.services-worst'));
    expect(textsIn(state, '.courses li')).toHaveLength(2);
    expect(textOf(state.querySelector('.affected')).endsWith(arabic.say('status.degraded'))).toBe(true);
    const change = textsIn(state, '.latest li').join();
    expect(change).toContain(arabic.say('impact.operational'));
    expect(change).toContain(arabic.say('impact.degraded'));
  });

  test('says for how long nothing has been said', () => {
    expect(textsIn(stateNamed('Nothing said for days'), '.latest strong')).toContain(
      arabic.say('open.quiet', { duration: '3 ي' }),
    );
    const [quiet = ''] = arabic.say('open.quiet', { duration: '|' }).split('|');
    expect(quiet).not.toBe('');
    expect(textsIn(stateNamed('Updated'), '.latest strong').join()).not.toContain(quiet);
  });
});

describe('an incident whose end nobody recorded', () => {
  const TITLE = 'Scales lost their zero';

  test('says so where others say that they are resolved, and how long they lasted', () => {
    for (const [header, words] of [
      [pageAt('components', 'incidents/2025-01-20-scales-lost-their-zero/').querySelector('header'), english],
      [stateNamed('Ended: not recorded').querySelector('header'), arabic],
    ] as const) {
      const text = textOf(header);
      expect(text).toContain(words.say('incident.unrecorded'));
      expect(text).not.toContain(words.say('incident.resolved'));
      const [lasted = ''] = words.say('report.lasted', { duration: '|' }).split('|');
      expect(lasted).not.toBe('');
      expect(text).not.toContain(lasted);
    }
    const row = [...pageAt('components', 'incidents/').querySelectorAll('article')].find((article) =>
      article.textContent?.includes(TITLE),
    );
    expect(row && textsIn(row, '.facts')).toEqual(['January 20, 2025 Ended: not recorded Labels']);
  });

  test('is left out of figures, which say so', () => {
    expect(textOf(pageAt('components', 'incidents/').querySelector('dl.aw-facts'))).toMatch(
      /Total time with an open incident .* without 2 of which nobody recorded how long they lasted/,
    );
    expect(textsIn(pageAt('components', 'services/labels/'), 'section > p.aw-quiet').slice(1)).toEqual([
      'Not in the figures: one incident whose end was not recorded.',
      'Not in the figures: one incident of whose start only the day is known.',
    ]);
  });

  test('leaves its day as bad as it was', () => {
    expect(textsIn(pageAt('components', ''), 'details tr').join('\n')).toContain(
      'January 20, 2025 Major outage, not recorded for how long',
    );
  });

  test('that began on a day has no time of it', () => {
    const when = pageAt('components', 'incidents/2025-01-28-doors-stood-open/').querySelector('header .when');
    expect(textOf(when).replace(/ \(.*?UTC\)/, '')).toBe(
      'January 28, 2025 to January 29, 2025 at 8:00 AM EST',
    );
  });
});
