import type { Rule } from '../../rule.ts';

export const imageMissing: Rule = {
  name: 'image/missing',
  severity: 'error',
  isFixed: true,
  reason:
    'A picture or a file of figures lies in `content/` or `public/`: one that is not there shows as broken, and one from elsewhere is none of ours to publish.',
  check: ({ references = [] }) =>
    references.flatMap(({ fault, at, meaning }) => (fault && meaning !== 'logo' ? { at, ...fault } : [])),
};
