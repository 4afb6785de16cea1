import { slugOf } from '../../../domain/address.ts';
import { usualOf } from '../../../domain/tags.ts';
import { quote } from '../../../schema/issues.ts';
import { secondsIn } from '../../../schema/references.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const tagsAlike: Rule = {
  name: 'tags/alike',
  // No outage may wait for the spelling of a tag: both are shown on one page, which loses nothing.
  severity: 'warning',
  reason:
    'Tags that differ only in punctuation or capitals, or not at all, share one address, and so one page.',
  check({ incident, document: { file }, record: { tags } }) {
    const own = incident?.tags ?? [];
    const seconds = new Set(secondsIn(own));
    return own.flatMap((tag, index): Finding[] => {
      const at = { path: ['tags', index] };
      if (seconds.has(index)) {
        const message = `Unexpected second tag ${quote(tag)}, expected each once.`;
        return [{ at, message, remedy: 'Keep one of the two.' }];
      }
      const spellings = tags.get(slugOf(tag)) ?? new Map();
      const usual = usualOf([...spellings].map(([spelling, { uses }]) => [spelling, uses]));
      const there = spellings.get(usual);
      if (usual === tag || there === undefined) return [];
      const line = there.document.locate(['tags', there.index]).line;
      const place = there.document.file === file ? `on line ${line}` : `in ${there.document.file}:${line}`;
      return [
        {
          at,
          message: `Unexpected tag ${quote(tag)}, which has the same page as ${quote(usual)} ${place}.`,
          remedy: `Write both as ${quote(usual)}.`,
        },
      ];
    });
  },
};
