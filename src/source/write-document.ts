import type { z } from 'astro/zod';
import { toPrintable } from '../domain/characters.ts';
import { shapeOf } from '../schema/shape.ts';
import { chunkOf, type Notes } from './write-nodes.ts';

export type { Notes } from './write-nodes.ts';

/** Data that is to be written, as an author would write it: before the schema reads it. */
export interface WrittenData {
  schema: z.ZodType;
  fields: Readonly<Record<string, unknown>>;
  notes?: Notes;
}

/**
 * Data as YAML, in the order of the schema and in the short forms that authors use. What it writes is read back as
 * the same; fields without a value are left out.
 */
export function toYaml({ schema, fields, notes = {} }: WrittenData): string {
  const known = Object.keys(shapeOf(schema) ?? {});
  const names = [...known, ...Object.keys(fields).filter((name) => !known.includes(name))];
  return names
    .map((name) => {
      const { above, behind, unset } = notes[name] ?? {};
      const chunk = chunkOf({ schema, name, value: fields[name], notes });
      const lines = chunk === '' ? (unset === undefined ? '' : commented(unset)) : behindFirst(chunk, behind);
      return above === undefined ? lines : commented(above) + lines;
    })
    .join('');
}

/** A file of frontmatter and Markdown. */
export function toDocumentText({ body, ...data }: WrittenData & { body: string }): string {
  const text = toBody(body);
  return `---\n${toYaml(data)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** Markdown as a file holds it: with plain line ends, without empty lines around it. */
export function toBody(text: string): string {
  return toPrintable(text)
    .replace(/^\uFEFF/, '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** Lines as comments; an empty one parts what stands around it. */
function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '\n' : `# ${line}\n`))
    .join('');
}

function behindFirst(chunk: string, comment: string | undefined): string {
  return comment === undefined ? chunk : chunk.replace('\n', ` # ${comment}\n`);
}
