import type { Rule } from '../rule.ts';

/** What is found by `src/source/migrations/`, before anything else is judged. The site can't silence it. */
export const FORMAT_RULES = [
  {
    name: 'format/older',
    severity: 'error',
    isFixed: true,
    reason: 'What an older version of Afterword read has a new form; it is written anew by `check --fix`.',
  },
] as const satisfies Rule[];
