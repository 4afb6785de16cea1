import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const PHONE = { width: 360, height: 740 };
const ROUTE = 'incidents/2026-03-02-api-down/';

/** What is seen, on one line. */
const toLine = (text: string) => text.replace(/\s+/g, ' ').trim();

let dist: string;
let visitor: Visitor;

beforeAll(async () => {
  ({ dist } = await builtSite('outage'));
  visitor = await startVisitor(dist);
});

afterAll(() => visitor?.close());

describe('an incident that is open', () => {
  test.each([true, false])(
    'says first what readers ask first, in one screen, with script: %s',
    async (javaScriptEnabled) => {
      const { page, visit, context } = await visitor.open({ viewport: PHONE, javaScriptEnabled });
      if (javaScriptEnabled) await page.clock.setFixedTime('2026-03-02T11:06:00Z');
      await visit(ROUTE);
      const header = page.locator('main header').first();
      const parts = header.locator('.marks, h1, .latest, .affected, .workaround');
      const texts = await parts.allInnerTexts();
      const ends = await parts.evaluateAll((shown) =>
        shown.map((part) => part.getBoundingClientRect().bottom),
      );
      expect(texts.map(toLine)).toEqual([
        'Investigating since March 2, 2026 at 12:00 PM CET, for 6 min',
        'The API is down',
        'Latest update We are looking into http://billing:PORT/health and its neighbour. ' +
          'Posted March 2, 2026 at 12:02 PM CET. Next update by 12:40 PM, in 34 min.',
        'API Major outage',
        'What you can do meanwhile Calls to the second region succeed.',
      ]);
      for (const end of ends) expect(end).toBeLessThanOrEqual(PHONE.height);
      await context.close();
    },
  );

  test('says plainly that a promised update is overdue, and since when', async () => {
    const { page, visit, context } = await visitor.open({ viewport: PHONE });
    await page.clock.setFixedTime('2026-03-02T12:00:00Z');
    await visit(ROUTE);
    const next = page.locator('main header .next');
    await expect
      .poll(async () => (await next.allInnerTexts()).map(toLine))
      .toEqual(['Posted March 2, 2026 at 12:02 PM CET. The next update has been overdue since 12:40 PM.']);
    await context.close();
  });

  test('shows its state in the icon of every page', async () => {
    const { page, visit, complaints, context } = await visitor.open();
    for (const route of ['', ROUTE, 'search/']) {
      await visit(route);
      const icon = await page.locator('link[rel=icon]').getAttribute('href');
      expect(icon, route).toBe('/favicon-major-outage.svg');
    }
    const answer = await page.request.get('/favicon-major-outage.svg');
    expect(answer.ok()).toBe(true);
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('has a feed of its own, which its page names', async () => {
    const page = await readFile(join(dist, ROUTE, 'index.html'), 'utf8');
    expect(page).toContain(`type="application/atom+xml" href="/${ROUTE}feed.xml"`);
    const { entries = [] } = parseAtomFeed(await readFile(join(dist, ROUTE, 'feed.xml'), 'utf8'));
    expect(entries.map(({ title }) => title?.value)).toContain('Investigating: The API is down');
  });
});

test('the states that designers look at are in no published site', async () => {
  await expect(access(join(dist, '_states'))).rejects.toThrow('ENOENT');
});
