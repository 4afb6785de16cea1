import type { Rule } from '../../rule.ts';

export const actionsDue: Rule = {
  name: 'actions/due',
  severity: 'advice',
  reason: 'Readers ask when a promise will be kept.',
  check: ({ incident }) =>
    (incident?.actions ?? []).flatMap(({ due, status }, index) =>
      due !== undefined || status === 'done' || status === 'dropped'
        ? []
        : {
            at: { path: ['actions', index] },
            message: 'This action has no due date.',
            remedy: 'Add `due: YYYY-MM-DD`.',
          },
    ),
};
