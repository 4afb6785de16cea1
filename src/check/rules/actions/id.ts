import type { Rule } from '../../rule.ts';
import { finishedActionsOf } from './finished.ts';

export const actionsId: Rule = {
  name: 'actions/id',
  severity: 'advice',
  reason: 'Links to a promise, and its history, stay only when it is known by more than its text.',
  check: ({ incident }) =>
    finishedActionsOf(incident).flatMap((action, index) =>
      action.id === undefined
        ? {
            at: { path: ['actions', index] },
            message: 'This action has no id.',
            remedy: 'Add `id:` with a word or two for it, such as `load-test`.',
          }
        : [],
    ),
};
