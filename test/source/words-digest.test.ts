import { describe, expect, test } from 'vitest';
import { IncidentTranslationSchema } from '../../src/schema/translation.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { wordsDigestOf } from '../../src/source/words-digest.ts';
import { incident } from '../support/facts.ts';

const BODY = 'The fog was *thick*.\n\n- One\n- Two\n\n```\ncode\n```\n';
const FACTS = {
  title: 'Boats left late',
  summary: 'For an hour no boat left.',
  timeline: [{ at: { instant: 0, approximate: false, precision: 'minute' as const }, text: 'It began.' }],
};

function digest(facts: object = {}, body = BODY): string {
  const document = incident('a', '2026-03-01T10:00Z', { ...FACTS, ...facts });
  return wordsDigestOf(IncidentTranslationSchema, document, parseMarkdown(body, 'md'));
}

test('it is twelve letters', () => {
  expect(digest()).toMatch(/^[a-p]{12}$/);
});

describe('it stays', () => {
  test.each<[string, object, string?]>([
    ['when a fact changes', { severity: { id: 'x', label: 'X', order: 1 }, tags: ['a'], draft: true }],
    [
      'when an entry is at another time',
      { timeline: [{ ...FACTS.timeline[0], at: { instant: 9, approximate: true, precision: 'second' } }] },
    ],
    [
      'when lines are broken elsewhere',
      { summary: 'For an hour\nno   boat left.' },
      BODY.replace('fog was', 'fog\nwas'),
    ],
    ['when marks are others', {}, BODY.replace('*thick*', '_thick_').replaceAll('- ', '* ')],
    ['when lists are loose', {}, BODY.replace('- One\n', '- One\n\n')],
    ['when a comment is added', {}, `${BODY}\n<!-- why -->\n`],
  ])('%s', (_, facts, body = BODY) => {
    expect(digest(facts, body)).toBe(digest());
  });
});

describe('it changes', () => {
  test.each<[string, object, string?]>([
    ['with the title', { title: 'Boats left late.' }],
    ['with a text of the timeline', { timeline: [{ ...FACTS.timeline[0], text: 'It started.' }] }],
    ['with a workaround', { workaround: 'Wait.' }],
    ['with a promise', { actions: [{ text: 'Buy a horn.', status: 'planned' }] }],
    ['with a word of the body', {}, BODY.replace('thick', 'dense')],
    ['with a link', {}, BODY.replace('fog', '[fog](/fog/)')],
    ['with a space in code', {}, BODY.replace('code', ' code')],
  ])('%s', (_, facts, body = BODY) => {
    expect(digest(facts, body)).not.toBe(digest());
  });
});
