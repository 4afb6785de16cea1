import { nameOfCharacter, unprintablesOf } from '../../../domain/characters.ts';
import { decodedTextsOf } from '../../../source/decoded-texts.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const textCharacter: Rule = {
  name: 'text/character',
  severity: 'error',
  isFixed: true,
  reason: 'An escape can name a character that ends a line in a feed, or controls a terminal.',
  check: (subject) =>
    decodedTextsOf(subject).flatMap(({ value, at }): Finding[] => {
      const { text } = subject.document;
      const found = unprintablesOf(value).find(({ character }) => !text.includes(character));
      if (!found) return [];
      return [
        {
          at,
          message: `Unexpected escape for the character ${nameOfCharacter(found.character)}, expected printable text.`,
          remedy: 'Remove the escape.',
        },
      ];
    }),
};
