import { z } from 'astro/zod';
import { canonicalTag } from '../domain/languages.ts';
import type { Fault, Path } from './fault.ts';
import { line, TEXT_TYPES } from './fields.ts';
import { quote } from './issues.ts';
import { shapeOf, unwrap } from './shape.ts';
import { listOf } from './suggest.ts';
import type { DataText } from './texts.ts';

/** A line in the site's language, or one in each of its languages: `{ en: Payments, de: Zahlungen }`. */
export function spokenLine(description: string) {
  return line(`${description} One text, or one by each language of the site: \`{ en: …, de: … }\`.`).meta({
    isSpoken: true,
    editor: {
      anyOf: [{ type: TEXT_TYPES }, { type: 'object', additionalProperties: { type: TEXT_TYPES } }],
    },
  });
}

/** Data as it is in one language, and what was said in all of them. */
export interface Said {
  data: unknown;
  faults: Fault[];
  /** Every text that stands below a language, at its place. */
  texts: DataText[];
}

/**
 * Data in which each text that is said in several languages is the one of `locale`, or else of the first.
 *
 * @param locales - of the site.
 */
export function saidIn(schema: z.ZodType, data: unknown, locale: string, locales: readonly string[]): Said {
  const faults: Fault[] = [];
  const texts: DataText[] = [];
  // A list of any names may have some that only one language knows.
  const mayLack = unwrap(schema) instanceof z.ZodRecord;
  const said = walk(schema, data, [], (mapping, path) => {
    for (const [tag, value] of Object.entries(mapping)) {
      if (!locales.includes(canonicalTag(tag))) faults.push(unknownLanguage([...path, tag], tag, locales));
      else if (typeof value === 'string') texts.push({ path: [...path, tag], value, kind: 'plain' });
      else faults.push(noText([...path, tag], value));
    }
    const byTag = new Map(Object.entries(mapping).map(([tag, value]) => [canonicalTag(tag), value]));
    const [first = ''] = locales;
    if (!byTag.has(first) && !mayLack) {
      faults.push(missingFirst(path, first));
      return Object.values(mapping)[0];
    }
    return byTag.get(locale) ?? byTag.get(first);
  });
  return { data: said, faults, texts };
}

type Choose = (mapping: Readonly<Record<string, unknown>>, path: Path) => unknown;

function walk(schema: z.ZodType, data: unknown, path: Path, choose: Choose): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const isSpoken = [schema, unwrap(schema)].some((field) => field.meta()?.['isSpoken'] === true);
  if (isSpoken) return Array.isArray(data) ? data : choose(data as Record<string, unknown>, path);
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(data))
    return data.map((item, index) => walk(inner.element as z.ZodType, item, [...path, index], choose));
  if (Array.isArray(data)) return data;
  const values = inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : undefined;
  const shape = shapeOf(inner) ?? {};
  const entries = Object.entries(data).map(([key, value]) => {
    const field = values ?? (Object.hasOwn(shape, key) ? shape[key] : undefined);
    return [key, field ? walk(field, value, [...path, key], choose) : value] as const;
  });
  // What is not said in a language is as if it were not written.
  return Object.fromEntries(entries.filter(([key, value]) => value !== undefined || !isMapping(data, key)));
}

function isMapping(data: object, key: string): boolean {
  const value = (data as Record<string, unknown>)[key];
  return typeof value === 'object' && value !== null;
}

function unknownLanguage(path: Path, tag: string, locales: readonly string[]): Fault {
  return {
    path,
    part: 'key',
    rule: 'frontmatter/unknown-key',
    message: `Unexpected key ${quote(tag)}, expected ${listOf(locales)}, the languages of the site.`,
    remedy: 'Name it in `locales` of `content/site.yaml`, or remove it.',
  };
}

function missingFirst(path: Path, first: string): Fault {
  return {
    path,
    rule: 'frontmatter/required',
    message: `Missing \`${first}\`, the first language of the site.`,
    remedy: `Add \`${first}:\` and the text: languages that have none of their own show that.`,
  };
}

function noText(path: Path, value: unknown): Fault {
  return {
    path,
    rule: 'frontmatter/type',
    message: `Unexpected ${quote(value)} for \`${String(path.at(-1))}\`, expected text.`,
    remedy: 'Write text here; text that contains `: ` must be quoted.',
  };
}
