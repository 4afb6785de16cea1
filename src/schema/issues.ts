import { z } from 'astro/zod';
import { shorten } from '../domain/characters.ts';
import type { Fault, Path } from './fault.ts';
import { RENAMED } from './renamed.ts';
import { schemaAt, shapeOf, unwrap } from './shape.ts';
import { listOf, nearest } from './suggest.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** What Zod found, in the words of this project. */
export function toFaults(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeOf(schemaAt(schema, path)) ?? {});
    return issue.keys.map((key) => unknownKey([...path, key], key, known));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [required(path, schemaAt(schema, path))];
  }
  return [{ path, ...wrongValue(issue, path, schemaAt(schema, path)) }];
}

/** A value as a message quotes it. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'keys with values';
  if (value === undefined || value === null || value === '') return 'an empty value';
  const line = String(value).replaceAll(/\s+/g, ' ');
  return `\`${shorten(line, 60)}\``;
}

/** What is said of a value that is none of the known words. */
export function unknownWord(
  value: unknown,
  known: readonly string[],
  noun = '',
): Pick<Fault, 'message' | 'remedy'> {
  const meant = typeof value === 'string' ? nearest(value, known) : undefined;
  return {
    message: `Unexpected ${noun && `${noun} `}${quote(value)}, expected ${listOf(known)}.`,
    remedy: meant ? `Did you mean \`${meant}\`?` : 'Write one of these words.',
  };
}

function unknownKey(path: Path, key: string, known: readonly string[]): Fault {
  const renamed = RENAMED[key];
  const meant = renamed && known.includes(renamed) ? renamed : nearest(key, known);
  return {
    path,
    part: 'key',
    rule: 'frontmatter/unknown-key',
    message: `Unexpected key ${quote(key)}, expected ${meant ? `\`${meant}\`` : listOf(known)}.`,
    remedy: meant ? `Rename it to \`${meant}\`.` : 'Remove it, or use one of these keys.',
    mend: meant ? { kind: 'rename', path, to: meant } : undefined,
  };
}

function required(path: Path, schema: z.ZodType | undefined): Fault {
  const description = z.globalRegistry.get(schema ?? z.never())?.description;
  return {
    path,
    part: 'key',
    rule: 'frontmatter/required',
    message: `Missing \`${path.at(-1)}\`, which is required.`,
    remedy: description ? `Add it: ${description}` : 'Add it.',
  };
}

function wrongValue(issue: z.core.$ZodIssue, path: Path, schema: z.ZodType | undefined): Omit<Fault, 'path'> {
  const value = issue.input;
  const name = typeof path.at(-1) === 'string' ? `\`${path.at(-1)}\`` : 'this item';
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      if (issue.expected === 'boolean' && (value === 'true' || value === 'false'))
        return {
          rule: 'frontmatter/type',
          message: `Unexpected text \`"${value}"\` for ${name}, expected ${expected}.`,
          remedy: `Write \`${value}\`, without quotation marks.`,
          mend: { kind: 'write', path, text: value },
        };
      const remedy = remedyForType(issue.expected, value, schema, path.at(-1));
      return {
        rule: 'frontmatter/type',
        message: `Unexpected ${quote(value)} for ${name}, expected ${expected}.`,
        remedy,
        mend: isText(issue.expected, value) ? { kind: 'quote', path } : undefined,
      };
    }
    case 'invalid_value':
      return { rule: 'frontmatter/value', ...unknownWord(value, issue.values.map(String)) };
    case 'too_small':
      return {
        rule: 'frontmatter/value',
        message: `Unexpected empty value for ${name}, expected text.`,
        remedy: 'Write the text, or remove the key.',
      };
    case 'custom': {
      const { unexpected, expected, remedy } = issue.params ?? {};
      const found = unexpected ? `${unexpected} in ${quote(value)}` : quote(value);
      return {
        rule: 'frontmatter/value',
        message: `Unexpected ${found}, expected ${expected}.`,
        remedy,
      };
    }
    default:
      return {
        rule: 'frontmatter/value',
        message: `Unexpected ${quote(value)} for ${name}.`,
        remedy: issue.message,
      };
  }
}

/** `[a, b: c]` has keys where two texts were meant. */
function isText(expected: string, value: unknown): boolean {
  return expected === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value);
}

function remedyForType(
  expected: string,
  value: unknown,
  schema: z.ZodType | undefined,
  key: string | number | undefined,
): string {
  if (expected === 'string' && typeof value === 'boolean')
    return `Put it in quotation marks: \`"${value}"\`.`;
  if (expected === 'string' && Array.isArray(value)) return 'Write a single line of text here, not a list.';
  if (expected === 'string') return 'Write text here; text that contains `: ` must be quoted.';
  if (expected === 'boolean') return 'Write `true` or `false`, without quotation marks.';
  const inner = schema && unwrap(schema);
  if (expected === 'array') {
    const isList =
      inner instanceof z.ZodArray &&
      (shapeOf(inner.element as z.ZodType) === undefined || key === 'services');
    return isList && typeof value === 'string' && value.length < 60
      ? `Write \`${key}: [${value}]\`.`
      : 'Write each item on a line of its own that begins with `- `.';
  }
  const required = Object.entries(shapeOf(inner) ?? {}).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  if (required.length === 0) return 'Write `key: value` on lines of their own, indented by two spaces.';
  const example = required.map(([name]) => `${name}: …`).join(', ');
  return `Write \`${typeof key === 'string' ? `${key}: ` : '- '}{ ${example} }\`.`;
}
