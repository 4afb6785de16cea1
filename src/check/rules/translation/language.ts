import type { Rule } from '../../rule.ts';
import { sayLanguage } from '../../translations.ts';

export const translationLanguage: Rule = {
  name: 'translation/language',
  severity: 'error',
  reason: 'What the original says in its own language is said by the original alone.',
  check({ translation }) {
    const { match, language } = translation ?? {};
    if (!match || language !== match.language) return [];
    return [
      {
        at: { line: 1, column: 1 },
        message: `Unexpected translation into ${sayLanguage(language)}, the language of the original.`,
        remedy: `Name the file after the language that it is in, or say in \`${match.file}\` in which \`language\` that one is.`,
      },
    ];
  },
};
