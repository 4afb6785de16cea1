import type { Incident } from './incident.ts';
import type { PlainDate } from './moment.ts';

const LABELS = {
  preliminary: 'Preliminary report',
  final: 'Final report',
} as const;

/** How far the written part has come. */
export interface Stage {
  label: (typeof LABELS)[keyof typeof LABELS] | 'Report' | 'Report to follow';
  /** What comes next, when something does. */
  next: 'Report' | 'Final report';
  /** The day on which the next stage was promised. */
  due?: PlainDate;
  overdue: boolean;
}

/** The report's stage on a day, with the promise of the next one while it is open. Only its author makes it final. */
export function stageOf(
  { hasReport, report }: Pick<Incident, 'hasReport' | 'report'>,
  today: PlainDate,
): Stage {
  const label = !hasReport ? 'Report to follow' : report.stage ? LABELS[report.stage] : 'Report';
  const due = label === 'Final report' ? undefined : report.due;
  return {
    label,
    next: hasReport ? 'Final report' : 'Report',
    ...(due && { due }),
    overdue: due !== undefined && due < today,
  };
}
