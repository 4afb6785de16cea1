import type { Finding } from '../../../source/finding.ts';
import { parseHostRedirects, REDIRECTS_FILE } from '../../../source/host-files.ts';
import type { Rule, SiteRecord } from '../../rule.ts';

export const hostRedirects: Rule = {
  name: 'host/redirects',
  severity: 'error',
  isFixed: true,
  reason:
    'Hosts read `_redirects` before they look for a page, so a page that is named there can’t be reached.',
  check({ document: { file, text }, record }) {
    if (file !== REDIRECTS_FILE) return [];
    const { origin, pathname } = new URL(record.site.url);
    const base = pathname.replace(/\/$/, '');
    return parseHostRedirects(text).entries.flatMap(({ from, status, offset }): Finding[] => {
      const path = from.startsWith(`${origin}/`) ? from.slice(origin.length) : from;
      // What is not found is answered only where nothing is published.
      if (!path.startsWith('/') || status.startsWith('404')) return [];
      const page = pageMeantBy(path, base, record);
      if (page === undefined) return [];
      return [
        {
          at: { offset },
          message: `Unexpected redirect from \`${from}\`, which hides \`${page}\`.`,
          remedy: 'Remove it, or name the old addresses one by one.',
        },
      ];
    });
  },
};

function pageMeantBy(path: string, base: string, record: SiteRecord): string | undefined {
  if (!/[*:]/.test(path)) {
    return path.startsWith(`${base}/`) ? record.claims.pageAt(path.slice(base.length)) : undefined;
  }
  const pattern = toPattern(path);
  for (const addresses of [record.own, record.addresses.keys(), record.aliases.keys()])
    for (const address of addresses) if (pattern.test(base + address)) return address;
  return undefined;
}

/** What a host takes for a redirect: `*` stands for anything, and is there once; a part that begins with `:` for one part. */
function toPattern(path: string): RegExp {
  const parts = path
    .replace(/\/$/, '')
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.split('*').map(escapePattern).join('.*')));
  return new RegExp(`^${parts.join('/')}/?$`, 'iu');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
