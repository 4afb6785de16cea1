import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginningOf,
  graphemesOf,
  nameOfCharacter,
  shorten,
  toLogJson,
  toLogText,
  toMarkup,
  toOneLine,
  toPrintable,
  toScriptJson,
  turnsOf,
  unprintablesOf,
} from '../../src/domain/characters.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '\r',
        '\n',
        '\u2028',
        '\u001b[31m',
        '\u009b',
        '\u202e',
        '::error::',
        '##[error]',
        '\ud800',
        '</script>',
        ']]>',
        '&',
        '\ufffe',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('what no text may hold', () => {
  test.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u2028',
    '\u2029',
    '\ud800',
    '\udfff',
    '\ufdd0',
    '\ufffe',
    '\uffff',
    '\u{1ffff}',
    '\u{10fffe}',
  ])('%j', (character) => {
    expect(unprintablesOf(`ab${character}c${character}`)).toEqual([{ offset: 2, character }]);
  });

  test.each(['\t', '\n', '\r', ' ', '\u00a0', '\u200d', '\ufeff', '😀', '👩‍🚒', 'é', '\ufffd', 'ب'])(
    'but not %j',
    (character) => {
      expect(unprintablesOf(`ab${character}c`)).toEqual([]);
    },
  );

  test.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    '%j turns text',
    (character) => {
      expect(turnsOf(`a${character}`)).toEqual([{ offset: 1, character }]);
    },
  );
});

test.each([
  ['\u202e', 'U+202E'],
  ['\u0007', 'U+0007'],
  ['\u{1ffff}', 'U+1FFFF'],
])('the name of %j is %s', (character, name) => {
  expect(nameOfCharacter(character)).toBe(name);
});

test.each([
  ['a\nb', 'a b'],
  ['a \r\n  b\r c', 'a b c'],
  ['a\n\n- b', 'a - b'],
  ['a\tb', 'a b'],
  ['a\u2028b', 'a b'],
  ['a  b', 'a  b'],
])('%j on one line is %j', (text, line) => {
  expect(toOneLine(text)).toBe(line);
});

test.each([
  ['a\nb', 'a\\nb'],
  ['a\r\nb', 'a\\r\\nb'],
  ['\u001b[2J', '\\x1b[2J'],
  ['a\u009bb', 'a\\x9bb'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['a\u2028b', 'a\\u{2028}b'],
  ['\ud800', '\\u{d800}'],
  ['::error::x', '\\x3a:error::x'],
  ['  ::error::x', '  \\x3a:error::x'],
  ['a ##[error]x', 'a \\x23#[error]x'],
  ['C:\\a', 'C:\\a'],
  ['größe — “a”', 'größe — “a”'],
])('%j in a log is %j', (text, shown) => {
  expect(toLogText(text)).toBe(shown);
});

test('nothing in a log acts there, whatever the text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const shown of [toLogText(text), ...toLogJson({ text }).split('\n')]) {
        expect(unprintablesOf(shown)).toEqual([]);
        expect(turnsOf(shown)).toEqual([]);
        expect(shown).not.toMatch(/[\r\n]|^\s*::|##\[/);
      }
      expect(JSON.parse(toLogJson({ text }))).toEqual({ text });
    }),
  );
});

test('JSON within a script can’t end it, and reads back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(toScriptJson([text])).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(toScriptJson([text]))).toEqual([text]);
    }),
  );
});

test('markup has no sign of its own, and no character that XML lacks', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const markup = toMarkup(text);
      expect(markup).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
      expect(unprintablesOf(markup)).toEqual([]);
      expect(toPrintable(toPrintable(text))).toBe(toPrintable(text));
    }),
  );
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abc👩‍🚒def', 6, 'abc…'],
  ['ab😀cdef', 5, 'ab😀…'],
  ['aee\u0301xyz', 4, 'ae…'],
])('%j in %i is %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

describe('characters as readers take them', () => {
  test('graphemesOf keeps together what readers take for one character', () => {
    expect(graphemesOf('añ')).toEqual(['a', 'ñ']);
    expect(graphemesOf('क्षि')).toEqual(['क्षि']);
    expect(graphemesOf('a👩‍🚀')).toEqual(['a', '👩‍🚀']);
    expect(graphemesOf('\u0301a')).toEqual(['\u0301', 'a']);
  });

  test('beginningOf cuts none of them', () => {
    expect(beginningOf('ab👩‍🚀c', 5)).toBe('ab');
    expect(beginningOf('ab👩‍🚀c', 7)).toBe('ab👩‍🚀');
  });
});
