import { beforeAll, describe, expect, test } from 'vitest';
import { type PublishedPage, pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

let pages: PublishedPage[];

beforeAll(async () => {
  pages = await pagesOf(await builtSite('example'));
});

function pageAt(route: string): Document {
  const page = pages.find((candidate) => candidate.route === route);
  if (!page) throw new Error(`There is no page /${route}`);
  return page.document;
}

function rowOf(route: string, title: string): Element {
  const rows = [...pageAt(route).querySelectorAll('main article')];
  const row = rows.find((candidate) => candidate.querySelector('h2, h3')?.textContent?.trim() === title);
  if (!row) throw new Error(`“${title}” is not on /${route}`);
  return row;
}

/** Where the strip of a row ends, of 1000. */
function lengthOf(row: Element): number {
  const ends = [...row.querySelectorAll('rect:not(.rest)')].map(
    (phase) => Number(phase.getAttribute('x')) + Number(phase.getAttribute('width')),
  );
  return Math.max(...ends);
}

describe('a list of incidents', () => {
  test('has strips as long as the incidents were, to each other and from page to page', () => {
    const [short, long] = [
      'Product images load slowly',
      'Access tokens of 318 apps were written to our logs',
    ];
    expect(lengthOf(rowOf('incidents/', short))).toBeLessThan(250);
    expect(lengthOf(rowOf('incidents/', long))).toBeGreaterThan(900);
    expect(lengthOf(rowOf('incidents/2024/', long))).toBe(lengthOf(rowOf('incidents/', long)));
  });

  test.each(['', 'incidents/', 'incidents/2026/', 'services/checkout/', 'causes/software-defect/'])(
    'says on /%s what the lengths mean',
    (route) => {
      expect(pageAt(route).querySelector('main')?.textContent).toContain(
        'The bar of each incident is as long as it lasted, on a logarithmic scale',
      );
    },
  );

  test('has the summary of each', () => {
    expect(rowOf('incidents/', 'Checkout failed for two customers in five').textContent).toContain(
      'A defect in our payment gateway integration crashed its API under heavy traffic.',
    );
  });

  test('has severities in the colours that search gives them', () => {
    const levelsOn = (route: string, badge: string) =>
      new Map(
        [...pageAt(route).querySelectorAll(`main ${badge}[class*="aw-level-"]`)].map((element) => [
          element.textContent?.replace('Severity:', '').trim(),
          /aw-level-\d/.exec(element.className)?.[0],
        ]),
      );
    const listed = levelsOn('incidents/', '.severity');
    expect([...listed.values()]).toContain('aw-level-1');
    expect(levelsOn('search/', '.aw-result-severity')).toEqual(listed);
  });

  test('shows tags that several incidents share, and the others one click away', () => {
    const tags = pageAt('incidents/').querySelector('nav[aria-labelledby="by-tag"]');
    const counts = (list: Element | null | undefined) =>
      [...(list?.querySelectorAll('li > span') ?? [])].map((count) => Number(count.textContent));
    expect(Math.min(...counts(tags?.querySelector(':scope > div')))).toBeGreaterThan(1);
    expect(new Set(counts(tags?.querySelector(':scope > details')))).toEqual(new Set([1]));
  });

  test('says of one tag and of many how many there are', async () => {
    const themed = await pagesOf(await builtSite('themed'));
    const one = themed.find(({ route }) => route === 'incidents/');
    expect(one?.document.querySelector('nav summary')?.textContent).toBe('One with a single incident');
    const many = pageAt('incidents/').querySelector('nav[aria-labelledby="by-tag"] > details');
    expect(many?.querySelector('summary')?.textContent).toBe(
      `${many?.querySelectorAll('li').length} with a single incident each`,
    );
  });
});
