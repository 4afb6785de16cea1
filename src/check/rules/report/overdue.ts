import { dateOf } from '../../../domain/time.ts';
import type { Rule } from '../../rule.ts';

export const reportOverdue: Rule = {
  name: 'report/overdue',
  severity: 'warning',
  reason: 'The page shows that the final report was promised for a day that has passed.',
  check({ incident, record: { now, site } }) {
    const { due, stage } = incident?.report ?? {};
    if (due === undefined || stage === 'final' || due >= dateOf(now, site.timezone)) return [];
    return [
      {
        at: { path: ['report', 'due'] },
        message: `The final report was promised for ${due}, and this one is not final.`,
        remedy: 'Write `stage: final` if it is, or give a new date and say why in a correction.',
      },
    ];
  },
};
