import type { Action } from './incident.ts';
import type { PlainDate } from './moment.ts';

/** How many of the promises that still stand are kept. */
export function progressOf(actions: readonly Action[]): { done: number; total: number } {
  const standing = actions.filter(({ status }) => status !== 'dropped');
  return { done: standing.filter(({ status }) => status === 'done').length, total: standing.length };
}

/** Whether it should have been done before `today`. */
export function isOverdue({ due, status }: Action, today: PlainDate): boolean {
  return due !== undefined && due < today && (status === 'planned' || status === 'in-progress');
}
