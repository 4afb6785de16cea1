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

/** Words for an item of a list, and what tells which item it is. */
export interface WordsAt {
  /** When it was, as it is written there. */
  at?: string | undefined;
  id?: string | undefined;
  text: string;
  reason?: string | undefined;
}

/** All words of a translation, as its file has them. */
export interface TranslatedWords {
  title: string;
  summary?: string | undefined;
  description?: string | undefined;
  workaround?: string | undefined;
  impact?: readonly { label: string; value: string }[] | undefined;
  updates?: readonly WordsAt[] | undefined;
  timeline?: readonly WordsAt[] | undefined;
  actions?: readonly WordsAt[] | undefined;
  report?: { corrections: readonly WordsAt[] } | undefined;
  image?: { alt?: string | undefined } | undefined;
}

/** A document in another language, parsed once from its file: words without facts. */
export interface Translation {
  /** That of its original. */
  id: string;
  file: string;
  format: 'md' | 'mdx';
  language: string;
  /** Whether it is not to be published yet. */
  draft: boolean;
  /** A digest of the words that were translated, as it says. */
  of?: string | undefined;
  hasBody: boolean;
  words: TranslatedWords;
  /** How it stands to its original; nothing where there is none that can be read. */
  match?: Match | undefined;
}

/** The lists of a document that have words in them. */
export const WORD_LISTS = ['impact', 'updates', 'timeline', 'actions', 'corrections'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** How a translation stands to its original. */
export interface Match {
  /** File of the original. */
  file: string;
  /** That of the original. */
  language: string;
  /** A digest of the original's words. */
  digest: string;
  /** Whether they are others than those that were translated. */
  isStale: boolean;
  /** For each item of a list, whose words they are: its place in the original's list. */
  places: Readonly<Record<WordList, readonly (number | undefined)[]>>;
  /** Items of lists that belong to none of the original's. */
  extra: readonly ItemAt[];
  /** Items of the original's lists without words in this language. */
  open: readonly ItemAt[];
  /** Texts that the original has and the translation has not, or in the original's words. */
  lacks: readonly WordPart[];
  /** Texts that the translation has and the original has not. */
  surplus: readonly WordPart[];
  /** Whether all words are still those of the original. */
  isUntouched: boolean;
}

/** An item of a list by its place. */
export interface ItemAt {
  list: WordList;
  index: number;
}
