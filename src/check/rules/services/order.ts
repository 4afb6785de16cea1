import { findDisorder } from '../../in-order.ts';
import type { Rule } from '../../rule.ts';
import { stretchesIn } from '../../stretches.ts';

export const servicesOrder: Rule = {
  name: 'services/order',
  severity: 'error',
  isFixed: true,
  reason: 'Each stretch of a service lasts until the next begins, so they are in chronological order.',
  check({ incident, document }) {
    if (!incident) return [];
    return stretchesIn(incident, document).flatMap(({ changes, path }) => {
      const placeOf = (index: number) => [...path, index, 'from'];
      return findDisorder({ items: changes, noun: 'stretch from', placeOf }, document);
    });
  },
};
