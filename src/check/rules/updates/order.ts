import { findDisorder } from '../../in-order.ts';
import type { Rule } from '../../rule.ts';

export const updatesOrder: Rule = {
  name: 'updates/order',
  severity: 'error',
  isFixed: true,
  reason: 'The latest update says where the incident stands, so updates are in chronological order.',
  check({ incident, maintenance, document }) {
    const items = incident?.updates ?? maintenance?.updates ?? [];
    const placeOf = (index: number) => ['updates', index, 'at'];
    const mend = { kind: 'sort', list: 'updates' } as const;
    return findDisorder({ items, noun: 'update at', placeOf, mend }, document);
  },
};
