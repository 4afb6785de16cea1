import { type Range, scanMarkdown } from '../../../source/scan.ts';
import type { Rule, Subject } from '../../rule.ts';

const MARKER = /^(?:<{7}|>{7}) /gm;

export const fileConflict: Rule = {
  name: 'file/conflict',
  severity: 'error',
  isFixed: true,
  reason: 'The markers of an unfinished merge would be published.',
  check(subject) {
    const offset = firstMarker(subject);
    if (offset === undefined) return [];
    return [
      {
        at: { offset },
        message: 'Unexpected merge conflict marker.',
        remedy: 'Decide which of the two versions to keep, and remove the three marker lines.',
      },
    ];
  },
};

/** Whether other faults of the body follow from a merge that was not finished. */
export function hasConflict(subject: Subject): boolean {
  return firstMarker(subject) !== undefined;
}

/** In code a marker is shown as what it is. */
function firstMarker(subject: Subject): number | undefined {
  const code = codeOf(subject);
  let next = 0;
  for (const { index } of subject.document.text.matchAll(MARKER)) {
    while (next < code.length && (code[next]?.[1] ?? 0) <= index) next++;
    if ((code[next]?.[0] ?? index + 1) > index) return index;
  }
  return undefined;
}

/** Where code stands in the file; in a body that can't be read, what looks like code. */
function codeOf({ document: { body: text, bodyOffset }, body }: Subject): Range[] {
  if (!body) return [];
  if (!body.tree)
    return scanMarkdown(text, body.format === 'mdx').code.map(([start, end]) => [
      start + bodyOffset,
      end + bodyOffset,
    ]);
  return body.nodes.flatMap(({ node, start, end }): Range[] => (node.type === 'code' ? [[start, end]] : []));
}
