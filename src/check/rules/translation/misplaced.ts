import type { Rule } from '../../rule.ts';
import { meantFile } from '../../translations.ts';

export const translationMisplaced: Rule = {
  name: 'translation/misplaced',
  severity: 'warning',
  reason: 'A translation that does not lie beside its original would silently be missing.',
  check({ isStray, translation, document: { file }, record }) {
    const meant = isStray || translation ? meantFile(file, record) : undefined;
    if (meant === undefined) return [];
    return [
      {
        at: { line: 1, column: 1 },
        message: `Unexpected file \`${file}\`, expected \`${meant}\` for a translation of what lies there.`,
        remedy: `Move it to \`${meant}\`: a translation has the name of its original, with its language before the ending.`,
      },
    ];
  },
};
