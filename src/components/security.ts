/**
 * The policy every page carries: nothing from elsewhere, no inline script, no inline style but
 * the style elements of its diagrams, by their hashes. While a site is developed, its server sends styles as
 * elements and keeps a socket open, and nothing else is allowed beyond.
 */
export function contentSecurityPolicy(styleHashes: readonly string[], isDeveloped = false): string {
  const hashes = isDeveloped ? ["'unsafe-inline'"] : styleHashes.map((hash) => `'${hash}'`);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...new Set(hashes)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDeveloped ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
