import type { Incident } from './incident.ts';
import type { PlainDate } from './moment.ts';

/** How far the written part has come. */
export interface Stage {
  label: 'No report yet' | 'Preliminary report' | 'Final report';
  /** What comes next, when something does. */
  next: 'Report' | 'Final report';
  /** The day on which the next stage was promised. */
  due?: PlainDate;
  overdue: boolean;
}

/** The report's stage on a day, with the promise of the next one while it is open. */
export function stageOf(
  { hasReport, report }: Pick<Incident, 'hasReport' | 'report'>,
  today: PlainDate,
): Stage {
  const isFinal = hasReport && report.stage === 'final';
  const label = !hasReport ? 'No report yet' : isFinal ? 'Final report' : 'Preliminary report';
  const due = isFinal ? undefined : report.due;
  return {
    label,
    next: hasReport ? 'Final report' : 'Report',
    ...(due && { due }),
    overdue: due !== undefined && due < today,
  };
}
