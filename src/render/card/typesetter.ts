import type { FontLibrary, FontSlice } from './fonts.ts';
import type { Outline } from './outline.ts';
import { createRunSetter, type Run, type Setting } from './runs.ts';
import type { HanLanguage } from './scripts.ts';
import { isRightToLeft } from './text.ts';
import { createWordOrder, type DirectedWord } from './word-order.ts';

/** A word in its line. */
export interface PlacedOutline {
  outline: Outline;
  x: number;
}

export interface Typesetter {
  /** The width of a text at a font size of 1; a guess until it was learnt. */
  advanceOf(text: string, setting: Setting, han: HanLanguage): number;
  /** The words of a line at a font size of 1, in their places. */
  lineOf(text: string, setting: Setting, han: HanLanguage): PlacedOutline[];
  /** Sets all that was asked for and not known. False when there was nothing: all answers stand. */
  learn(): Promise<boolean>;
}

/** About 20 MB of outlines. */
const MOST_RUNS = 8000;

/**
 * Sets words with satori, each once, at the origin and in one size; the card then moves and scales
 * their outlines. Words, dates and durations come back in other cards, so that satori is asked less
 * and less. No outline depends on what else was set before or with it.
 */
export function createTypesetter(fonts: FontLibrary): Typesetter {
  const outlines = new Map<string, Outline>();
  const wanted = new Map<string, Run>();
  const setRuns = createRunSetter(fonts);
  const wordsOf = createWordOrder();

  const outlineOf = ({ text, rtl }: DirectedWord, setting: Setting, han: HanLanguage): Outline => {
    const key = `${setting.weight} ${setting.tracking} ${rtl} ${han} ${text}`;
    const known = outlines.get(key);
    if (known) return known;
    const slices = slicesFor(text, han);
    const [first = ''] = text;
    const foreign = fonts.sliceOf(first, han)?.family !== fonts.base.family;
    wanted.set(key, { text, rtl, setting, slices, foreign });
    return { advance: 0.5 * text.length, path: '', origin: { x: 0, y: 0 }, ink: undefined };
  };

  const slicesFor = (text: string, han: HanLanguage): FontSlice[] => {
    const slices = new Set([fonts.base]);
    for (const character of text) {
      const slice = fonts.sliceOf(character, han);
      if (slice) slices.add(slice);
    }
    return [...slices];
  };

  return {
    advanceOf(text, setting, han) {
      const words = wordsOf(text, setting.rtl ?? isRightToLeft(text));
      return words.reduce((sum, word) => sum + outlineOf(word, setting, han).advance, 0);
    },

    lineOf(text, setting, han) {
      let x = 0;
      return wordsOf(text, setting.rtl ?? isRightToLeft(text)).map((word) => {
        const outline = outlineOf(word, setting, han);
        const placed = { outline, x };
        x += outline.advance;
        return placed;
      });
    },

    async learn() {
      if (wanted.size === 0) return false;
      if (outlines.size > MOST_RUNS) outlines.clear();
      const runs = [...wanted];
      wanted.clear();
      for (const group of groupedByFonts(runs).values()) {
        const set = await setRuns(group.map(([, run]) => run));
        group.forEach(([key], index) => {
          const outline = set[index];
          if (outline) outlines.set(key, outline);
        });
      }
      return true;
    },
  };
}

type KeyedRun = [key: string, run: Run];

function groupedByFonts(runs: readonly KeyedRun[]): Map<string, KeyedRun[]> {
  const groups = new Map<string, KeyedRun[]>();
  for (const run of runs) {
    const fonts = run[1].slices.map(({ id }) => id).join();
    groups.set(fonts, [...(groups.get(fonts) ?? []), run]);
  }
  return groups;
}
