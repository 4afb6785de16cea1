import type { Rule } from '../../rule.ts';
import { isWanted, sayUntranslated } from '../../translations.ts';

export const translationStale: Rule = {
  name: 'translation/stale',
  severity: 'warning',
  reason: 'Readers of a translation must not be told what the original no longer says.',
  check({ translation, record }) {
    if (!translation?.match || !isWanted(translation, record)) return [];
    const { match, of, language, id } = translation;
    if (match.isUntouched) return [];
    const { digest, isStale, file } = match;
    if (of === undefined) {
      return [
        {
          at: { line: 1, column: 1 },
          message: 'Missing `of`, without which nobody can tell whether the original has changed since.',
          remedy: `If this says all that \`${file}\` says, write \`of: ${digest}\`.`,
        },
      ];
    }
    if (!isStale) return [];
    const untranslated = sayUntranslated(match);
    const what = untranslated === undefined ? '' : ` Not translated: ${untranslated}.`;
    return [
      {
        at: { path: ['of'] },
        message: `The words of \`${file}\` have changed since they were translated.${what}`,
        remedy: `Translate what has changed, then write \`of: ${digest}\`. \`npm run new -- translate ${id} ${language}\` adds what is new.`,
      },
    ];
  },
};
