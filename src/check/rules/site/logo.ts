import type { Rule } from '../../rule.ts';

export const siteLogo: Rule = {
  name: 'site/logo',
  severity: 'error',
  isFixed: true,
  reason: 'A missing logo shows as a broken picture on every page.',
  check: ({ references = [] }) =>
    references.flatMap(({ fault, at, meaning }) => (fault && meaning === 'logo' ? { at, ...fault } : [])),
};
