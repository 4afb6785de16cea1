import type { SourceDocument } from '../../source/document.ts';
import { type Found, ignoredRules, type Panel, positionOf, type Verdict } from '../problems.ts';
import { referencesOf } from '../references.ts';
import type { FileReference, PlacedReference } from '../resolve.ts';
import type { SiteRecord, Subject } from '../rule.ts';
import type { Keeper, KeptDocument, Reading } from './kept.ts';
import { createTrace, type Trace } from './trace.ts';

/** A document that is to be judged. */
export interface Case {
  subject: Subject;
  /** Rules that are silent, because what they find would follow from another fault. */
  passedOver: RegExp | undefined;
  reading?: Reading<object> | undefined;
  /** What its parsers found. */
  faults?: readonly Found[] | undefined;
  body?: KeptDocument['body'];
}

/** Has files judged by a panel, of what is kept only by the rules whose questions have other answers; tells what each refers to. */
export function createJudge(
  panel: Panel,
  record: SiteRecord,
  keeper: Keeper | undefined,
  readings: readonly Reading<object>[],
) {
  const trace = keeper && createTrace(record, nameFrom(readings));
  return ({ subject, passedOver, reading, faults = [], body }: Case): readonly PlacedReference[] => {
    const { document } = subject;
    const { key, known } = reading ?? {};
    if (!keeper || !trace || key === undefined) {
      const references = referencesOf(subject);
      panel.examine({ ...subject, references }, listenToNone, passedOver);
      return references.flatMap(toPlaced(document));
    }
    const isAhead = passedOver !== undefined;
    const watched = { ...subject, record: trace.record };
    const again = known?.isAhead === isAhead && trace.holds(known.resolvedBy) ? known : undefined;
    if (again) {
      const verdicts = panel.examineAgain({ ...watched, references: again.references }, again, trace);
      keeper.put(document.file, isSame(verdicts, again.verdicts) ? again : { ...again, verdicts });
      return again.placed;
    }
    const { result: references, reads: resolvedBy = [] } = trace.listen(() => referencesOf(watched));
    const placed = references.flatMap(toPlaced(document));
    const verdicts = panel.examine({ ...watched, references }, trace.listen, passedOver);
    const ignored = ignoredRules(document.data);
    const value = reading?.value as KeptDocument['value'];
    const kept = {
      key,
      value,
      // What its parsers found is as it was, when the same text is judged again.
      faults: known?.faults ?? faults,
      body: body && { line: body.line, outline: body.outline },
      isAhead,
      references,
      placed,
      resolvedBy,
      verdicts,
      ignored,
    };
    keeper.put(document.file, kept);
    return placed;
  };
}

/** Rules that have to be asked each time say nothing new by that alone. */
function isSame(now: readonly Verdict[], before: readonly Verdict[]): boolean {
  return (
    now.length === before.length &&
    now.every((verdict, index) => {
      const old = before[index];
      return verdict === old || (verdict.reads === undefined && verdict.rule === old?.rule);
    })
  );
}

const listenToNone: Trace['listen'] = (work) => ({ result: work(), reads: undefined });

/** What an object of the content was read from, whether it is the file or what it means. */
function nameFrom(readings: readonly Reading<object>[]): (value: object) => string | undefined {
  const names = new Map<object, string>();
  for (const { document, value, key = '' } of readings) {
    names.set(document, key);
    if (value) names.set(value, key);
  }
  return (value) => names.get(value);
}

function toPlaced(document: SourceDocument) {
  return ({ file, meaning, isChosen = false, at }: FileReference): PlacedReference[] =>
    file === undefined ? [] : [{ file, meaning, isChosen, ...positionOf(document, at) }];
}
