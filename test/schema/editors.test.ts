import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type SchemaRequestService } from 'yaml-language-server';
import { generatedFiles } from '../../src/cli/docs.ts';
import { toEditorCollections } from '../../src/schema/editor-collections.ts';
import { DOCUMENTS, toEditorSchema } from '../../src/schema/editors.ts';
import { parseDocument, parseYamlDocument } from '../../src/source/document.ts';
import { REPOSITORY } from '../support/files.ts';
import { listFixtures, treeOf } from '../support/fixtures.ts';

describe('what is made from the code is current; `npm run docs` makes it anew', async () => {
  test.each(await generatedFiles(REPOSITORY))('$file', ({ file, text }) => {
    expect(readFileSync(join(REPOSITORY, file), 'utf8')).toBe(text);
  });
});

describe('every schema is one that editors understand, with words for every key', () => {
  test.each(DOCUMENTS)('$name', (document) => {
    const schema = toEditorSchema(document);
    expect(() => new Ajv({ strict: false, formats: { date: true } }).compile(schema)).not.toThrow();
    const keys = Object.entries(schema.properties ?? {});
    for (const [key, { description }] of keys) expect(description, key).toMatch(/\.$/);
  });
});

test('what the check finds good, editors do not underline', () => {
  const schema = toEditorSchema(DOCUMENTS[0]);
  const validate = new Ajv({ strict: false, formats: { date: true } }).compile(schema);
  for (const fixture of listFixtures().filter(({ name }) => name.startsWith('good'))) {
    for (const file of treeOf(fixture).incidents) {
      expect(validate(parseDocument(file).data), `${fixture.rule} ${JSON.stringify(validate.errors)}`).toBe(
        true,
      );
    }
  }
});

describe('the YAML language server', () => {
  const requestSchema: SchemaRequestService = async (uri) => readFileSync(new URL(uri), 'utf8');
  const service = getLanguageService({
    schemaRequestService: requestSchema,
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    completion: true,
    hover: true,
    validate: true,
    yamlVersion: '1.2',
    schemas: (['incident', 'site'] as const).map((name) => ({
      fileMatch: [`${name}.yaml`],
      uri: `file://${REPOSITORY}/docs/schemas/${name}.schema.json`,
    })),
  });
  // The server remembers a version of a file.
  let version = 0;
  const open = (name: string, text: string) =>
    TextDocument.create(`file:///${name}.yaml`, 'yaml', ++version, text);
  const complete = async (name: string, text: string) => {
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const { items } = await service.doComplete(open(name, text), position, false);
    return items.map(({ label }) => label);
  };

  test('offers the keys of an incident that are not there yet', async () => {
    const labels = await complete('incident', 'title: Checkout failed\n');
    expect(labels).toEqual(expect.arrayContaining(['started', 'resolved', 'timeline']));
    expect(labels).not.toContain('title');
  });

  test('offers the words of a field', async () => {
    expect(await complete('incident', 'updates:\n  - status: ')).toEqual(
      expect.arrayContaining(['investigating', 'identified', 'monitoring', 'resolved', 'update']),
    );
  });

  test('offers the keys of a service in site.yaml', async () => {
    expect(await complete('site', 'services:\n  - id: api\n    ')).toEqual(
      expect.arrayContaining(['name', 'group', 'since']),
    );
  });

  test('explains the key under the pointer', async () => {
    const hover = await service.doHover(open('incident', 'mitigated: 13:00\n'), { line: 0, character: 3 });
    expect(JSON.stringify(hover?.contents)).toContain('When customers were no longer affected.');
  });

  test('underlines a misspelt key and nothing of a good file', async () => {
    const good =
      'title: Checkout failed\nstarted: 2023-04-15 12:00\ntimeline:\n  - 12:10: The alarm went off.\nservices: [checkout]\n';
    expect(await service.doValidation(open('incident', good), false)).toEqual([]);
    const [problem] = await service.doValidation(open('incident', `${good}resolvd: 13:30\n`), false);
    expect(problem?.message).toContain('resolvd');
  });
});

test('the editor extension of Astro finds the kind of every document', () => {
  const [manifest, ...schemas] = toEditorCollections('file:///home/Me/site/', [
    'content/incidents/2023-04-15-outage/index.mdx',
    'content/incidents/2023-04-15-outage/index.de.mdx',
    'content/site.yaml',
  ]);
  expect(JSON.parse(manifest?.text ?? '')).toMatchObject({
    entries: {
      'file:///home/me/site/content/incidents/2023-04-15-outage/index.mdx': 'incidents',
      'file:///home/me/site/content/incidents/2023-04-15-outage/index.de.mdx': 'incidents-translated',
    },
  });
  expect(schemas.map(({ name }) => name)).toEqual([
    'incidents.schema.json',
    'maintenance.schema.json',
    'pages.schema.json',
    'reviews.schema.json',
    'incidents-translated.schema.json',
    'maintenance-translated.schema.json',
    'pages-translated.schema.json',
    'reviews-translated.schema.json',
  ]);
});

test('the example in the fixtures fits the schema of the site', () => {
  const validate = new Ajv({ strict: false, formats: { date: true } }).compile(toEditorSchema(DOCUMENTS[3]));
  const text = readFileSync(join(REPOSITORY, 'test/fixtures/check/base/content/site.yaml'), 'utf8');
  expect(validate(parseYamlDocument({ file: 'content/site.yaml', text }).data)).toBe(true);
});
