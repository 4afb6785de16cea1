import { stageOf } from '../../../domain/stage.ts';
import type { Rule } from '../../rule.ts';

export const reportOverdue: Rule = {
  name: 'report/overdue',
  severity: 'warning',
  reason: 'The page shows readers that the final report is overdue.',
  check({ incident, record }) {
    if (!incident) return [];
    const { due, overdue } = stageOf(incident, record.today(record.site.timezone));
    if (!overdue) return [];
    return [
      {
        at: { path: ['report', 'due'] },
        message: `The final report was promised for ${due}, but this one is not final.`,
        remedy:
          'If it is final, write `stage: final`; otherwise give a new date and say why in a correction.',
      },
    ];
  },
};
