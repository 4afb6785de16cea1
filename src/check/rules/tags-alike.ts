import { slugOf } from '../../domain/address.ts';
import { usualOf } from '../../domain/tags.ts';
import { quote } from '../../schema/issues.ts';
import type { Finding, Rule } from '../rule.ts';

export const tagsAlike: Rule = {
  name: 'tags/alike',
  // No outage may wait for the spelling of a tag: both are shown on one page, which loses nothing.
  severity: 'warning',
  reason: 'Tags that differ in signs or capitals alone have one address, and so one page.',
  check: ({ incident, document: { file }, record: { tags } }) =>
    (incident?.tags ?? []).flatMap((tag, index): Finding[] => {
      const spellings = tags.get(slugOf(tag)) ?? new Map();
      const usual = usualOf([...spellings].map(([spelling, { uses }]) => [spelling, uses]));
      const there = spellings.get(usual);
      if (usual === tag || there === undefined) return [];
      const line = there.document.locate(['tags', there.index]).line;
      const place = there.document.file === file ? `on line ${line}` : `in ${there.document.file}:${line}`;
      return [
        {
          at: { path: ['tags', index] },
          message: `Unexpected tag ${quote(tag)}, which has the same page as ${quote(usual)} ${place}.`,
          remedy: `Write both as ${quote(usual)}.`,
        },
      ];
    }),
};
