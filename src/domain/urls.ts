/** Schemes that lead to another document or a person, and run nothing. */
const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What a browser makes of an address: it follows it, it would run it, or it can't read it. */
export type UrlKind = 'safe' | 'unsafe' | 'unreadable';

/**
 * How a browser reads an author's address; it drops white space and control characters on the way.
 *
 * @example kindOfUrl('java\tscript:alert(1)') // 'unsafe'
 */
export function kindOfUrl(url: string): UrlKind {
  const parsed = URL.parse(url, 'https://site.invalid/');
  if (!parsed) return 'unreadable';
  return SAFE.has(parsed.protocol) ? 'safe' : 'unsafe';
}

/** Whether an address names a host or a scheme of its own, and so leads out of the site's files. */
export function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(url.trim());
}
