import type { Rule } from '../../rule.ts';

const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const;

export const milestonesOrder: Rule = {
  name: 'milestones/order',
  severity: 'error',
  isFixed: true,
  reason: 'An incident starts, is detected, is mitigated and is resolved, in that order.',
  check({ incident, document }) {
    if (!incident) return [];
    const present = MILESTONES.flatMap((name) => {
      const moment = incident[name];
      return moment ? [{ name, instant: moment.instant }] : [];
    });
    return present.flatMap(({ name, instant }, index) => {
      const before = present[index - 1];
      if (!before || instant >= before.instant) return [];
      return {
        at: { path: [name] },
        message: `Unexpected \`${name}\` at \`${document.written([name])}\`, expected \`${document.written([before.name])}\` or later, when it was ${before.name}.`,
        remedy: 'Correct whichever is wrong: started, detected, mitigated and resolved follow each other.',
      };
    });
  },
};
