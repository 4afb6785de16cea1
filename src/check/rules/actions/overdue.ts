import { isOverdue } from '../../../domain/actions.ts';
import type { Rule } from '../../rule.ts';

export const actionsOverdue: Rule = {
  name: 'actions/overdue',
  severity: 'warning',
  reason: 'The page shows readers that this promise is overdue.',
  check({ incident, record }) {
    const today = record.today(record.site.timezone);
    return (incident?.actions ?? []).flatMap((action, index) =>
      isOverdue(action, today)
        ? {
            at: { path: ['actions', index, 'due'] },
            message: `This action is still \`${action.status}\`; it was due on ${action.due}.`,
            remedy: 'Set `status: done`, or give a new date and say why in a correction.',
          }
        : [],
    );
  },
};
