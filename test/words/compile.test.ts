import { expect, test } from 'vitest';
import { compileMessage } from '../../src/words/compile.ts';
import { fill, piecesOf } from '../../src/words/template.ts';

test('values and marks stay where they are', () => {
  expect(compileMessage('Open for {$duration}')).toBe('Open for {duration}');
  expect(compileMessage('See {#link}the report{/link}.')).toBe('See {#link}the report{/link}.');
});

test('a message is chosen by a number, exactly or by its plural', () => {
  const template = compileMessage(
    '.input {$count :number} .match $count 0 {{None}} one {{{$count} day}} * {{{$count} days}}',
  );
  expect(template).toEqual(['count', { '0': 'None', one: '{count} day', other: '{count} days' }]);
  expect([0, 1, 1204].map((count) => fill(template, { count }, 'en'))).toEqual([
    'None',
    '1 day',
    '1,204 days',
  ]);
});

test('a message is chosen by a word', () => {
  const template = compileMessage('.input {$kind :string} .match $kind day {{Today}} * {{Now}}');
  expect(['day', 'week'].map((kind) => fill(template, { kind }, 'en'))).toEqual(['Today', 'Now']);
});

test('plurals are those of the language', () => {
  const template = ['n', { one: '{n} год', few: '{n} года', many: '{n} лет', other: '{n} года' }] as const;
  expect([1, 3, 5].map((n) => fill(template, { n }, 'ru'))).toEqual(['1 год', '3 года', '5 лет']);
});

test.each([
  ['two selectors', '.input {$a :number} .input {$b :number} .match $a $b * * {{x}}'],
  ['braces in the text', String.raw`a \{ b`],
  ['a literal that is computed', '{|x| :string}'],
  ['broken syntax', 'Open for {$duration'],
])('a message with %s is refused', (_, source) => {
  expect(() => compileMessage(source)).toThrow();
});

test('what a value holds is never read as a placeholder', () => {
  expect(fill('{a} and {b}', { a: '{b}', b: '{#a}' }, 'en')).toBe('{b} and {#a}');
});

test('what has no value is a place for something else', () => {
  expect(piecesOf('By {name}, {#b}now{/b}', {}, 'en')).toEqual([
    { kind: 'text', text: 'By ' },
    { kind: 'slot', name: 'name' },
    { kind: 'text', text: ', ' },
    { kind: 'open', name: 'b' },
    { kind: 'text', text: 'now' },
    { kind: 'close', name: 'b' },
  ]);
});
