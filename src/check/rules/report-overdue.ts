import { dateOf } from '../../domain/time.ts';
import type { Rule } from '../rule.ts';

export const reportOverdue: Rule = {
  name: 'report/overdue',
  severity: 'warning',
  reason: 'The page shows that the final report was promised for a day that has passed.',
  check({ incident, record: { now, site } }) {
    const { due, stage } = incident?.report ?? {};
    if (due === undefined || stage !== 'preliminary' || due >= dateOf(now, site.timezone)) return [];
    return [
      {
        at: { path: ['report', 'due'] },
        message: `Unexpected preliminary report, expected the final one by ${due}.`,
        remedy: 'Publish it with `stage: final`, or give a new date and say why in a correction.',
      },
    ];
  },
};
