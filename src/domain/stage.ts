import type { Incident } from './incident.ts';
import type { PlainDate } from './moment.ts';

/** How far the written part has come. */
export interface Stage {
  /** What is published; `report` when its author says neither. */
  kind: 'none' | 'report' | 'preliminary' | 'final';
  /** The day on which the next stage was promised. */
  due?: PlainDate;
  overdue: boolean;
}

/** The report's stage on a day, with the promise of the next one while it is open. Only its author makes it final. */
export function stageOf(
  { hasReport, report }: Pick<Incident, 'hasReport' | 'report'>,
  today: PlainDate,
): Stage {
  const kind = hasReport ? (report.stage ?? 'report') : 'none';
  const due = kind === 'final' ? undefined : report.due;
  return {
    kind,
    ...(due && { due }),
    overdue: due !== undefined && due < today,
  };
}
