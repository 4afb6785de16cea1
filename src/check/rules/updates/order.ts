import { findDisorder } from '../../in-order.ts';
import type { Rule } from '../../rule.ts';

export const updatesOrder: Rule = {
  name: 'updates/order',
  severity: 'error',
  isFixed: true,
  reason: 'The latest update says where the incident stands, so updates are in chronological order.',
  check({ incident, maintenance, document }) {
    const updates = incident?.updates ?? maintenance?.updates ?? [];
    return findDisorder(updates, { list: 'updates', noun: 'update' }, document);
  },
};
