import type { Rule } from '../../rule.ts';

export const timelineOutside: Rule = {
  name: 'timeline/outside',
  severity: 'warning',
  reason: 'An entry after the resolution may be a mistake; write its full date if it is not.',
  check({ incident, document }) {
    const end = incident?.resolved?.instant;
    if (!incident || end === undefined) return [];
    return incident.timeline.flatMap(({ at }, index) => {
      const path = ['timeline', index, 'at'];
      const written = document.written(path);
      if (at.instant <= end || /\d{4}-\d{2}-\d{2}/.test(written)) return [];
      return {
        at: { path },
        message: `Unexpected entry at \`${written}\`, expected none after \`${document.written(['resolved'])}\`, when it was resolved.`,
        remedy: 'Correct the time, or add its date if the entry belongs after the end.',
      };
    });
  },
};
