import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serveFolder } from './static-server.ts';

/** A browser with a site to visit. */
export interface Visitor {
  origin: string;
  browser: Browser;
  /** A tab that reports what goes wrong in it. */
  open(options?: BrowserContextOptions): Promise<Tab>;
  close(): Promise<void>;
}

export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Opens a page of the site by its route, and waits until its scripts have run; a search, until it has found something. */
  visit(route: string): Promise<void>;
  /** Errors, violations of the policy, failed requests and requests to other hosts since the last call. */
  complaints(): string[];
}

/** Serves `dist`, at the path that its addresses begin with, and starts a browser. */
export async function startVisitor(dist: string, base?: string): Promise<Visitor> {
  const server = await serveFolder(dist, base);
  const browser = await launchBrowser();
  const { origin } = server;
  return {
    origin,
    browser,
    open: async (options = {}) =>
      watch(await browser.newContext({ ...options, baseURL: origin }), origin, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function watch(
  context: BrowserContext,
  origin: string,
  { javaScriptEnabled = true }: BrowserContextOptions,
): Promise<Tab> {
  const heard: string[] = [];
  const page = await context.newPage();
  const complain = (text: string) => heard.push(`${new URL(page.url()).pathname}: ${text}`);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`Refused by ${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  page.on('pageerror', ({ message }) => complain(message));
  page.on('console', (message) => message.type() === 'error' && complain(message.text()));
  page.on('requestfailed', (request) => {
    // What was still being loaded when the next page was opened is no fault.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complain(`${request.url()} was not loaded: ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      complain(`${request.url()} is another host`);
  });
  return {
    page,
    context,
    visit: async (route) => {
      await page.goto(`${origin}/${route}`, { waitUntil: 'load' });
      // What was found can be saved, and stands there with its filters.
      if (javaScriptEnabled && route.startsWith('search/'))
        await page.locator('[data-part="save"]:not([hidden])').waitFor({ state: 'attached' });
    },
    complaints: () => heard.splice(0),
  };
}
