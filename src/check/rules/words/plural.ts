import type { Path } from '../../../schema/fault.ts';
import { listOf } from '../../../schema/suggest.ts';
import type { WrittenWords } from '../../../schema/words.ts';
import type { Finding } from '../../../source/finding.ts';
import { compileMessage } from '../../../words/compile.ts';
import { wordsOf } from '../../../words/table.ts';
import { ownWordsFor } from '../../own-words.ts';
import type { Rule } from '../../rule.ts';

export const wordsPlural: Rule = {
  name: 'words/plural',
  severity: 'warning',
  reason: 'A language has forms for certain numbers; what lacks one reads as a mistake with those.',
  check({ words, record: { site } }) {
    if (!words) return [];
    const { language } = wordsOf(site.locale, ownWordsFor(site.locale, words));
    return messagesIn(words, language).flatMap(({ path, text, language }) => {
      const forms = pluralsIn(text);
      if (!forms) return [];
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const lacking = categories.filter((category) => category !== 'other' && !forms.includes(category));
      const foreign = forms.filter((form) => !categories.some((category) => category === form));
      const key = path.at(-1);
      const findings: Finding[] = [];
      if (lacking.length > 0)
        findings.push({
          at: { path },
          message: `Missing ${listOf(lacking, 'and')} in \`${key}\`, which the language \`${language}\` has.`,
          remedy: `Add \`${lacking[0]} {{…}}\` before \`*\`.`,
        });
      if (foreign.length > 0)
        findings.push({
          at: { path },
          message: `Unexpected ${listOf(foreign, 'and')} in \`${key}\`, expected ${listOf(categories)}: the language \`${language}\` has no other.`,
          remedy: 'Remove it: it is never chosen.',
        });
      return findings;
    });
  },
};

function messagesIn(words: WrittenWords, language: string, path: Path = []): Placed[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ path: [...path, key], text: value, language }]
      : messagesIn(value, key, [...path, key]),
  );
}

interface Placed {
  path: Path;
  text: string;
  language: string;
}

/** The categories that a message is chosen by, besides `*` and exact numbers; nothing where it is not chosen by a number. */
function pluralsIn(text: string): string[] | undefined {
  const template = compileMessage(text);
  if (typeof template === 'string' || !text.slice(0, text.indexOf('.match')).includes(':number'))
    return undefined;
  return Object.keys(template[1]).filter((form) => form !== 'other' && !/^\d+$/.test(form));
}
