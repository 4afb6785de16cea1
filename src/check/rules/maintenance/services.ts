import type { Rule } from '../../rule.ts';

export const maintenanceServices: Rule = {
  name: 'maintenance/services',
  severity: 'warning',
  reason: 'Customers look for the services that they use.',
  check: ({ maintenance }) =>
    maintenance && maintenance.services.length === 0
      ? [
          {
            at: { path: ['services'], part: 'key' },
            message: 'Missing `services` of the maintenance.',
            remedy: 'Add `services:` with ids from `services` of the site.',
          },
        ]
      : [],
};
