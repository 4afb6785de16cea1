import { secondsIn } from '../../../schema/references.ts';
import type { Rule } from '../../rule.ts';

const LISTS = ['services', 'severities', 'causes'] as const;

export const siteDuplicate: Rule = {
  name: 'site/duplicate',
  severity: 'error',
  isFixed: true,
  reason: 'An id can name only one thing.',
  check({ site }) {
    if (!site) return [];
    return LISTS.flatMap((list) => {
      const ids = site[list].map(({ id }) => id);
      return secondsIn(ids).map((index) => ({
        at: { path: [list, index, 'id'] },
        message: `Unexpected second \`${ids[index]}\` in \`${list}\`, expected each id once.`,
        remedy: 'Give it an id of its own, or remove it.',
      }));
    });
  },
};
