import type { PlainDate } from '../domain/moment.ts';
import { applyEdits, type Edit } from './apply-edits.ts';
import type { SourceDocument } from './document.ts';
import { lineEndOf } from './lines.ts';

/** What has become of an action, and since when. */
export interface Settlement {
  /** Its place in the list. */
  index: number;
  status: 'done' | 'dropped';
  day: PlainDate;
}

/** A document's text in which actions that have a link are done or given up since a day; all else stays as it was. */
export function withSettledActions(document: SourceDocument, settlements: readonly Settlement[]): string {
  return applyEdits(
    document.text,
    settlements.flatMap((settlement) => editsFor(document, settlement)),
  );
}

function editsFor({ yaml, yamlOffset, text, lines }: SourceDocument, settlement: Settlement): Edit[] {
  const { index, status, day } = settlement;
  const valueAt = (field?: string) => {
    const range = yaml.rangeOf(['actions', index, ...(field === undefined ? [] : [field])]);
    if (!range) return undefined;
    const start = yamlOffset + range[0];
    return { start, end: start + text.slice(start, yamlOffset + range[1]).trimEnd().length };
  };
  const [item, link, told] = [valueAt(), valueAt('link'), valueAt('status')];
  const key = yaml.rangeOf(['actions', index, 'link'], 'key');
  if (!item || !link || !key) return [];
  const fact = `${status}: ${day}`;
  const isFlow = text[item.start] === '{';
  const { line } = lines.positionOf(Math.max(link.start, link.end - 1));
  const indent = ' '.repeat(lines.positionOf(yamlOffset + key[0]).column - 1);
  const next = lines.offsetOf({ line: line + 1, column: 1 });
  const added = isFlow
    ? { start: link.end, end: link.end, text: `, ${fact}` }
    : { start: next, end: next, text: `${indent}${fact}${lineEndOf(text)}` };
  return [...(told ? [{ ...told, text: status }] : []), added];
}
