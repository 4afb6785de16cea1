import { z } from 'astro/zod';
import { DOCUMENTS } from '../../src/schema/editors.ts';
import { TEXT_TYPES } from '../../src/schema/fields.ts';
import { shapeOf, unwrap } from '../../src/schema/shape.ts';

export interface TextField {
  /** The document and the path in it: `incident updates[].text`. */
  field: string;
  kind: 'plain' | 'line' | 'blocks' | 'address' | 'reference' | 'time' | 'checked';
}

/** Every field of text that authors can write, from the schemas: those of originals, unless others are given. */
export function textFields(
  documents: readonly { name: string; schema: z.ZodType }[] = DOCUMENTS,
): TextField[] {
  return documents.flatMap(({ name, schema }) =>
    fieldsOf(schema, '').map(({ field, kind }) => ({ field: `${name} ${field}`, kind })),
  );
}

/** What a field of text is: free text of one of our kinds, or one that a check of its own reads. */
function fieldsOf(schema: z.ZodType, path: string): TextField[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element as z.ZodType, `${path}[]`);
  if (inner instanceof z.ZodRecord) return fieldsOf(inner.valueType as z.ZodType, `${path}.*`);
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => fieldsOf(option as z.ZodType, path));
  const shape = shapeOf(inner);
  if (shape)
    return Object.entries(shape).flatMap(([key, field]) => fieldsOf(field, path ? `${path}.${key}` : key));
  if (!(inner instanceof z.ZodString)) return [];
  const meta = { ...inner.meta(), ...schema.meta() } as Record<string, unknown>;
  const kind =
    meta['markdown'] ??
    (meta['isAddress'] ? 'address' : undefined) ??
    (meta['isReference'] ? 'reference' : undefined) ??
    (meta['$comment'] === 'time' ? 'time' : undefined) ??
    (meta['type'] === TEXT_TYPES ? 'plain' : 'checked');
  return [{ field: path, kind: kind as TextField['kind'] }];
}
