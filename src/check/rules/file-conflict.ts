import type { Rule } from '../rule.ts';

export const fileConflict: Rule = {
  name: 'file/conflict',
  severity: 'error',
  reason: 'Markers of a merge that was not finished would be published.',
  check({ document: { text } }) {
    const offset = text.search(/^(?:<{7} |>{7} )/m);
    if (offset < 0) return [];
    return [
      {
        at: { offset },
        message: 'Unexpected conflict marker of a merge.',
        remedy: 'Decide which of the two versions stays, and remove the three marker lines.',
      },
    ];
  },
};
