import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileAt, filesOf, type PublishedPage, pagesByRoute, routeOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';

/** Attributes by which a page fetches something at once. */
const RESOURCES =
  'script[src], img[src], iframe[src], source, video[src], audio[src], object[data], embed[src]';
const TEXT = /\.(html|xml|json|md|txt|ics|css|svg)$|^_/;

/** Below `AFTERWORD_URL`, and below an address of `site.yaml` with links from the root in every place. */
const SITES: readonly (readonly [SiteName, string, string[]])[] = [
  ['sub-path', 'https://example.com/status/', ['about/', 'services/checkout/']],
  ['canaries', 'https://lock.example/status/', ['plumsitelinksurl/', 'services/locks/']],
];

let base: string;
let dist: string;
let files: Set<string>;
let pages: Map<string, PublishedPage>;

/** What is wrong with a link from a page; empty when it leads somewhere on this site, or to another one. */
function faultOf(link: string, from: string): string {
  const url = new URL(link, new URL(from, base));
  if (url.origin !== new URL(base).origin) return '';
  const file = fileAt(url, base);
  if (file === undefined) return `${from}: ${link} leaves the base`;
  if (!files.has(file)) return `${from}: ${link} leads nowhere`;
  const id = decodeURIComponent(url.hash.slice(1));
  const target = pages.get(routeOf(file));
  // In a file that is no page, the part behind `#` points into its data.
  return !id || !file.endsWith('.html') || target?.document.getElementById(id)
    ? ''
    : `${from}: ${link} has no such anchor`;
}

/** Text as its reader has it: unfolded lines of a calendar, characters for the entities of markup. */
function withoutEscapes(text: string): string {
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function linksOf({ document }: PublishedPage): string[] {
  const attributes = ['href', 'src', 'action', 'poster', 'data', 'data-base'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const sets = [...document.querySelectorAll('[srcset]')].flatMap((element) =>
    (element.getAttribute('srcset') ?? '')
      .split(',')
      .map((candidate) => candidate.trim().split(' ')[0] ?? ''),
  );
  const images = [...document.querySelectorAll('meta[property="og:image"], meta[name="twitter:image"]')];
  return [...attributes, ...sets, ...images.map((meta) => meta.getAttribute('content') ?? '')];
}

describe.each(SITES)('a site under a sub-path: %s', (name, address, routes) => {
  beforeAll(async () => {
    base = address;
    ({ dist } = await builtSite(name));
    files = new Set(await filesOf(dist));
    pages = await pagesByRoute({ dist });
  });

  test('has pages of every kind', () => {
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['', 'incidents/', 'search/', '404.html', ...routes]),
    );
  });

  test('links only to what exists below its base', () => {
    const faults = [...pages.values()].flatMap((page) =>
      [...new Set(linksOf(page))].map((link) => faultOf(link, page.route)),
    );
    expect(faults.filter(Boolean)).toEqual([]);
  });

  test('names only addresses that exist in its feeds, API, calendar, maps and style sheets', async () => {
    const faults = new Set<string>();
    for (const file of [...files].filter((name) => TEXT.test(name))) {
      const text = withoutEscapes(await readFile(join(dist, file), 'utf8'));
      const absolute = text.matchAll(/https:\/\/(?:example\.com|lock\.example)\/[^\s"'<>(){}[\]\\`]*/g);
      const styles = file.endsWith('.css') ? text.matchAll(/url\(['"]?([^'")]+)/g) : [];
      for (const [whole, path] of [...absolute, ...styles]) {
        const link = (path ?? whole).replace(/[.,;]$/, '');
        if (!link.startsWith('data:') && !link.includes('{')) faults.add(faultOf(link, file));
      }
    }
    expect([...faults].filter(Boolean)).toEqual([]);
  });

  test('leaves no address without its host in what is read away from its pages', async () => {
    const bare: string[] = [];
    for (const file of [...files].filter((name) => /\.(xml|json|md|ics|txt)$/.test(name))) {
      const text = withoutEscapes(await readFile(join(dist, file), 'utf8')).replaceAll('\\"', '"');
      for (const [found] of text.matchAll(/(?:\]\(|\b(?:href|src|srcset|poster)="|\]: )\.{0,2}\/[^\s")]*/g))
        bare.push(`${file}: ${found}`);
    }
    expect(bare).toEqual([]);
  });

  test('asks nothing from other hosts for anything', () => {
    const asked = [...pages.values()].flatMap(({ route, document }) => {
      const elements = [
        ...document.querySelectorAll(RESOURCES),
        ...document.querySelectorAll('link:not([rel="canonical"], [rel="alternate"], [rel="license"])'),
      ];
      return elements.flatMap((element) =>
        ['src', 'srcset', 'href', 'data']
          .map((name) => element.getAttribute(name) ?? '')
          .filter((value) => /(^|[\s,])(https?:)?\/\//.test(value))
          .map((value) => `${route}: ${value}`),
      );
    });
    expect(asked).toEqual([]);
  });

  test('hides no page: each is linked from another', () => {
    const linked = new Set(
      [...pages.values()].flatMap((page) =>
        linksOf(page).map((link) => new URL(link, new URL(page.route, base)).href.replace(/#.*/, '')),
      ),
    );
    const hidden = [...pages.values()].filter(
      ({ route, leadsOn }) => route !== '404.html' && !leadsOn && !linked.has(base + encodeURI(route)),
    );
    expect(hidden.map(({ route }) => route)).toEqual([]);
  });
});
