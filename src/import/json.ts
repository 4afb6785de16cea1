import { beginningOf } from '../domain/characters.ts';
import type { LedgerLine, SourceFile } from './model.ts';

/** What a file holds. */
export interface JsonFile {
  path: string;
  value: unknown;
}

/** The files that are JSON; of others the ledger says what they seem to be. */
export function readJson(files: readonly SourceFile[], ledger: LedgerLine[]): JsonFile[] {
  return files.flatMap(({ path, text }) => {
    try {
      return [{ path, value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown }];
    } catch {
      const kind = /^\s*</.test(text) ? 'It is a page rather than data.' : 'It is no JSON.';
      ledger.push({
        outcome: 'lost',
        field: path,
        id: '',
        value: beginningOf(text.trim(), 80),
        reason: kind,
      });
      return [];
    }
  });
}
