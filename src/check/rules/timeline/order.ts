import { findDisorder } from '../../in-order.ts';
import type { Rule } from '../../rule.ts';

export const timelineOrder: Rule = {
  name: 'timeline/order',
  severity: 'error',
  isFixed: true,
  reason: 'The timeline tells what happened, in chronological order.',
  check({ incident, document }) {
    const items = incident?.timeline ?? [];
    const placeOf = (index: number) => ['timeline', index, 'at'];
    const mend = { kind: 'sort', list: 'timeline' } as const;
    return findDisorder({ items, noun: 'entry at', placeOf, mend }, document);
  },
};
