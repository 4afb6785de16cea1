/**
 * The policy every page carries: nothing from elsewhere, no inline script, no inline style but
 * the style elements of its diagrams, by their hashes.
 */
export function contentSecurityPolicy(styleHashes: readonly string[]): string {
  const styles = ["'self'", ...new Set(styleHashes.map((hash) => `'${hash}'`))].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
