import type { ImportedRecord, LedgerLine, Outcome } from './model.ts';

type Growing<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer Item)[] ? Item[] : T[key] };

/** A record as it is put together. */
export type GrowingRecord = Growing<ImportedRecord>;

/** A record with nothing in it yet. */
export function emptyRecord(): GrowingRecord {
  return { site: { services: [] }, incidents: [], maintenance: [], pages: [], ledger: [], questions: [] };
}

/** Tells what became of a field of one document. */
export type Tell = (outcome: Outcome, field: string, value: string, reason: string) => void;

/** A teller for the document of an id, which writes below the lines that are there. */
export function createTell(ledger: LedgerLine[], id: string): Tell {
  return (outcome, field, value, reason) => {
    ledger.push({ outcome, field, id, value: value.trim(), reason });
  };
}
