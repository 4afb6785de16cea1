import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAWING_RULES } from '../../src/check/rules/drawing.ts';
import { FILE_RULES } from '../../src/check/rules/files.ts';
import { RULES } from '../../src/check/rules/table.ts';
import { fieldExamplesOf } from '../../src/cli/reference/field-examples.ts';
import { readRuleExamples } from '../../src/cli/reference/rule-examples.ts';
import { DOCUMENTS, type JsonSchema, TRANSLATIONS, toEditorSchema } from '../../src/schema/editors.ts';
import { REPOSITORY } from '../support/files.ts';

function fieldsOf({ items, properties = {} }: JsonSchema, prefix = ''): string[] {
  if (items?.properties) return fieldsOf(items, `${prefix}[]`);
  return Object.entries(properties).flatMap(([key, field]) => {
    const path = prefix ? `${prefix}.${key}` : key;
    return [path, ...fieldsOf(field, path)];
  });
}

describe('every field has an example in docs/examples', () => {
  test.each([...DOCUMENTS, ...TRANSLATIONS])('$name', (document) => {
    const text = readFileSync(join(REPOSITORY, `docs/examples/${document.name}.yaml`), 'utf8');
    const examples = fieldExamplesOf(text);
    const fields = fieldsOf(toEditorSchema(document));
    expect(fields.filter((field) => examples.of(field).length === 0)).toEqual([]);
  });
});

describe('fieldExamplesOf', () => {
  const examples = fieldExamplesOf(
    'title: A # why\nlist:\n  - at: 1\n    text: >-\n      Two\n      lines\n---\ntitle: A # why\nlist: [one]\n',
  );
  test.each([
    ['title', ['title: A # why']],
    ['list', ['list:\n  - at: 1\n    text: >-\n      Two\n      lines', 'list: [one]']],
    ['list[].at', ['at: 1']],
    ['list[].text', ['text: >-\n  Two\n  lines']],
    ['list[].link', []],
  ])('of %s', (field, expected) => {
    expect(examples.of(field)).toEqual(expected);
  });
});

test('every rule that is no drawing has an example', async () => {
  const examples = await readRuleExamples(REPOSITORY);
  // Nothing is older than the first format, so that there is nothing to show yet.
  const elsewhere = new Set<string>([...FILE_RULES, ...DRAWING_RULES].map(({ name }) => name));
  elsewhere.add('format/older');
  const known = RULES.map(({ name }) => name);
  expect(known.filter((name) => !examples.has(name) && !elsewhere.has(name))).toEqual([]);
  expect([...examples.keys()].filter((name) => !known.includes(name))).toEqual([]);
});

test('an example of a rule shows the lines that mend it, from the file that keeps the rule', async () => {
  const examples = await readRuleExamples(REPOSITORY);
  expect(examples.get('timeline/outside')?.mended).toBe(
    '  - 13:30: Checkout worked.\n  - 2023-04-15 15:00: The report was begun.\n---',
  );
  // What would be a whole other file says nothing about the rule.
  expect(examples.get('text/size')?.mended).toBeUndefined();
});
