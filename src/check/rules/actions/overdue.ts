import { dateOf } from '../../../domain/time.ts';
import type { Rule } from '../../rule.ts';

export const actionsOverdue: Rule = {
  name: 'actions/overdue',
  severity: 'warning',
  reason: 'The page shows that a promise was not kept by the day it was given for.',
  check({ incident, record: { now, site } }) {
    const today = dateOf(now, site.timezone);
    return (incident?.actions ?? []).flatMap(({ due, status }, index) =>
      due === undefined || due >= today || status === 'done' || status === 'dropped'
        ? []
        : {
            at: { path: ['actions', index, 'due'] },
            message: `Unexpected action still \`${status}\`, expected it done by ${due}.`,
            remedy: 'Set `status: done`, or give a new date and say why in a correction.',
          },
    );
  },
};
