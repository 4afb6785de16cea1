import type { Rule } from '../../rule.ts';

export const imageMissing: Rule = {
  name: 'image/missing',
  severity: 'error',
  isFixed: true,
  reason:
    'Pictures and data files belong in `content/` or `public/`: a missing one shows as broken, and one from elsewhere is not ours to publish.',
  check: ({ references = [] }) =>
    references.flatMap(({ fault, at, meaning }) => (fault && meaning !== 'logo' ? { at, ...fault } : [])),
};
