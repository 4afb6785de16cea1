import chromium from '@sparticuz/chromium';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';

/** Meant for functions in a cloud; a page that closes would take the whole browser with it. */
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
];

// Draws with the processor, which it does with less work by itself than through a graphics card that it plays.
chromium.setGraphicsMode = false;

/** The browser that npm installs, without its window; `more` are switches of its command line. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return launchPatient({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !UNWANTED.includes(argument)), ...more],
  });
}

/** A browser that waits for pages as long as they take, where playwright gives up after half a minute. */
export async function launchPatient(options: LaunchOptions): Promise<Browser> {
  return withoutLimits(await playwright.launch({ headless: true, timeout: 0, ...options }));
}

/** Pages that a browser opens by itself come out of `newContext`, too. */
export function withoutLimits(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(0);
    context.setDefaultNavigationTimeout(0);
    return context;
  };
  return browser;
}
