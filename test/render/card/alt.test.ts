import { expect, test } from 'vitest';
import { cardAltOf } from '../../../src/render/card/alt.ts';
import type { CardSpec } from '../../../src/render/card/spec.ts';
import { brand, incidentCard } from '../../support/cards.ts';
import { words } from '../../support/words.ts';

test.each<[string, CardSpec, string]>([
  [
    'a report',
    incidentCard({ flags: ['Corrected'] }),
    'Incident report from Lumen: Checkout failed for two customers in five. Corrected. Severity: Major. 15 April 2023, lasted 1 h 30 min: undetected 20 min, responding 40 min, recovering 30 min. Affected: Checkout, Storefront.',
  ],
  [
    'an open incident',
    incidentCard({
      label: 'Identified',
      progress: { steps: ['Identified'], current: 0, name: 'identified' },
      severity: undefined,
      duration: undefined,
      phases: [],
      services: [],
    }),
    'Open incident at Lumen, identified: Checkout failed for two customers in five. 15 April 2023.',
  ],
  [
    'an open incident about which something was said',
    incidentCard({
      progress: { steps: ['Monitoring'], current: 0, name: 'monitoring' },
      severity: undefined,
      duration: undefined,
      phases: [],
      services: ['Search'],
      latest: 'Checkout works again.',
    }),
    'Open incident at Lumen, monitoring: Checkout failed for two customers in five. 15 April 2023. Affected: Search. Checkout works again.',
  ],
  [
    'an incident whose end nobody recorded',
    incidentCard({
      severity: undefined,
      duration: undefined,
      phases: [],
      services: [],
      unrecorded: 'End not recorded',
    }),
    'Incident report from Lumen: Checkout failed for two customers in five. 15 April 2023, end not recorded.',
  ],
  [
    'a site',
    {
      kind: 'site',
      title: 'Lumen',
      fallback: 'Status',
      status: { level: 'operational', label: 'All services are operational', short: 'Operational' },
      days: ['operational'],
      legend: { from: '90 days ago', to: 'Today' },
      tagline: 'How Lumen is doing.',
    },
    'Lumen: All services are operational. How Lumen is doing.',
  ],
  [
    'a service',
    {
      kind: 'service',
      title: 'Checkout',
      fallback: 'Status',
      status: { level: 'degraded', label: 'Degraded performance', short: 'Degraded performance' },
      days: ['operational', 'degraded'],
      legend: { from: '90 days ago', to: 'Today' },
      uptime: { percent: '99.98%', label: '99.98% uptime' },
    },
    'Checkout at Lumen: Degraded performance. 99.98% uptime over 2 days.',
  ],
  [
    'maintenance',
    {
      kind: 'maintenance',
      title: 'Database upgrade',
      fallback: 'Maintenance',
      label: 'Planned maintenance',
      cancelled: false,
      starts: '2 May 2023 at 02:00 UTC',
      ends: '04:00',
      duration: '2 h',
      services: ['Checkout'],
      more: { 1: '+1 more' },
    },
    'Planned maintenance at Lumen: Database upgrade. From 2 May 2023 at 02:00 UTC to 04:00, 2 h. Affected: Checkout.',
  ],
  ['a page', { kind: 'page', title: 'How we write.', fallback: 'Status' }, 'Lumen: How we write.'],
])('the alt text of %s says what its card says', (_, spec, text) => {
  expect(cardAltOf(spec, brand(), words)).toBe(text);
});

test('an alt text has at most 420 characters, as X demands', () => {
  const text = cardAltOf(incidentCard({ title: 'Long '.repeat(200) }), brand(), words);
  expect(text).toHaveLength(420);
  expect(text).toMatch(/…$/);
});
