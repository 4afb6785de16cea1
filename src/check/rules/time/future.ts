import type { Report } from '../../../domain/incident.ts';
import type { Instant, Moment, PlainDate } from '../../../domain/moment.ts';
import { toLocalTime } from '../../../domain/time.ts';
import { moreOf } from '../../../schema/clock.ts';
import type { Path } from '../../../schema/fault.ts';
import type { Clock } from '../../clock.ts';
import { isShown } from '../../hidden.ts';
import type { Rule } from '../../rule.ts';
import { stretchesIn } from '../../stretches.ts';

/** Clocks of machines differ. */
const TOLERANCE = 3_600_000;

/** Whether no clock can be so far off that it has been already. */
export function isInFuture(instant: Instant, { latestOf }: Pick<Clock, 'latestOf'>): boolean {
  return latestOf([instant - TOLERANCE]) < instant - TOLERANCE;
}

export const timeFuture: Rule = {
  name: 'time/future',
  severity: 'error',
  reason: 'What has not happened yet can’t be recorded.',
  check({ incident, document, record }) {
    if (!incident) return [];
    const { started, detected, mitigated, resolved, timeline, updates } = incident;
    // A draft may already bear the day on which it will be published.
    const { published, publishedAt }: Partial<Report> = isShown(incident, record) ? incident.report : {};
    const moments: [Path, Moment | undefined][] = [
      [['started'], started],
      [['detected'], detected],
      [['mitigated'], mitigated],
      [['resolved'], resolved],
      ...stretchesIn(incident, document).flatMap(({ changes, path }) =>
        changes.map(({ at }, index): [Path, Moment] => [[...path, index, 'from'], at]),
      ),
      ...timeline.map(({ at }, index): [Path, Moment] => [['timeline', index, 'at'], at]),
      [['report', 'published'], publishedAt],
      ...updates.map(({ at }, index): [Path, Moment] => [['updates', index, 'at'], at]),
    ];
    const days: [Path, PlainDate | undefined][] = [
      [['report', 'published'], publishedAt ? undefined : published],
      ...incident.report.corrections.map(({ at }, index): [Path, PlainDate] => [
        ['report', 'corrections', index, 'at'],
        at,
      ]),
    ];
    // Asked in this way, what is in the past needs no second look as time goes on.
    const reached = record.latestOf(
      moments.flatMap(([, moment]) => (moment ? moment.instant - TOLERANCE : [])),
    );
    const early = [
      ...moments.filter(([, moment]) => moment && moment.instant - TOLERANCE > reached),
      ...days.filter(([, day]) => day !== undefined && day > record.today(incident.timezone)),
    ];
    // What is counted from a start in the future lies there, too.
    const [first, ...others] = early;
    if (!first) return [];
    const clock = toLocalTime(record.now, incident.timezone);
    const follow = first[1] === started ? others.length : 0;
    return early.slice(0, early.length - follow).map(([path]) => ({
      at: { path },
      message: `Unexpected time \`${document.written(path)}\` in the future: it is now ${clock}.${moreOf(follow)}`,
      remedy: 'Correct the date. Planned work belongs in `content/maintenance/`.',
    }));
  },
};
