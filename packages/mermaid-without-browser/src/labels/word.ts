import type { Look } from './look.ts';

/** A word of a label, or a part of one where its letters are set differently. */
export interface Word {
  content: string;
  strong: boolean;
  em: boolean;
  /** How it looks beside that; plain without. */
  look?: Look;
  /** Whether it follows the one before it without a space. */
  glued: boolean;
  /** Whether it is a part of the word before it, which is too wide for its line. */
  isRest?: boolean;
  /** The classes of the icon that it keeps room for. */
  icon?: string;
  /** The TeX of the formula that it keeps room for. */
  formula?: string;
  /** What it keeps room for and stands alone, or before an item of a list: it is drawn, and is no text. */
  sign?: 'rule' | 'bullet';
}

/** Whether something else than its text is drawn. */
export function isDrawn(word: Word | undefined): boolean {
  return word?.icon !== undefined || word?.formula !== undefined || word?.sign !== undefined;
}
