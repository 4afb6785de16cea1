import type { Site } from '../../src/domain/site.ts';
import {
  type EntrySource,
  type FeedEntry,
  newestDraftsOf,
  toEntries,
  toEntryText,
} from '../../src/feeds/entries.ts';
import type { EntryDraft } from '../../src/feeds/entry-draft.ts';

/** What a feed is made from where nothing is remembered. */
export interface FeedSource extends EntrySource {
  site: Pick<Site, 'url' | 'locale'>;
  reports: ReadonlyMap<string, string>;
  toHtml: (markdown: string, document: Pick<EntryDraft, 'file' | 'language'>) => string;
}

/** The newest entries with their texts. */
export function entriesOf({ reports, toHtml, ...source }: FeedSource, length?: number): FeedEntry[] {
  const { site } = source;
  const textOf = (draft: EntryDraft) => toEntryText(draft, source, toHtml);
  return toEntries(newestDraftsOf(source, length), { site, reports, textOf });
}
