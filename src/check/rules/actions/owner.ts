import type { Rule } from '../../rule.ts';

export const actionsOwner: Rule = {
  name: 'actions/owner',
  severity: 'advice',
  reason: 'A promise that belongs to no one is kept by no one.',
  check: ({ incident }) =>
    (incident?.actions ?? []).flatMap(({ owner, status }, index) =>
      owner !== undefined || status === 'done' || status === 'dropped'
        ? []
        : {
            at: { path: ['actions', index] },
            message: 'Unexpected action without an owner, expected a team.',
            remedy: 'Add `owner:` with the team that sees to it.',
          },
    ),
};
