import type { Rule } from '../../rule.ts';
import { finishedActionsOf } from './finished.ts';

export const actionsDone: Rule = {
  name: 'actions/done',
  severity: 'advice',
  reason: 'How long promises take is known only when each says when it was kept.',
  check: ({ incident }) =>
    finishedActionsOf(incident).flatMap((action, index) =>
      action.status === 'done' && action.done === undefined
        ? {
            at: { path: ['actions', index] },
            message: 'This action is done, but not since when.',
            remedy: 'Add `done: YYYY-MM-DD`. Without it, the first commit counts in which it was done.',
          }
        : [],
    ),
};
