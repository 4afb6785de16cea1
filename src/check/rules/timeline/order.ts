import { findDisorder } from '../../in-order.ts';
import type { Rule } from '../../rule.ts';

export const timelineOrder: Rule = {
  name: 'timeline/order',
  severity: 'error',
  isFixed: true,
  reason: 'The timeline tells what happened, in chronological order.',
  check: ({ incident, document }) =>
    incident ? findDisorder(incident.timeline, { list: 'timeline', noun: 'entry' }, document) : [],
};
