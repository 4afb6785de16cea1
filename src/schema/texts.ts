import { z } from 'astro/zod';
import type { Path } from './fault.ts';
import { type MarkdownKind, TEXT_TYPES } from './fields.ts';
import { shapeOf, unwrap } from './shape.ts';

/** A text in a document's data that readers see, or an address that they can follow. */
export interface DataText {
  path: Path;
  value: string;
  /** How it is read: as Markdown, to the letter, or as an address as a whole. */
  kind: MarkdownKind | 'plain' | 'address';
}

/**
 * All texts and all addresses in data, as the schema marks them: what holds for them holds for every field that is
 * ever added.
 */
export function textsIn(schema: z.ZodType, data: unknown): DataText[] {
  const texts: DataText[] = [];
  walk(schema, data, [], (value, kind, path) => {
    texts.push({ path, value, kind });
    return value;
  });
  return texts;
}

/** The same data with other texts in their places. */
export function mapTexts<T>(schema: z.ZodType, data: T, change: Visit): T {
  return walk(schema, data, [], change) as T;
}

/** What fields say of themselves. */
interface Marks {
  type?: unknown;
  markdown?: MarkdownKind;
  isAddress?: boolean;
  isReference?: boolean;
  $comment?: string;
}

type Visit = (value: string, kind: DataText['kind'], path: Path) => string;

function walk(written: z.ZodType, data: unknown, path: Path, visit: Visit): unknown {
  const schema = oneOf(written, data);
  if (typeof data === 'string') {
    const kind = kindOf(schema);
    return kind ? visit(data, kind, path) : data;
  }
  if (typeof data !== 'object' || data === null) return data;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((item, index) => walk(inner.element as z.ZodType, item, [...path, index], visit));
  }
  // What authors write as a mapping may be a list by now, and has then no texts in it.
  if (Array.isArray(data)) return data;
  const values = inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : undefined;
  const shape = shapeOf(inner);
  if (!shape && !values) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = values ?? (shape && Object.hasOwn(shape, key) ? shape[key] : undefined);
      return [key, field ? walk(field, value, [...path, key], visit) : value];
    }),
  );
}

/** Of a field that may hold a text or keys with values, the one of both that it holds. */
function oneOf(schema: z.ZodType, data: unknown): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options as z.ZodType[];
  return options.find((option) => option instanceof z.ZodString === (typeof data === 'string')) ?? schema;
}

/** What a field says of itself, or what it is made optional from. */
function kindOf(schema: z.ZodType): DataText['kind'] | undefined {
  for (const candidate of [schema, unwrap(schema)]) {
    const meta = (candidate.meta() ?? {}) as Marks;
    if (meta.markdown) return meta.markdown;
    if (meta.isAddress) return 'address';
    if (meta.type === TEXT_TYPES && !meta.isReference && meta.$comment !== 'time') return 'plain';
  }
  return undefined;
}
