import { nameOfCharacter, unprintablesOf } from '../../../domain/characters.ts';
import type { Rule } from '../../rule.ts';

export const fileEncoding: Rule = {
  name: 'file/encoding',
  severity: 'error',
  isFixed: true,
  reason:
    'Files are UTF-8 text: in another encoding letters are lost, and control characters act on whatever displays them.',
  check({ document: { text } }) {
    const offset = text.search(/[\uFFFD\0]/);
    if (offset >= 0) {
      return [
        {
          at: { offset },
          message: 'Unexpected bytes that are not UTF-8.',
          remedy: 'Save the file again, encoded as UTF-8.',
        },
      ];
    }
    return unprintablesOf(text).map(({ offset: at, character }) => ({
      at: { offset: at },
      message: `Unexpected character ${nameOfCharacter(character)}, expected printable text.`,
      remedy: 'Remove it here and anywhere else in the file.',
    }));
  },
};
