import type { Moment } from '../../domain/moment.ts';
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
    const moments: [Path, Moment | undefined][] = [
      [['started'], started],
      [['detected'], detected],
      [['mitigated'], mitigated],
      [['resolved'], resolved],
      ...timeline.map(({ at }, index): [Path, Moment] => [['timeline', index, 'at'], at]),
      ...updates.map(({ at }, index): [Path, Moment] => [['updates', index, 'at'], at]),
    ];
    return moments.flatMap(([path, moment]) => {
      if (!moment || moment.instant <= now + TOLERANCE) return [];
      const today = new Date(now).toISOString().slice(0, 10);
      return {
        at: { path },
        message: `Unexpected time \`${document.written(path)}\` in the future, expected one up to now, ${today}.`,
        remedy: 'Correct the date. Planned work belongs in `content/maintenance/`.',
      };
    });
  },
};
