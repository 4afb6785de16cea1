import { isOverdue } from '../../../domain/actions.ts';
import { dayOf } from '../../../domain/format-time.ts';
import type { Rule } from '../../rule.ts';

export const actionsOverdue: Rule = {
  name: 'actions/overdue',
  severity: 'warning',
  reason: 'The page shows readers that this promise is overdue.',
  check({ incident, record: { now, site } }) {
    const today = dayOf(now, site.timezone);
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
