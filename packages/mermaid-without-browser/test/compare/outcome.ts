import { CLOSE } from '../support/drawings-alike.ts';
import type { WordsApart } from '../support/words-alike.ts';
import type { FoundDiagram } from './diagrams-in.ts';

/** A drawing as a picture, or why there is none. */
export type Attempt = { picture: string } | { fault: string };

/** How our drawing of a diagram compares with Chromium's. */
export interface Outcome extends FoundDiagram {
  kind: string;
  ours: Attempt;
  theirs: Attempt;
  /** Which words differ, where both drew it. */
  words?: WordsApart;
  /** How far they are apart, where they could be compared. */
  apart?: Apart;
}

export interface Apart {
  /** Chromium's drawing when nobody sets Mermaid up, where that has other words. */
  asUsual?: string;
  /** How many elements each has, and whether they are the same in the same order. */
  elements: [ours: number, theirs: number];
  areMadeAlike: boolean;
  /** How far the view boxes are apart, in pixels. */
  box: number;
  /** The share of pixels that differ, and a picture of which. */
  share: number;
  marks: string;
}

/** What a comparison can find, from the worst on, in words. */
export const VERDICTS = {
  'only-theirs': 'Only Chromium draws it',
  uncompared: 'Could not be compared',
  words: 'Other words',
  elements: 'Other elements',
  box: 'Another size',
  pixels: 'Other pixels',
  'only-ours': 'Only ours is drawn',
  same: 'The same drawing',
  neither: 'Neither draws it',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** What readers of a drawing would not notice. */
const CLOSE_BOX = 1;

/** What a comparison found. */
export function verdictOf({
  ours,
  theirs,
  words,
  apart,
}: Pick<Outcome, 'ours' | 'theirs' | 'words' | 'apart'>): Verdict {
  if (!('picture' in theirs)) return 'picture' in ours ? 'only-ours' : 'neither';
  if (!('picture' in ours)) return 'only-theirs';
  if (words && haveOthers(words)) return 'words';
  if (!apart) return 'uncompared';
  if (!apart.areMadeAlike) return 'elements';
  // What is no number is no size either.
  if (!(apart.box < CLOSE_BOX)) return 'box';
  return apart.share > CLOSE ? 'pixels' : 'same';
}

/** Whether any word differs. */
export function haveOthers({ lost, added, joined }: WordsApart): boolean {
  return lost.length + added.length + joined.length > 0;
}

/** The worst first. */
export function worstFirst(outcomes: readonly Outcome[]): Outcome[] {
  const ranks = Object.keys(VERDICTS);
  const rank = (outcome: Outcome) => ranks.indexOf(verdictOf(outcome));
  const words = ({ words }: Outcome) => (words ? words.lost.length + words.joined.length : 0);
  const share = ({ apart }: Outcome) => apart?.share ?? 0;
  return outcomes.toSorted(
    (one, other) => rank(one) - rank(other) || words(other) - words(one) || share(other) - share(one),
  );
}
