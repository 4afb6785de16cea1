import type { Rule } from '../../rule.ts';
import { finishedActionsOf } from './finished.ts';

export const actionsReason: Rule = {
  name: 'actions/reason',
  severity: 'advice',
  reason: 'Readers were promised it, and ask why it will not be done.',
  check: ({ incident }) =>
    finishedActionsOf(incident).flatMap((action, index) =>
      action.status === 'dropped' && action.reason === undefined
        ? {
            at: { path: ['actions', index] },
            message: 'This action is dropped without a reason.',
            remedy: 'Add `reason:` with what has changed, in a sentence.',
          }
        : [],
    ),
};
