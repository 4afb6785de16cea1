import type { PlainDate } from './moment.ts';

/** The texts of a document that stand alone; what stands in lists says its language item by item. */
export const WORD_PARTS = ['title', 'summary', 'description', 'workaround', 'picture', 'body'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/** What readers are to know of a document whose words come from a translation. */
export interface TranslatedFrom {
  /** Language of the original, as a BCP 47 tag. */
  original: string;
  /** File of the translation, relative to the repository's root. */
  file: string;
  /** Whether the original's words have changed since they were translated. */
  stale: boolean;
  /** The day on which the original was last changed, where it is known; only of one that is stale. */
  staleSince?: PlainDate | undefined;
  /** What stands in the original's language, because the translation has no words for it. */
  lacks: readonly WordPart[];
}

/** What a document says of the languages of its words. */
export interface Spoken {
  /** BCP 47 tag of its words. */
  language: string;
  /** Set where its words come from a translation. */
  translation?: TranslatedFrom | undefined;
  /** All languages in which its words are published, the original's first; absent where that is the only one. */
  languages?: readonly string[] | undefined;
}

/** Set on one text of a document whose words are in another language. */
export interface SpokenText {
  language?: string | undefined;
}
