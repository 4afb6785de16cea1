import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { REPLACEABLE } from '../src/assemble/part-names.ts';
import { RULES } from '../src/check/rules/table.ts';
import { CREATE_USAGE } from '../src/cli/create.ts';
import { COMMAND_USAGE } from '../src/cli/usage.ts';
import { ownAddressesOf } from '../src/domain/own-addresses.ts';
import { routes } from '../src/domain/routes.ts';
import { COMPONENTS } from '../src/schema/components.ts';
import { DOCUMENTS, type JsonSchema, toEditorSchema } from '../src/schema/editors.ts';
import { en } from '../src/words/en/index.ts';
import { PACKAGES } from './pack.ts';

/** What pages of owners may be put in. */
const LAYOUTS = ['Page'];

const REPOSITORY = join(import.meta.dirname, '..');

/**
 * All that others may rely on, one thing in a line: its kind, its name, and what else is promised of it. What a release
 * had is kept in `public-surface.txt`.
 */
export async function publicSurface(): Promise<string[]> {
  const read = (file: string) => readFile(join(REPOSITORY, file), 'utf8');
  const exported = await Promise.all(
    Object.entries(PACKAGES).map(async ([name, folder]) => {
      const { exports = {}, bin = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      return [
        ...Object.keys(exports).map((path) => `export ${name} ${path}`),
        ...Object.keys(bin).map((command) => `program ${name} ${command}`),
      ];
    }),
  );
  const parts = await Promise.all(
    REPLACEABLE.map(async (part) => {
      const [, code = ''] = (await read(`src/components/${part}.astro`)).split(/^---$/m);
      return [`option components.${part}`, ...membersOf(code, 'Props').map((prop) => `part ${part} ${prop}`)];
    }),
  );
  const layouts = await Promise.all(
    LAYOUTS.map(async (layout) => {
      const [, code = ''] = (await read(`src/layouts/${layout}.astro`)).split(/^---$/m);
      return membersOf(code, 'Props').map((prop) => `part ${layout} ${prop}`);
    }),
  );
  const lines = [
    ...exported.flat(),
    ...membersOf(await read('src/integration.ts'), 'AfterwordOptions').map((option) => `option ${option}`),
    ...parts.flat(),
    ...layouts.flat(),
    ...Object.entries(COMMAND_USAGE).flatMap(([name, usage]) => commandLines(name, usage)),
    ...commandLines('create', CREATE_USAGE),
    ...DOCUMENTS.flatMap((document) => fieldLines(toEditorSchema(document), document.name)),
    ...Object.entries(COMPONENTS).flatMap(([name, { props }]) => [
      `component ${name}`,
      ...Object.entries(props).map(([prop, { type, ...more }]) =>
        ['prop', name, prop, String(type), ...('required' in more ? ['required'] : [])].join(' '),
      ),
    ]),
    ...RULES.map(({ name, severity }) => `rule ${name} ${severity}`),
    ...addresses().map((address) => `address /${address}`),
    ...((await read('docs/design.md')).match(/(?<=`)--aw-[a-z0-9-]+(?=`)/g) ?? []).map(
      (name) => `style ${name}`,
    ),
    ...Object.entries(en).map(([key, { text }]) => ['word', key, ...variablesOf(text)].join(' ')),
  ];
  return [...new Set(lines)].sort();
}

/** The members of an interface, with `?` where one may be left out. */
function membersOf(code: string, name: string): string[] {
  const source = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    ts.isInterfaceDeclaration(statement) && statement.name.text === name
      ? statement.members.map((member) => `${member.name?.getText(source)}${member.questionToken ? '?' : ''}`)
      : [],
  );
}

/** A command, its flags, what else it is told to do, and what it reads of the environment. */
function commandLines(name: string, usage: string): string[] {
  return [
    `command ${name}`,
    ...(usage.match(/--[a-z][a-z-]+/g) ?? []).map((flag) => `flag ${name} ${flag}`),
    ...(usage.match(/(?<=run new -- )[a-z]+/g) ?? []).map((word) => `command ${name} ${word}`),
    ...(usage.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []).map((variable) => `environment ${name} ${variable}`),
  ];
}

function fieldLines(schema: JsonSchema, path: string): string[] {
  const {
    properties = {},
    required = [],
    additionalProperties,
    items,
    anyOf = [],
    enum: words = [],
  } = schema;
  return [
    ...words.map((word) => `value ${path} ${word}`),
    ...Object.entries(properties).flatMap(([name, field]) => [
      `field ${path}.${name}${required.includes(name) ? ' required' : ''}`,
      ...fieldLines(field, `${path}.${name}`),
    ]),
    ...(typeof additionalProperties === 'object' ? fieldLines(additionalProperties, `${path}.*`) : []),
    ...(items ? fieldLines(items, path) : []),
    ...anyOf.flatMap((choice) => fieldLines(choice, path)),
  ];
}

/** Where files are published; of those that are made for a thing, where one is that is called `x`. */
function addresses(): string[] {
  const made = Object.values(routes).flatMap((route) =>
    typeof route === 'string' ? [] : [(route as (...names: string[]) => string)('x', 'y', '.z')],
  );
  const none = {
    site: { services: [], ownerPages: false },
    incidents: [],
    incidentIds: [],
    maintenance: [],
    pages: [],
  };
  return [...ownAddressesOf(none), ...made];
}

function variablesOf(message: string): string[] {
  return [...new Set(message.match(/\$[a-zA-Z]+/g) ?? [])].sort();
}
