import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { anchorsOf } from '../../src/check/rules/link/anchor.ts';
import { routes } from '../../src/domain/routes.ts';
import { createSearch } from '../../src/search/engine/create-search.ts';
import { type PublishedPage, pagesByRoute } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';

/** Ids that controls, drawings, explanations and the ways to other pages have for themselves. */
const OF_THE_PAGE =
  'svg, svg *, input, [popover], #main, #contents-title, #related, article > footer *, [role="listbox"]';

/** Of the check, for a site whose clock is not stopped; nothing on its pages follows from the moment. */
const NOW = Date.parse('2026-06-01T12:00Z');

let pages: Map<string, PublishedPage>;

/** The anchors of a page that are meant for readers. */
function builtAnchors(route: string): string[] {
  const page = pages.get(route);
  if (!page) throw new Error(`No page at ${route}`);
  const own = new Set(page.document.querySelectorAll(OF_THE_PAGE));
  return [...page.document.querySelectorAll('main [id]')]
    .filter((element) => !own.has(element))
    .map(({ id }) => id);
}

describe.each<SiteName>(['components', 'strained', 'canaries', 'example', 'arabic', 'bare'])(
  'the site "%s"',
  (name) => {
    let root: string;
    let dist: string;

    beforeAll(async () => {
      ({ root, dist } = await builtSite(name));
      pages = await pagesByRoute({ dist });
    });

    test('has exactly the anchors that the check lets links lead to', async () => {
      const content = await readContent(root, { now: NOW });
      const documents = [
        ...content.incidents.map((incident) => ({
          ...incident,
          incident,
          route: routes.incident(incident.id),
        })),
        ...content.maintenance.map((work) => ({
          ...work,
          maintenance: work,
          route: routes.maintenance(work.id),
        })),
        ...content.pages.map((page) => ({ ...page, route: routes.page(page.id) })),
      ].filter(({ route }) => pages.has(route));
      expect(documents.length).toBeGreaterThan(0);
      for (const { file, format, route, ...facts } of documents) {
        const tree = content.bodies.get(file)?.tree;
        const known = anchorsOf({ body: { tree, format }, now: content.now, ...facts });
        expect(known.sort(), route).toEqual(builtAnchors(route).sort());
      }
    });

    test('has no anchor twice', () => {
      const twice = [...pages.values()].flatMap(({ route, document }) => {
        const drawn = new Set(document.querySelectorAll('svg [id]'));
        const ids = [...document.querySelectorAll('[id]')]
          .filter((element) => !drawn.has(element))
          .map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${route}#${id}`);
      });
      expect(twice).toEqual([]);
    });

    test('has every anchor that its search names', async () => {
      const search = createSearch({
        base: '',
        fetch: async (path) => new Response(await readFile(join(dist, 'search', String(path)))),
        today: () => '2026-01-01',
      });
      const { results } = await search.search({ limit: 1000 });
      expect(results.length).toBeGreaterThan(0);
      for (const { document } of results) {
        const named = document.sections.map(({ id }) => id).filter((id) => id !== '');
        expect(builtAnchors(routes.incident(document.id)), document.id).toEqual(
          expect.arrayContaining(named),
        );
      }
    });

    test('has every anchor that its pages and feeds lead to', async () => {
      const faults: string[] = [];
      for (const { route, document } of pages.values())
        for (const link of document.querySelectorAll('a[href*="#"]')) {
          const href = link.getAttribute('href') ?? '';
          if (href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1))))
            faults.push(`${route}: ${href}`);
        }
      for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
        const text = await readFile(join(dist, file), 'utf8');
        for (const [link, path = '', id = ''] of text.matchAll(
          /https?:\/\/[^\s"<>#]*?\/((?:incidents|maintenance)\/[^\s"<>#]+\/)#([^\s"<>&\\]+)/g,
        ))
          if (!pages.get(path)?.document.getElementById(decodeURIComponent(id)))
            faults.push(`${file}: ${link}`);
      }
      expect(faults).toEqual([]);
    });
  },
);
