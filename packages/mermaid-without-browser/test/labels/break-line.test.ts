import { expect, test } from 'vitest';
import { breakLine } from '../../src/labels/break-line.ts';
import type { Word } from '../../src/labels/word.ts';

/** Words of a text; what follows a `+` is glued to what is before it. */
function wordsOf(text: string): Word[] {
  return text.split(/(?=\+)| /).map((part) => ({
    content: part.replace('+', ''),
    strong: false,
    em: false,
    glued: part.startsWith('+'),
  }));
}

function widthOf(words: readonly Word[]): number {
  return words.reduce(
    (width, { content, glued }, index) => width + content.length + (index > 0 && !glued ? 1 : 0),
    0,
  );
}

test.each([
  { text: 'one two three', width: 7, lines: ['one two', 'three'] },
  { text: 'one two', width: 3, lines: ['one', 'two'] },
  { text: 'one abcdefgh two', width: 4, lines: ['one', 'abcd', 'efgh', 'two'] },
  { text: 'abcdef gh', width: 4, lines: ['abcd', 'ef', 'gh'] },
  { text: 'one two+three', width: 9, lines: ['one', 'two+three'] },
  { text: 'ab+cdef', width: 4, lines: ['ab+cd', 'ef'] },
  { text: 'a👩‍🚒', width: 1, lines: ['a', '👩‍🚒'] },
  { text: 'one-two-three', width: 8, lines: ['one-two-', 'three'] },
  { text: 'a one-two three', width: 7, lines: ['a', 'one-two', 'three'] },
  { text: 'a one-two-six', width: 7, lines: ['a one-', 'two-six'] },
  { text: 'one-abcdefgh', width: 4, lines: ['one-', 'abcd', 'efgh'] },
  { text: 'ab -c --de 2024-01', width: 5, lines: ['ab -c', '--de', '2024-', '01'] },
  { text: 'ab?x=1 c–d', width: 4, lines: ['ab?', 'x=1', 'c–d'] },
  { text: 'ab+c-d', width: 4, lines: ['ab+c-', 'd'] },
  { text: 'wide', width: 0, lines: ['w', 'i', 'd', 'e'] },
])('$text in $width', ({ text, width, lines }) => {
  const broken = breakLine(wordsOf(text), (words) => widthOf(words) <= width);
  const shown = broken.map((words) =>
    words
      .map(({ content, glued }, index) => (index === 0 ? content : `${glued ? '+' : ' '}${content}`))
      .join(''),
  );
  expect(shown).toEqual(lines);
});
