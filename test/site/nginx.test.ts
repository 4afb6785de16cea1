import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../src/domain/hosting.ts';
import { launchBrowser } from '../support/browser.ts';
import { NGINX, type Nginx, serveWithNginx } from '../support/nginx.ts';
import { builtSite, type SiteName } from '../support/sites.ts';

const ASKED = 'public, max-age=0, must-revalidate';
const KEPT = 'public, max-age=31536000, immutable';
const DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The policy that `_headers` sends with every page; recipes send the same. */
const POLICY = SECURITY_HEADERS['Content-Security-Policy'];

interface Kind {
  path: string;
  type: string;
  cache: string;
  policy?: string;
  isOpen?: boolean;
}

const JSON_TYPE = 'application/json; charset=utf-8';

const KINDS: Kind[] = [
  { path: '', type: 'text/html; charset=utf-8', cache: ASKED },
  { path: 'incidents/', type: 'text/html; charset=utf-8', cache: ASKED },
  { path: 'feed.xml', type: 'application/rss+xml; charset=utf-8', cache: ASKED },
  { path: 'atom.xml', type: 'application/atom+xml; charset=utf-8', cache: ASKED },
  { path: 'feed.json', type: 'application/feed+json; charset=utf-8', cache: ASKED },
  { path: 'history.rss', type: 'application/rss+xml; charset=utf-8', cache: ASKED },
  { path: 'history.atom', type: 'application/atom+xml; charset=utf-8', cache: ASKED },
  { path: 'uptime_showcase', type: JSON_TYPE, cache: ASKED, isOpen: true },
  { path: 'services/checkout/feed.xml', type: 'application/rss+xml; charset=utf-8', cache: ASKED },
  { path: 'opensearch.xml', type: 'application/opensearchdescription+xml; charset=utf-8', cache: ASKED },
  { path: 'maintenance.ics', type: 'text/calendar; charset=utf-8', cache: ASKED },
  { path: 'incidents/2023-04-15-checkout-outage.md', type: 'text/markdown; charset=utf-8', cache: ASKED },
  { path: 'incidents/2023-04-15-checkout-outage.mmd', type: 'text/vnd.mermaid; charset=utf-8', cache: ASKED },
  { path: 'incidents/2023-04-15-checkout-outage.json', type: JSON_TYPE, cache: ASKED },
  { path: 'api/v2/status.json', type: JSON_TYPE, cache: ASKED, isOpen: true },
  { path: 'badge.svg', type: 'image/svg+xml; charset=utf-8', cache: ASKED, policy: DRAWING, isOpen: true },
  {
    path: 'services/checkout/badge.svg',
    type: 'image/svg+xml; charset=utf-8',
    cache: ASKED,
    policy: DRAWING,
    isOpen: true,
  },
  { path: 'status.js', type: 'application/javascript; charset=utf-8', cache: ASKED },
  { path: 'theme.js', type: 'application/javascript; charset=utf-8', cache: ASKED },
  { path: 'theme.css', type: 'text/css; charset=utf-8', cache: ASKED },
  { path: 'search/index.bin', type: 'application/octet-stream', cache: ASKED },
  { path: 'sitemap-0.xml', type: 'text/xml; charset=utf-8', cache: ASKED },
];

const SITES: { base: '/' | '/status/'; site: SiteName }[] = [
  { base: '/', site: 'example' },
  { base: '/status/', site: 'sub-path' },
];

describe.skipIf(NGINX === undefined)(
  `the recipe for nginx${NGINX ? '' : ' (skipped: this machine has no nginx; Debian has it in `nginx-light`)'}`,
  () => {
    describe.each(SITES)('below $base', ({ base, site }) => {
      let nginx: Nginx;
      let folder: string;
      let dist: string;

      beforeAll(async () => {
        const built = await builtSite(site);
        folder = await mkdtemp(join(tmpdir(), 'afterword-www-'));
        dist = join(folder, base === '/' ? 'site' : 'status');
        await cp(built.dist, dist, { recursive: true });
        nginx = await serveWithNginx(base === '/' ? dist : folder, base);
      });

      afterAll(async () => {
        await nginx?.close();
        await rm(folder, { recursive: true, force: true });
      });

      const get = (path: string, headers: Record<string, string> = {}) =>
        fetch(`${nginx.origin}${base}${path}`, { headers, redirect: 'manual' });

      test.each(KINDS)('$path', async ({ path, type, cache, policy = POLICY, isOpen = false }) => {
        const { status, headers } = await get(path);
        expect(status).toBe(200);
        expect(headers.get('content-type')).toBe(type);
        expect(headers.get('cache-control')).toBe(cache);
        expect(headers.get('access-control-allow-origin')).toBe(isOpen ? '*' : null);
        for (const [name, value] of Object.entries(SECURITY_HEADERS))
          expect(headers.get(name), name).toBe(name === 'Content-Security-Policy' ? policy : value);
      });

      test('files with a hash in their names are kept for good', async () => {
        const version = (await readdir(join(dist, 'search'))).find((name) => /^[0-9a-f]+$/.test(name)) ?? '';
        const kept = [
          ...(await readdir(join(dist, 'assets'))).slice(0, 5).map((name) => `assets/${name}`),
          ...(await readdir(join(dist, 'share'))).slice(0, 5).map((name) => `share/${name}`),
          `search/${version}/facts.bin`,
        ];
        expect(kept.length).toBeGreaterThan(8);
        for (const path of kept) {
          const { status, headers } = await get(path);
          expect([status, headers.get('cache-control')], path).toEqual([200, KEPT]);
          expect(headers.get('x-content-type-options'), path).toBe('nosniff');
        }
      });

      test('what is asked for again is sent again only if it changed', async () => {
        const etag = (await get('feed.xml')).headers.get('etag') ?? '';
        expect(etag).not.toBe('');
        const again = await get('feed.xml', { 'If-None-Match': etag });
        expect([again.status, again.headers.get('cache-control')]).toEqual([304, ASKED]);
      });

      test('folders lead on to their pages, and what is not there to ours', async () => {
        const folderOnly = await get('incidents');
        expect([folderOnly.status, folderOnly.headers.get('location')]).toEqual([301, `${base}incidents/`]);
        const missing = await get('nothing/here/');
        expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, ASKED]);
        expect(missing.headers.get('x-frame-options')).toBe('DENY');
        expect(await missing.text()).toContain('</html>');
      });

      test('a returning reader sees the page as it is now, and loads nothing else again', async () => {
        const browser = await launchBrowser();
        const page = await browser.newPage();
        const sinceOf = async (count: number) =>
          (await nginx.requests()).slice(count).map((line) => line.replace(`${base}assets/`, ' assets/'));
        // What tells of services is loaded once the page is there.
        const last = page.waitForResponse(/\/live-services\./);
        await page.goto(`${nginx.origin}${base}`);
        await (await last).finished();
        const first = (await nginx.requests()).length;
        await page.goto('about:blank');
        await page.goto(`${nginx.origin}${base}`);
        const second = await sinceOf(first);
        expect(second).toContain(`304 ${base}`);
        expect(second.filter((line) => line.includes(' assets/'))).toEqual([]);
        const html = await readFile(join(dist, 'index.html'), 'utf8');
        await writeFile(join(dist, 'index.html'), html.replace('<body', '<body data-new="1"'));
        const before = (await nginx.requests()).length;
        await page.goto('about:blank');
        await page.goto(`${nginx.origin}${base}`);
        expect(await page.locator('body').getAttribute('data-new')).toBe('1');
        expect(await sinceOf(before)).toContain(`200 ${base}`);
        await browser.close();
      });
    });
  },
);

test('the recipes name every header that `_headers` sends with every file', async () => {
  const docs = await readFile(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(docs).toContain(name);
    expect(docs).toContain(value);
  }
});
