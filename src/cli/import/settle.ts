import type { Site } from '../../domain/site.ts';
import type { ImportedDocument, LedgerLine } from '../../import/model.ts';
import type { Path } from '../../schema/fault.ts';
import { withShortTimes } from '../../source/short-times.ts';
import { toDocumentText } from '../../source/write-document.ts';
import { digestOf, writtenDigest } from './digest.ts';
import { KIND_FACTS, type Kind } from './kinds.ts';
import { without } from './leave-out.ts';

/** A document as it will be written. */
export interface Settled {
  kind: Kind;
  document: ImportedDocument;
  fields: Readonly<Record<string, unknown>>;
  text: string;
  /** The same with all that the source says, fit to be published or not. */
  whole: string;
  /** What our files can't hold. */
  lost: LedgerLine[];
  /** Why it can't be written at all. */
  refusal?: string | undefined;
}

/** Who can't be settled by then has a fault in each of its parts. */
const MAX_ROUNDS = 50;

/**
 * A document in the form of our files. What the schema refuses is left out and told, so that the rest can be
 * published; nothing is refused as a whole but for want of a title or a start.
 *
 * @param zone - of its times, unless it names one.
 */
export function settle(
  kind: Kind,
  document: ImportedDocument,
  file: string,
  site: Site,
  zone: string,
): Settled {
  const { timezone = zone } = document.fields as { timezone?: string };
  const named = kind === 'pages' ? document.fields : { ...document.fields, timezone };
  const fields = kind === 'pages' ? named : withShortTimes(named, timezone);
  const whole = textOf({ kind, document, fields });
  return settleFields({ kind, document, fields, whole, text: whole, lost: [] }, file, site);
}

/** The same without what stands at a path. */
export function settleWithout(
  settled: Settled,
  path: Path,
  reason: string,
  file: string,
  site: Site,
): Settled {
  const next = leaveOut(settled, path, reason);
  return next.refusal === undefined ? settleFields(next, file, site) : next;
}

/** The same with other data. */
export function settleFields(settled: Settled, file: string, site: Site): Settled {
  let current = { ...settled, text: textOf(settled) };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { text } = current;
    const [fault] = KIND_FACTS[current.kind].faultsOf({ file, text }, site);
    if (!fault) return current;
    current = leaveOut(current, fault.path, fault.message);
    if (current.refusal !== undefined) return current;
    current = { ...current, text: textOf(current) };
  }
  return { ...current, refusal: 'It has too many faults.' };
}

function leaveOut(settled: Settled, path: Path, reason: string): Settled {
  const { document, lost } = settled;
  const field = path
    .map((part) => (typeof part === 'number' ? '[]' : part))
    .join('.')
    .replaceAll('.[]', '[]');
  const rest = without(settled.fields, path);
  // What is missing now may have been left out before, for a reason of its own.
  if (!rest) return { ...settled, refusal: lost.find((line) => line.field === field)?.reason ?? reason };
  const line: LedgerLine = { outcome: 'lost', field, id: document.source.id, value: rest.value, reason };
  return { ...settled, fields: rest.fields, lost: [...lost, line] };
}

/** The file, with digests by which a later import knows what has changed. */
function textOf({ kind, document, fields }: Pick<Settled, 'kind' | 'document' | 'fields'>): string {
  const { source, origin, body } = document;
  const { url = '' } = source;
  const address = /^https?:\/\/[^\s/]\S*$/.test(url) && URL.canParse(url) ? url : undefined;
  const write = (written?: string) =>
    toDocumentText({
      schema: KIND_FACTS[kind].schema,
      fields: { ...fields, source: { ...source, url: address, digest: digestOf(origin), written } },
      body,
    });
  return write(writtenDigest(write()));
}
