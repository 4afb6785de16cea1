import type { Rule } from '../rule.ts';

/** What is found when the folders are listed, before any file is read. The site can't silence these. */
export const FILE_RULES = [
  {
    name: 'file/link',
    severity: 'error',
    reason:
      'A link that leads out of `content/` or `public/` would publish a file of the machine that builds.',
  },
  {
    name: 'file/unreadable',
    severity: 'error',
    reason: 'What is no file, or can’t be opened, would stop a build halfway.',
  },
] as const satisfies Rule[];
