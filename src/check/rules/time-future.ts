import { isPublic, type Report } from '../../domain/incident.ts';
import type { Moment, PlainDate } from '../../domain/moment.ts';
import { dateOf } from '../../domain/time.ts';
import type { Path } from '../../schema/fault.ts';
import type { Rule } from '../rule.ts';

/** Clocks of machines differ. */
const TOLERANCE = 3_600_000;

export const timeFuture: Rule = {
  name: 'time/future',
  severity: 'error',
  reason: 'What has not happened yet can’t be recorded.',
  check({ incident, document, record: { now } }) {
    if (!incident) return [];
    const { started, detected, mitigated, resolved, timeline, updates } = incident;
    // A draft may already bear the day on which it will be published.
    const { published, publishedAt }: Partial<Report> = isPublic(incident, now) ? incident.report : {};
    const moments: [Path, Moment | undefined][] = [
      [['started'], started],
      [['detected'], detected],
      [['mitigated'], mitigated],
      [['resolved'], resolved],
      ...timeline.map(({ at }, index): [Path, Moment] => [['timeline', index, 'at'], at]),
      [['report', 'published'], publishedAt],
      ...updates.map(({ at }, index): [Path, Moment] => [['updates', index, 'at'], at]),
    ];
    const today = dateOf(now, incident.timezone);
    const days: [Path, PlainDate | undefined][] = [
      [['report', 'published'], publishedAt ? undefined : published],
      ...incident.report.corrections.map(({ at }, index): [Path, PlainDate] => [
        ['report', 'corrections', index, 'at'],
        at,
      ]),
    ];
    const early = [
      ...moments.filter(([, moment]) => moment && moment.instant > now + TOLERANCE),
      ...days.filter(([, day]) => day !== undefined && day > today),
    ];
    return early.map(([path]) => ({
      at: { path },
      message: `Unexpected time \`${document.written(path)}\` in the future, expected one up to now, ${today}.`,
      remedy: 'Correct the date. Planned work belongs in `content/maintenance/`.',
    }));
  },
};
