import { describe, expect, test } from 'vitest';
import { type Attack, errorsOf, judge } from '../support/hostile.ts';

const FOLDED = `updates:\n  - at: 2024-01-02T10:10Z\n    status: investigating\n    text: >\n`;

/** Text that no reader of it may fail on, and what its author is told. */
const ODD: Readonly<Record<string, Attack & { says: string }>> = {
  'a link to half a letter': { body: '[a](#%ff)', says: '7:1 link/anchor' },
  'a link to half a sign, as HTML': { body: '<a href="#%e0%a4%">a</a>', says: '7:1 link/anchor' },
  'lines too deep to read, which YAML joins': {
    front: `${FOLDED}      ${'> '.repeat(120)}a\n      b\n`,
    says: '8:11 text/depth',
  },
  'lines that are too deep only apart': {
    front: `${FOLDED}      a\n      ${'> '.repeat(120)}b\n`,
    says: '',
  },
};

describe('the check tells of, and does not fail on', () => {
  test.each(Object.entries(ODD))('%s', (_, { says, ...attack }) => {
    expect(errorsOf(judge(attack)).join(', ')).toBe(says);
  });
});
