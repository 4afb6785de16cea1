import { expect, test } from 'vitest';
import { TRANSLATIONS } from '../../src/schema/editors.ts';
import { type TextField, textFields } from '../support/text-fields.ts';

/** What readers see of originals in each language as it is: names, files, and what programs go by. */
const THE_SAME = [
  'incident actions[].owner',
  'incident image.file',
  'incident report.authors[]',
  'incident tags[]',
];

const isFree = ({ kind }: TextField) => kind === 'plain' || kind === 'line' || kind === 'blocks';

test('each free text of a document can be translated, as the same kind of text; a new one is added, or listed here', () => {
  const translated = new Map(
    textFields(TRANSLATIONS).map(({ field, kind }) => [field.replace('-translation', ''), kind]),
  );
  const names = new Set(TRANSLATIONS.map(({ name }) => name.replace('-translation', '')));
  const originals = textFields().filter(
    (field) => isFree(field) && names.has(field.field.split(' ', 1)[0] ?? ''),
  );
  expect(originals.length).toBeGreaterThan(12);
  const others = originals.filter(({ field, kind }) => translated.get(field) !== kind);
  expect(others.map(({ field }) => field).sort()).toEqual(THE_SAME);
});
