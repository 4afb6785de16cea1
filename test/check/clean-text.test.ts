import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { DOCUMENTS } from '../../src/schema/editors.ts';
import { unwrap } from '../../src/schema/shape.ts';
import { toTree } from '../support/fixtures.ts';

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

/** Where each kind of document lies, and the least that it holds. */
const PLACES: Record<(typeof DOCUMENTS)[number]['name'], { file: string; data: Data }> = {
  incident: {
    file: 'content/incidents/2023-04-15-api.md',
    data: { title: 'Slow', started: '2023-04-15 12:00' },
  },
  maintenance: {
    file: 'content/maintenance/work.md',
    data: { title: 'Work', starts: '2023-04-15 12:00', ends: '2023-04-15 13:00' },
  },
  page: { file: 'content/pages/about.md', data: { title: 'About' } },
  site: {
    file: 'content/site.yaml',
    data: { name: 'Harbour', url: 'https://harbour.example', timezone: 'UTC' },
  },
  glossary: { file: 'content/glossary.yaml', data: {} },
  words: { file: 'content/words.yaml', data: {} },
};

/** Every place of a schema where a text may stand; keys of records too. */
function textsOf(schema: z.ZodType, path: Path = []): { path: Path; isKey?: boolean }[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, field]) => textsOf(field as z.ZodType, [...path, key]));
  if (inner instanceof z.ZodArray) return textsOf(inner.element as z.ZodType, [...path, 0]);
  if (inner instanceof z.ZodRecord)
    return [{ path, isKey: true }, ...textsOf(inner.valueType as z.ZodType, [...path, 'file/date'])];
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => textsOf(option as z.ZodType, path));
  if (inner instanceof z.ZodBoolean) return [];
  return [{ path }];
}

function withText(data: Data, path: Path, text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  const inner = (data as Record<string | number, unknown>)?.[key];
  const value = rest.length === 0 ? text : withText((inner ?? {}) as Data, rest, text);
  return typeof key === 'number' ? [value] : { ...data, [key]: value };
}

function contentWith(file: string, data: unknown) {
  const yaml = JSON.stringify(data);
  const files = [
    { file, text: file.endsWith('.yaml') ? yaml : `---\n${yaml}\n---\n` },
    { file: PLACES.site.file, text: JSON.stringify(PLACES.site.data) },
  ];
  return contentOf(toTree(files), { now: Date.parse('2024-01-01T00:00Z') });
}

const TEXTS = DOCUMENTS.flatMap(({ name, schema }) =>
  textsOf(schema).map(({ path, isKey = false }) => ({ name, path, isKey, label: [name, ...path].join('.') })),
);

test('there are texts of every kind', () => {
  expect(TEXTS.length).toBeGreaterThan(70);
  for (const { name } of DOCUMENTS) expect(TEXTS.some((place) => place.name === name)).toBe(true);
});

describe.each(TEXTS)('$label', ({ name, path, isKey }) => {
  const { file, data } = PLACES[name];
  const put = (text: string) =>
    contentWith(file, withText(data, isKey ? [...path, text] : path, isKey ? 'x' : text)).problems;

  test.each(['\u0007', '\u001b', '\u0085', '\u2028', '\ud800', '\ufffe', '\r'])('refuses %j', (character) => {
    const problems = put(`a${character}b`);
    const rules =
      character === '\u0085' || character === '\u2028' || character === '\ufffe' ? ['file/encoding'] : [];
    expect(
      problems.filter((problem) => problem.file === file).map(({ rule, severity }) => [rule, severity]),
    ).toEqual(expect.arrayContaining([[rules[0] ?? 'text/character', 'error']]));
  });

  test('warns of what turns its direction', () => {
    expect(put('a\u202eb').map(({ rule }) => rule)).toContain('text/direction');
  });
});

describe('a text of several lines', () => {
  test.each([
    ['incident', 'title', 'API slow: all calls'],
    ['site', 'name', 'API slow: all calls'],
    ['site', 'description', 'API slow: all calls'],
    ['page', 'title', 'API slow: all calls'],
    ['maintenance', 'title', 'API slow: all calls'],
  ] as const)('%s.%s is joined to one line', (name, field, joined) => {
    const { file, data } = PLACES[name];
    const written = withText(data, [field], 'API slow:\n  all calls\n');
    const { site, incidents, pages, maintenance } = contentWith(file, written);
    const read = { incident: incidents[0], site, page: pages[0], maintenance: maintenance[0] }[name];
    expect(read).toMatchObject({ [field]: joined });
  });
});
