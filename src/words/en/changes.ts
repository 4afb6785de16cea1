import type { Table } from '../message.ts';

/** How an incident changed what services do, for those who read of it away from its page. */
export const changes = {
  'change.began': {
    text: '{$service}: {$state}',
    note: 'Below an update: a service that was well until then, and how it is, such as degraded performance.',
  },
  'change.service': {
    text: '{$service}: {$state}, was {$before}',
    note: 'Below an update: a service, how it is, and how it was: Checkout: operational, was major outage.',
  },
  'change.operational': { text: 'operational', note: 'How a service is, within a line of text.' },
  'change.degraded': { text: 'degraded performance', note: 'How a service is, within a line of text.' },
  'change.partial-outage': { text: 'partial outage', note: 'How a service is, within a line of text.' },
  'change.major-outage': { text: 'major outage', note: 'How a service is, within a line of text.' },
} as const satisfies Table;
