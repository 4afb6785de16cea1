import type { Action } from '../../../domain/incident.ts';
import type { PlainDate } from '../../../domain/moment.ts';
import type { Rule } from '../../rule.ts';

export const actionsContradiction: Rule = {
  name: 'actions/contradiction',
  severity: 'warning',
  reason: 'What an action says of itself can’t all be true.',
  check({ incident, record }) {
    const today = record.today(record.site.timezone);
    return (incident?.actions ?? []).flatMap((action, index) =>
      contradictionsIn(action, today).map(({ field, ...words }) => ({
        at: { path: ['actions', index, field] },
        ...words,
      })),
    );
  },
};

interface Contradiction {
  field: 'done' | 'dropped' | 'reason' | 'promised';
  message: string;
  remedy: string;
}

function contradictionsIn(action: Action, today: PlainDate): Contradiction[] {
  const { status, promised, done, dropped, reason } = action;
  const found: Contradiction[] = [];
  const told = { promised, done, dropped };
  for (const field of ['promised', 'done', 'dropped'] as const) {
    const day = told[field];
    if (day === undefined || day <= today) continue;
    const message = `Unexpected day ${day} in the future: it is now ${today}.`;
    found.push({ field, message, remedy: 'Correct the date. What is still to come is `due`.' });
  }
  if (done !== undefined && status !== 'done') found.push(unlike('done', status));
  if (dropped !== undefined && status !== 'dropped') found.push(unlike('dropped', status));
  if (reason !== undefined && status !== 'dropped') found.push(unlike('reason', status));
  return found;
}

function unlike(field: 'done' | 'dropped' | 'reason', status: string): Contradiction {
  const expected = field === 'done' ? 'done' : 'dropped';
  return {
    field,
    message: `Unexpected \`${field}\` of an action that is \`${status}\`, expected \`status: ${expected}\`.`,
    remedy: `Set \`status: ${expected}\`, or remove \`${field}\`.`,
  };
}
