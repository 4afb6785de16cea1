import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentOf } from '../../src/check/content.ts';
import { compareVersions } from '../../src/cli/upgrade/version.ts';
import { COMPONENTS } from '../../src/schema/components.ts';
import { parseDocument } from '../../src/source/document.ts';
import { migrate } from '../../src/source/migrations/migrate.ts';
import { MIGRATIONS } from '../../src/source/migrations/table.ts';
import { readTree, sourcesOf, withSources } from '../../src/source/read.ts';
import { REPOSITORY } from '../support/files.ts';

const FORMATS = join(REPOSITORY, 'test/fixtures/formats');
const VERSIONS = readdirSync(FORMATS)
  .filter((name) => /^\d/.test(name))
  .sort((one, other) => compareVersions(one, other));
const NOW = Date.parse('2025-06-20T09:00:00+02:00');

/** The content of a format as it is written now. */
async function migrated(version: string) {
  const tree = await readTree(join(FORMATS, version));
  const texts = new Map(migrate(sourcesOf(tree)).map(({ file, after }) => [file, after]));
  return withSources(tree, (source) => ({ ...source, text: texts.get(source.file) ?? source.text }));
}

describe.each(VERSIONS)('content of %s', (version) => {
  test('has nothing wrong with it once it is written anew', async () => {
    const tree = await migrated(version);
    expect(contentOf(tree, { now: NOW }).problems).toEqual([]);
  });

  test('is written anew once', async () => {
    expect(migrate(sourcesOf(await migrated(version)))).toEqual([]);
  });
});

test('migrations are in the order of their versions', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted(compareVersions));
});

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
}

/** The paths of all fields that a schema has; `*` is any name. */
function fieldsOf(schema: Schema, path = ''): string[] {
  const { properties = {}, additionalProperties, items, anyOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      `${path}${name}`,
      ...fieldsOf(field, `${path}${name}.`),
    ]),
    ...(typeof additionalProperties === 'object' ? fieldsOf(additionalProperties, `${path}*.`) : []),
    ...(items ? fieldsOf(items, path) : []),
    ...anyOf.flatMap((field) => fieldsOf(field, path)),
  ];
}

/** The paths of all values in data. */
function pathsOf(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => pathsOf(item, path));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    `${path}${name}`,
    ...pathsOf(value, `${path}${name}.`),
  ]);
}

describe('the newest format', async () => {
  const tree = await readTree(join(FORMATS, VERSIONS.at(-1) ?? ''));
  const data = {
    site: tree.site ? [parse(tree.site.text)] : [],
    incident: tree.incidents.map((file) => parseDocument(file).data),
    maintenance: tree.maintenance.map((file) => parseDocument(file).data),
    page: tree.pages.map((file) => parseDocument(file).data),
  };

  test.each(Object.entries(data))('has every field of %s', (kind, documents) => {
    const text = readFileSync(join(REPOSITORY, `docs/schemas/${kind}.schema.json`), 'utf8');
    const paths = documents.flatMap((document) => pathsOf(document));
    const missing = fieldsOf(JSON.parse(text)).filter((field) => {
      const pattern = new RegExp(`^${field.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
      return !paths.some((path) => pattern.test(path));
    });
    expect(missing).toEqual([]);
  });

  test('has every component with every prop', () => {
    const text = tree.incidents.map((file) => file.text).join('');
    const missing = Object.entries(COMPONENTS).flatMap(([name, { props }]) => {
      const tags = text.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
      if (tags.length === 0) return [name];
      return Object.keys(props).filter((prop) => !tags.some((tag) => tag.includes(`${prop}="`)));
    });
    expect(missing).toEqual([]);
  });
});
