/**
 * Calls `show` now and every so many milliseconds, and at once when the page comes back: from the browser's memory of
 * pages, from a tab behind others, or with a machine that slept. Ends with `signal`.
 */
export function keepTrue(show: () => void, interval: number, signal: AbortSignal): void {
  show();
  const timer = setInterval(show, interval);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('pageshow', show, { signal });
  document.addEventListener('visibilitychange', show, { signal });
}
