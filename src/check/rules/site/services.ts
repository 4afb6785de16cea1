import type { Rule } from '../../rule.ts';

export const siteServices: Rule = {
  name: 'site/services',
  severity: 'warning',
  reason: 'A status page without services has no status to show.',
  check: ({ site, document }) =>
    site?.services.length === 0 && document.written(['services']) === ''
      ? [
          {
            at: { path: ['services'], part: 'key' },
            message: 'Missing `services`.',
            remedy: 'Add `services:` with entries such as `- { id: api, name: API }`.',
          },
        ]
      : [],
};
