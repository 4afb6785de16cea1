import { expect, test } from 'vitest';
import { isOverdue, progressOf } from '../../src/domain/actions.ts';
import type { Action, ActionStatus } from '../../src/domain/incident.ts';

const action = (status: ActionStatus, due?: string): Action => ({ text: 'Watch the disks.', status, due });

test.each<{ of: ActionStatus[]; done: number; total: number }>([
  { of: [], done: 0, total: 0 },
  { of: ['planned', 'in-progress'], done: 0, total: 2 },
  { of: ['done', 'planned', 'done'], done: 2, total: 3 },
  { of: ['done', 'dropped'], done: 1, total: 1 },
  { of: ['dropped'], done: 0, total: 0 },
])('of actions that are $of, $done of $total are done', ({ of, done, total }) => {
  expect(progressOf(of.map((status) => action(status)))).toEqual({ done, total });
});

test.each<{ status: ActionStatus; due?: string; is: boolean }>([
  { status: 'planned', due: '2026-03-01', is: true },
  { status: 'in-progress', due: '2026-03-01', is: true },
  { status: 'done', due: '2026-03-01', is: false },
  { status: 'dropped', due: '2026-03-01', is: false },
  { status: 'planned', due: '2026-03-02', is: false },
  { status: 'planned', due: '2026-03-03', is: false },
  { status: 'planned', is: false },
])('on 2 March an action that is $status and due on $due is overdue: $is', ({ status, due, is }) => {
  expect(isOverdue(action(status, due), '2026-03-02')).toBe(is);
});
