import { z } from 'astro/zod';
import { GlossarySchema } from './glossary.ts';
import { IncidentSchema } from './incident.ts';
import { MaintenanceSchema } from './maintenance.ts';
import { PageSchema } from './page.ts';
import { SiteSchema } from './site.ts';
import {
  IncidentTranslationSchema,
  MaintenanceTranslationSchema,
  PageTranslationSchema,
} from './translation.ts';
import { WordsSchema } from './words.ts';

/** JSON Schema, as far as ours goes. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: string[];
  anyOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  patternProperties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  format?: string;
  $comment?: string;
  default?: unknown;
}

/** Every kind of file that users write, with its schema. */
export const DOCUMENTS = [
  {
    name: 'incident',
    title: 'Incident',
    files: 'content/incidents/<date>-<slug>.mdx',
    schema: IncidentSchema,
  },
  {
    name: 'maintenance',
    title: 'Maintenance',
    files: 'content/maintenance/<slug>.mdx',
    schema: MaintenanceSchema,
  },
  { name: 'page', title: 'Page', files: 'content/pages/<slug>.mdx', schema: PageSchema },
  { name: 'site', title: 'Site', files: 'content/site.yaml', schema: SiteSchema },
  { name: 'glossary', title: 'Glossary', files: 'content/glossary.yaml', schema: GlossarySchema },
  { name: 'words', title: 'Words', files: 'content/words.yaml', schema: WordsSchema },
] as const;

/** The same of what stands beside documents in other languages. */
export const TRANSLATIONS = [
  {
    name: 'incident-translation',
    title: 'Translated incident',
    files: 'content/incidents/<date>-<slug>.<language>.mdx',
    schema: IncidentTranslationSchema,
  },
  {
    name: 'maintenance-translation',
    title: 'Translated maintenance',
    files: 'content/maintenance/<slug>.<language>.mdx',
    schema: MaintenanceTranslationSchema,
  },
  {
    name: 'page-translation',
    title: 'Translated page',
    files: 'content/pages/<slug>.<language>.mdx',
    schema: PageTranslationSchema,
  },
] as const;

/** The JSON Schema that gives editors completion and explanations for a kind of file. */
export function toEditorSchema({ title, schema }: { title: string; schema: z.ZodType }): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      // What an author may write is more than what our schemas see after they have tidied it.
      const ours = jsonSchema as { editor?: object; description?: string } & Record<string, unknown>;
      delete ours['markdown'];
      delete ours['isAddress'];
      delete ours['isReference'];
      const { editor, description } = ours;
      if (!editor) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      Object.assign(jsonSchema, { description, ...editor });
    },
  });
  return { title, ...(json as JsonSchema) };
}
