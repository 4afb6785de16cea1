import { fold } from '../words.ts';
import type { DateTable } from './date-table.ts';

const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** Makes patterns of a language. */
export interface Patterns {
  /** Of a source that is folded already, standing by itself. */
  pattern(source: string): RegExp;
  /** A phrase as the table has it, folded, any spaces in it; `unit` is what stands for `{unit}`. */
  phrase(source: string, unit?: string): string;
}

/** In scripts without spaces a date may stand within other words, and spaces are no matter. */
export function patternsOf({ signs }: DateTable): Patterns {
  const [before, after] = signs ? ['(?<!\\d)', '(?!\\d)'] : [`(?<!${LETTER})`, `(?!${LETTER})`];
  const space = "[\\s'-]*";
  return {
    pattern: (source) => new RegExp(`${before}(?:${source})${after}`, 'gu'),
    phrase: (source, unit = '') =>
      fold(source)
        .replaceAll(/[\s’']+/g, space)
        .replaceAll('{unit}', `(?:${fold(unit)})`)
        .replaceAll('{count}', '(\\d{1,3})'),
  };
}
