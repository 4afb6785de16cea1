import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf, type PublishedPage, pagesByRoute, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

let pages: Map<string, PublishedPage>;
let files: string[];

beforeAll(async () => {
  const site = await builtSite('empty');
  files = await filesOf(site.dist);
  pages = await pagesByRoute(site);
});

function textOf(route: string): string {
  return pages.get(route)?.document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';
}

describe('a site with nothing but a name and an address', () => {
  test.each([
    { route: '', says: ['No incident is open', 'No incident has been recorded.', 'Subscribe'] },
    { route: 'incidents/', says: ['No incident has been recorded here.', 'Subscribe'] },
    { route: 'search/', says: ['There is nothing to find yet'] },
    { route: 'subscribe/', says: ['Feeds', 'All maintenance'] },
  ])('says at /$route what is not there', ({ route, says }) => {
    for (const words of says) expect(textOf(route)).toContain(words);
  });

  test('has every file that others ask for, its own mark among them', () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json', 'maintenance.ics', 'favicon.svg', 'badge.svg'])
      expect(files).toContain(file);
  });
});

test('an incident without a report says so, and where the report will be heard of', async () => {
  const [page] = (await pagesOf(await builtSite('minimal'))).filter(({ route }) =>
    /^incidents\/\d{4}-/.test(route),
  );
  const text = page?.document.querySelector('main')?.textContent;
  expect(text).toContain('No report has been written yet');
  expect(page?.document.querySelector('main a[href="/subscribe/"]')).not.toBeNull();
});

test('a part of the page that was placed where nothing is known yet shows nothing', async () => {
  const reports = (await pagesOf(await builtSite('bare'))).filter(({ route }) =>
    /^incidents\/\d{4}-\d{2}-\d{2}-/.test(route),
  );
  expect(reports).toHaveLength(6);
  for (const { route, document } of reports) {
    const prose = document.querySelector('main .aw-prose');
    expect(prose?.querySelector('ol, ul, progress')?.outerHTML, route).toBeUndefined();
    // Of phases, there is always the one under way.
    if (!/alone|phases/.test(route))
      expect(prose?.textContent.replace(/\s+/g, ' ').trim(), route).toBe('Words before. Words behind.');
  }
});
