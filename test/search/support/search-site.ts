import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../../src/search/document.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import { launchBrowser } from '../../support/browser.ts';
import { fileAt } from '../../support/pages.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.bin': 'application/octet-stream',
};

/** The islands on two pages, served with an index, and a browser to use them with. */
export interface SearchSite {
  origin: string;
  browser: Browser;
  /** Publishes another index in place of the one that is served. */
  deploy(documents: readonly SearchDocument[]): void;
  close(): Promise<void>;
}

/** Builds the pages of `test/search/site/` as Astro builds the product, under a base path. */
export async function startSearchSite(documents: readonly SearchDocument[]): Promise<SearchSite> {
  const root = fileURLToPath(new URL('../site/', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'search-site-'));
  await build({
    root,
    srcDir: root,
    outDir,
    cacheDir: join(outDir, '.cache'),
    base: '/base',
    configFile: false,
    logLevel: 'error',
    build: { inlineStylesheets: 'never' },
    vite: { build: { assetsInlineLimit: 0 } },
  });
  let { files } = buildSearchIndex(documents);
  const server = createServer(async ({ url = '/' }, response) => {
    const file = fileAt(url, 'http://localhost/base/') ?? '';
    const indexed = files.get(file.replace(/^search\//, ''));
    const body = indexed ?? (await readFile(join(outDir, normalize(`/${file}`))).catch(() => undefined));
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(body ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    deploy: (next) => {
      files = buildSearchIndex(next).files;
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true });
    },
  };
}
