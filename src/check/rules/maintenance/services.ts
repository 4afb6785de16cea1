import type { Rule } from '../../rule.ts';

export const maintenanceServices: Rule = {
  name: 'maintenance/services',
  severity: 'warning',
  reason: 'Customers look for the services they use.',
  check: ({ maintenance }) =>
    maintenance && maintenance.services.length === 0
      ? [
          {
            at: { path: ['services'], part: 'key' },
            message: 'Missing `services` for this maintenance.',
            remedy: 'Add `services:` with the ids of services in `content/site.yaml`.',
          },
        ]
      : [],
};
