import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RULES_FILE } from '../check/rule-address.ts';
import { RULES } from '../check/rules/table.ts';
import { DOCUMENTS, TRANSLATIONS, toEditorSchema } from '../schema/editors.ts';
import type { SourceFile } from '../source/document.ts';
import type { ExitCode, Io } from './io.ts';
import { readComponentUses } from './reference/component-uses.ts';
import { toComponentsReference } from './reference/components.ts';
import { toFieldsReference } from './reference/fields.ts';
import { readRuleExamples } from './reference/rule-examples.ts';
import { toRulesReference } from './reference/rules.ts';
import { withMessages } from './reference/words-schema.ts';

/** Every kind of file with a schema. */
const KINDS = [...DOCUMENTS, ...TRANSLATIONS];

/** What is made from the code and the files beside it, so that it never says otherwise. */
export async function generatedFiles(root: string): Promise<SourceFile[]> {
  const [examples, uses, fields] = await Promise.all([
    readRuleExamples(root),
    readComponentUses(root),
    Promise.all(
      KINDS.map(async ({ name }) => {
        const text = await readFile(join(root, `docs/examples/${name}.yaml`), 'utf8');
        return [name, text] as const;
      }),
    ),
  ]);
  return [
    { file: RULES_FILE, text: toRulesReference(RULES, examples) },
    { file: 'docs/fields.md', text: toFieldsReference(new Map(fields)) },
    { file: 'docs/components.md', text: toComponentsReference(uses) },
    ...KINDS.map((document) => {
      const schema = toEditorSchema(document);
      const known = document.name === 'words' ? withMessages(schema) : schema;
      return {
        file: `docs/schemas/${document.name}.schema.json`,
        text: `${JSON.stringify(known, null, 2)}\n`,
      };
    }),
  ];
}

/** Write the reference and the schemas of editors anew, for those who work on this project. */
export async function docs(args: readonly string[], io: Io): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} });
  for (const { file, text } of await generatedFiles(io.cwd)) {
    const path = join(io.cwd, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    io.stdout.write(`${file}\n`);
  }
  return 0;
}
