import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Tab, type Visitor } from '../support/visitor.ts';

/** A common phone. */
const PHONE = { width: 360, height: 740 };

let pages: PublishedPage[];
let visitor: Visitor;
let tab: Tab;

beforeAll(async () => {
  const site = await builtSite('example');
  pages = await pagesOf(site);
  visitor = await startVisitor(site.dist);
  tab = await visitor.open({ viewport: PHONE });
});

afterAll(() => visitor?.close());

describe('on a phone', () => {
  test('the summary of every report stands in the first screen, before the facts', async () => {
    const reports = pages.filter(({ document }) => document.querySelector('main header > .summary'));
    expect(reports.length).toBeGreaterThan(10);
    const late: string[] = [];
    for (const { route } of reports) {
      await tab.visit(route);
      const end = await tab.page.locator('main header > .summary').evaluate((summary) => {
        const facts = document.querySelector('main dl');
        const isFirst = !facts || summary.compareDocumentPosition(facts) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isFirst ? summary.getBoundingClientRect().bottom : Infinity;
      });
      if (end > PHONE.height) late.push(`/${route} ends at ${end}`);
    }
    expect(late).toEqual([]);
  });
});
