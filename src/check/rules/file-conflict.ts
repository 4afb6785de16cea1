import type { Rule, Subject } from '../rule.ts';

const MARKER = /^(?:<{7}|>{7}) /gm;

export const fileConflict: Rule = {
  name: 'file/conflict',
  severity: 'error',
  isFixed: true,
  reason: 'Markers of a merge that was not finished would be published.',
  check(subject) {
    const offset = firstMarker(subject);
    if (offset === undefined) return [];
    return [
      {
        at: { offset },
        message: 'Unexpected conflict marker of a merge.',
        remedy: 'Decide which of the two versions stays, and remove the three marker lines.',
      },
    ];
  },
};

/** Whether other faults of the body follow from a merge that was not finished. */
export function hasConflict(subject: Subject): boolean {
  return firstMarker(subject) !== undefined;
}

/** In code a marker is shown as what it is. */
function firstMarker({ document: { text }, body }: Subject): number | undefined {
  const code = (body?.nodes ?? []).filter(({ node }) => node.type === 'code');
  for (const { index } of text.matchAll(MARKER))
    if (!code.some(({ start, end }) => start <= index && index < end)) return index;
  return undefined;
}
