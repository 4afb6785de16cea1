import { expect, test } from 'vitest';
import { oncePlacesOf } from '../../src/assemble/lies-once.ts';
import type { Content } from '../../src/check/content.ts';
import { editionsAt } from '../../src/domain/editions.ts';
import { ownersPageOf } from '../../src/domain/owners-pages.ts';
import { incident, site } from '../support/facts.ts';

const ROOT = 'https://lumen.example';

/** What a site in some languages has, with files and pages of its owner. */
function contentIn(...locales: string[]): Content {
  return {
    site: site({ url: `${ROOT}/de`, root: ROOT, editions: editionsAt(ROOT, locales), locale: 'de' }),
    incidents: [incident('disks', '2026-03-01T10:00Z', { aliases: ['/old/'] })],
    maintenance: [],
    pages: [],
    ownersPages: ['src/pages/team.astro', 'src/pages/[name].astro'].flatMap(
      (file) => ownersPageOf(file) ?? [],
    ),
    paths: new Set(['public/plan.pdf', 'public/map/index.html']),
  } as unknown as Content;
}

test.each([
  ['/incidents/disks/', false],
  ['/incidents/disks', false],
  ['/incidents/disks/#updates', false],
  ['/', false],
  ['/feed.xml', false],
  ['/plan.pdf', true],
  ['/plan.pdf?page=2', true],
  ['/map/', true],
  ['/team/', true],
  ['/anybody/', true],
  ['/favicon.svg', true],
  ['/assets/a.css', true],
  ['/share/a.png', true],
  ['/de/', true],
  ['/de/incidents/disks/', true],
  ['/delta/incidents/', false],
])('%s is there once for all editions: %s', (address, isOnce) => {
  expect(oncePlacesOf(contentIn('en', 'de'))(address)).toBe(isOnce);
});

test('on a site of one language nobody asks', () => {
  expect(oncePlacesOf(contentIn('de'))('/plan.pdf')).toBe(false);
});
