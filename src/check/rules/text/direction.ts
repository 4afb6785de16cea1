import { nameOfCharacter, turnsOf } from '../../../domain/characters.ts';
import { decodedDataOf, decodedTextsOf } from '../../../source/decoded-texts.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const textDirection: Rule = {
  name: 'text/direction',
  severity: 'warning',
  reason:
    'Characters that change the direction of text make it look different from what it is, and reviewers can’t see them.',
  check(subject) {
    const { text, data } = subject.document;
    const written = turnsOf(text).map(({ offset, character }) => finding({ offset }, character));
    const escaped = [
      ...decodedTextsOf(subject),
      ...decodedDataOf(data).map(({ value, path }) => ({ value, at: { path } })),
    ].flatMap(({ value, at }) => {
      const found = turnsOf(value).find(({ character }) => !text.includes(character));
      return found ? [finding(at, found.character)] : [];
    });
    return [...written, ...escaped];
  },
};

function finding(at: Finding['at'], character: string): Finding {
  return {
    at,
    message: `Unexpected character ${nameOfCharacter(character)}, which changes the direction of the text after it.`,
    remedy: 'Remove it, unless text in two directions reads wrongly without it.',
  };
}
