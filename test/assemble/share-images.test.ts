import { expect, test } from 'vitest';
import { planCards } from '../../src/assemble/share-images.ts';
import { statusOfContent } from '../../src/assemble/status.ts';
import type { Content } from '../../src/check/content.ts';
import type { Site } from '../../src/domain/site.ts';
import { at, incident, maintenance, moment, site } from '../support/facts.ts';
import { REPOSITORY } from '../support/files.ts';
import { words } from '../support/words.ts';

const page = {
  id: 'about',
  file: 'content/pages/about.mdx',
  format: 'mdx',
  title: 'About',
  nav: true,
  order: 1,
};

function planOf(facts: Partial<Site> = {}, title = 'The disks were full') {
  const content = {
    site: site(facts),
    now: at('2026-06-01T12:00Z'),
    incidents: [
      incident(
        'disks',
        '2026-03-01T10:00Z',
        { title, resolved: moment('2026-03-01T11:00Z') },
        { api: 'degraded' },
      ),
    ],
    maintenance: [maintenance('move', ['2026-07-01T10:00Z', '2026-07-01T11:00Z'], ['api'])],
    pages: [page],
    paths: new Set<string>(),
  } as unknown as Content;
  return planCards(content, statusOfContent(content), { root: REPOSITORY, logos: new Map(), words });
}

const pathOf = (plan: ReturnType<typeof planOf>, route: string) =>
  plan.cards.find((card) => card.route === route)?.path;

test('the site, its record, its services, incidents, planned work, reviews and pages have a share image each', () => {
  const { cards } = planOf();
  expect(cards.map(({ route }) => route)).toEqual([
    '',
    'incidents/',
    'services/api/',
    'services/checkout/',
    'services/search/',
    'incidents/disks/',
    'maintenance/move/',
    'incidents/2026/q1/',
    'about/',
  ]);
  for (const { path, image } of cards) {
    expect(path).toMatch(/^share\/[\w-]+\.[\da-z]+\.png$/);
    expect(image.url).toBe(`https://status.lumen.example/live/${path}`);
    expect(image.alt).not.toBe('');
  }
  expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
});

test('the address of a share image follows from what it says', () => {
  const route = 'incidents/disks/';
  expect(pathOf(planOf(), route)).toBe(pathOf(planOf(), route));
  expect(pathOf(planOf({}, 'Other words'), route)).not.toBe(pathOf(planOf(), route));
  expect(pathOf(planOf({}, 'Other words'), 'about/')).toBe(pathOf(planOf(), 'about/'));
  expect(pathOf(planOf({ colour: '#882244' }), route)).not.toBe(pathOf(planOf(), route));
  expect(pathOf(planOf({ cards: 'dark' }), route)).not.toBe(pathOf(planOf(), route));
});
