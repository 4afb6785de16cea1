import { type AddressFault, faultOfSegment, slugOf } from '../../../domain/address.ts';
import { quote } from '../../../schema/issues.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const addressName: Rule = {
  name: 'address/name',
  severity: 'error',
  isFixed: true,
  reason: 'Anything that becomes an address needs a name that every host and every disk accepts.',
  check({ document: { file, data }, isPublic }) {
    if (isPublic) {
      const fault = file.split('/').map(faultOfSegment).find(Boolean);
      return fault ? [toFinding(fault, { at: { line: 1, column: 1 }, noun: 'file name', name: file })] : [];
    }
    return tagsOf(data).flatMap(([tag, index]): Finding[] => {
      const fault = faultOfTag(tag);
      return fault ? [toFinding(fault, { at: { path: ['tags', index] }, noun: 'tag', name: tag })] : [];
    });
  },
};

/** What a tag's page could not be called. */
function faultOfTag(tag: string): AddressFault | undefined {
  const slug = slugOf(tag);
  if (slug !== '') return faultOfSegment(slug);
  return {
    expected: 'a letter or a digit in it',
    remedy: 'Write it in words: it becomes part of an address.',
  };
}

function toFinding(
  { unexpected, expected, remedy }: AddressFault,
  { at, noun, name }: { at: Finding['at']; noun: string; name: string },
): Finding {
  const found = unexpected ? `${unexpected} in the ${noun} ${quote(name)}` : `${noun} ${quote(name)}`;
  return { at, message: `Unexpected ${found}, expected ${expected}.`, remedy };
}

/** Tags as far as they are a list of texts; what else they are is told by the schema. */
function tagsOf(data: unknown): [string, number][] {
  const tags = typeof data === 'object' && data !== null && 'tags' in data ? data.tags : undefined;
  return (Array.isArray(tags) ? tags : []).flatMap((tag, index) =>
    typeof tag === 'string' && tag.trim() !== '' ? [[tag.trim(), index] as [string, number]] : [],
  );
}
