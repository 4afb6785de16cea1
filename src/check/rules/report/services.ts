import { factRule } from './fact-rule.ts';

export const reportServices = factRule('services', 'warning', {
  reason: 'An incident that names no service is missing from every history.',
  remedy: 'Add `services:` with ids from `services` of the site.',
});
