import { parseNotation } from '../../../domain/time-notation.ts';
import type { Rule } from '../../rule.ts';

export const timeNoZone: Rule = {
  name: 'time/no-zone',
  severity: 'error',
  isFixed: true,
  reason: 'A time without an offset or a zone could be anywhere on earth.',
  check({ incident, maintenance, document, record }) {
    if (record.hasZone || document.written(['timezone']) !== '') return [];
    const path = incident ? ['started'] : ['starts'];
    if (!incident && !maintenance) return [];
    const written = document.written(path);
    const notation = parseNotation(unquoted(written));
    if (notation.kind !== 'clock' || notation.offset !== undefined) return [];
    return [
      {
        at: { path },
        message: `Missing time zone for \`${written}\`.`,
        remedy: 'Add `timezone: Area/City` to `content/site.yaml` or to this file, or an offset to the time.',
      },
    ];
  },
};

function unquoted(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}
