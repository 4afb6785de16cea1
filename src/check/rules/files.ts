import type { Rule } from '../rule.ts';

/** What is found when folders are listed, before any file is read. The site can't silence these. */
export const FILE_RULES = [
  {
    name: 'file/link',
    severity: 'error',
    isFixed: true,
    reason:
      'A link that leads out of `content/` or `public/` would publish a file from the machine that builds the site.',
  },
  {
    name: 'file/unreadable',
    severity: 'error',
    isFixed: true,
    reason: 'Anything that is not a file, or can’t be opened, would stop a build halfway.',
  },
  {
    name: 'file/cache',
    severity: 'error',
    isFixed: true,
    reason: 'A cache that arrives with a pull request would be published instead of what its sources say.',
  },
] as const satisfies Rule[];
