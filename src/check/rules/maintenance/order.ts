import type { Rule } from '../../rule.ts';

export const maintenanceOrder: Rule = {
  name: 'maintenance/order',
  severity: 'error',
  isFixed: true,
  reason: 'A maintenance window begins before it ends.',
  check({ maintenance, document }) {
    if (!maintenance || maintenance.ends.instant > maintenance.starts.instant) return [];
    return [
      {
        at: { path: ['ends'] },
        message: `Unexpected end at \`${document.written(['ends'])}\`, expected one after \`${document.written(['starts'])}\`.`,
        remedy: 'Correct `starts` or `ends`.',
      },
    ];
  },
};
