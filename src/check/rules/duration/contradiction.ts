import { durationOf, phasesOf } from '../../../domain/phases.ts';
import { isOpen } from '../../../domain/status.ts';
import type { Finding } from '../../../source/finding.ts';
import { passagesOf } from '../../../source/passages.ts';
import { sayDuration } from '../../../words/duration.ts';
import { wordsOf } from '../../../words/table.ts';
import { lastChangeOf } from '../../now.ts';
import { claimedDurations } from '../../prose/claimed-durations.ts';
import type { Rule } from '../../rule.ts';

export const durationContradiction: Rule = {
  name: 'duration/contradiction',
  severity: 'warning',
  reason: 'The page computes how long the incident lasted; the text should not contradict it.',
  check({ incident, body, record }) {
    if (!incident) return [];
    const now = lastChangeOf(incident, record);
    if (isOpen(incident, now)) return [];
    const whole = durationOf(incident, now);
    if (whole === undefined) return [];
    const { started, detected = started, mitigated, resolved } = incident;
    const lengths = [
      whole,
      ...phasesOf(incident, now).map(({ from, to }) => to - from),
      ...(mitigated ? [mitigated.instant - started.instant] : []),
      ...(resolved ? [resolved.instant - detected.instant] : []),
    ];
    const find = (text: string, at: (index: number) => Finding['at']): Finding[] =>
      claimedDurations(text).flatMap(({ index, words, milliseconds, tolerance }) =>
        lengths.some((length) => Math.abs(length - milliseconds) <= tolerance)
          ? []
          : {
              at: at(index),
              message: `Unexpected duration “${words}”, expected ${sayDuration(whole, wordsOf('en'))}, from \`started\` to \`resolved\`.`,
              remedy: 'Correct the text or the times. If it is the duration of something else, say of what.',
            },
      );
    return [
      ...find(incident.summary ?? '', () => ({ path: ['summary'] })),
      ...(body ? passagesOf(body) : []).flatMap(({ text, offsetOf }) =>
        find(text, (index) => ({ offset: offsetOf(index) })),
      ),
    ];
  },
};
