import type { Page } from 'playwright-core';

const DAY = 86_400_000;

/** Stops the clock of a page. It runs until it is stopped, and can't be stopped at a time that is past: it begins a day before. */
export async function stopClock(page: Page, now: string): Promise<void> {
  await page.clock.install({ time: Date.parse(now) - DAY });
  await page.clock.pauseAt(now);
}
