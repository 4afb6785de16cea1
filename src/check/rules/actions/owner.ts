import type { Rule } from '../../rule.ts';

export const actionsOwner: Rule = {
  name: 'actions/owner',
  severity: 'advice',
  reason: 'A promise that nobody owns is kept by nobody.',
  check: ({ incident }) =>
    (incident?.actions ?? []).flatMap(({ owner, status }, index) =>
      owner !== undefined || status === 'done' || status === 'dropped'
        ? []
        : {
            at: { path: ['actions', index] },
            message: 'This action has no owner.',
            remedy: 'Add `owner:` with the team responsible for it.',
          },
    ),
};
