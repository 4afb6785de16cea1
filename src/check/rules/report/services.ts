import { factRule } from './fact-rule.ts';

export const reportServices = factRule('services', 'warning', {
  reason: 'An incident that names no service is missing from the history of every service.',
  remedy: 'Add `services:` with the ids of services in `content/site.yaml`.',
});
