import { SECURITY_HEADERS } from '../../../domain/hosting.ts';
import { HEADERS_FILE, parseHostHeaders } from '../../../source/host-files.ts';
import type { Rule } from '../../rule.ts';

/** What we say of every address, beside what only some need. */
const SENT = new Set([...Object.keys(SECURITY_HEADERS), 'Cache-Control'].map((name) => name.toLowerCase()));

export const hostHeaders: Rule = {
  name: 'host/headers',
  severity: 'warning',
  reason: 'If a header is set twice, some hosts send both values, joined, and some only the last.',
  check({ document: { file, text } }) {
    if (file !== HEADERS_FILE) return [];
    return parseHostHeaders(text)
      .entries.filter(({ name }) => SENT.has(name.toLowerCase()))
      .map(({ name, offset }) => ({
        at: { offset },
        message: `Unexpected second \`${name}\`, which the site’s own \`_headers\` already sets.`,
        remedy: 'Remove it, or check what your host sends and silence this rule in `site.yaml`.',
      }));
  },
};
