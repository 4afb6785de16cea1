import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toComponentsReference } from '../authoring/reference.ts';
import { toFieldsReference } from '../check/fields-reference.ts';
import type { SourceFile } from '../check/frontmatter.ts';
import { DRAWING_RULES } from '../check/rules/drawing.ts';
import { FILE_RULES } from '../check/rules/files.ts';
import { RULES } from '../check/rules/table.ts';
import { toRulesReference } from '../check/rules-reference.ts';
import { DOCUMENTS, toEditorSchema } from '../schema/editors.ts';
import type { ExitCode, Io } from './io.ts';

/** What is made from the code, so that it never says otherwise. */
export function generatedFiles(): SourceFile[] {
  return [
    { file: 'docs/rules.md', text: toRulesReference([...RULES, ...FILE_RULES, ...DRAWING_RULES]) },
    { file: 'docs/fields.md', text: toFieldsReference() },
    { file: 'docs/components.md', text: toComponentsReference() },
    ...DOCUMENTS.map((document) => ({
      file: `docs/schemas/${document.name}.schema.json`,
      text: `${JSON.stringify(toEditorSchema(document), null, 2)}\n`,
    })),
  ];
}

/** Write the reference and the schemas of editors anew, for those who work on this project. */
export async function docs(args: readonly string[], io: Io): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} });
  for (const { file, text } of generatedFiles()) {
    const path = join(io.cwd, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    io.stdout.write(`${file}\n`);
  }
  return 0;
}
