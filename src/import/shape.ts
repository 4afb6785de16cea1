import { z } from 'astro/zod';
import type { Instant } from '../domain/moment.ts';
import type { LedgerLine } from './model.ts';
import { instantOf } from './time.ts';

/** What becomes of a value, and why. */
export type Told = Pick<LedgerLine, 'outcome' | 'reason'>;

/** An object of a source, as its JSON has it. */
export type Raw = Readonly<Record<string, unknown>>;

/** A value that is read. */
export interface Field<T> {
  schema: z.ZodType<T>;
  /** What becomes of it; nothing where the parser says it. */
  tell(value: T, of: Raw, written: unknown): Told | undefined;
  /** Nobody may read it in a report: it is told without its value. */
  isSecret?: boolean;
}

/** An object within another, or a list of them. */
export interface Part<S extends Shape> {
  shape: S;
  isList: boolean;
}

/** What a format is known to say of a thing, field by field, and what becomes of each. */
export interface Shape {
  readonly [field: string]: Field<unknown> | Part<Shape>;
}

/** What was read: only values that are of their type. */
export type Read<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends Field<infer T>
    ? T | undefined
    : S[K] extends { shape: infer I extends Shape; isList: infer L }
      ? L extends true
        ? readonly Read<I>[]
        : Read<I> | undefined
      : never;
};

/** Whose values are read, and where what becomes of them is told. */
export interface Reading {
  /** Of the document, in the words of the source. */
  id: string;
  ledger: LedgerLine[];
}

export const text = z.union([z.string(), z.number()]).transform(String);
export const flag = z.boolean();
export const count = z.number();
export const texts = z.array(text);
export const list = z.array(z.unknown());
export const anything = z.unknown();

/** A time with its zone, or in the zone that is given. */
export function time(zone?: string) {
  return z.string().transform((value, context): Instant => {
    const instant = instantOf(value, zone);
    if (instant === undefined) context.addIssue({ code: 'custom', message: 'no time' });
    return instant ?? z.NEVER;
  });
}

/** A value that is found again in our files. */
export function kept<T>(schema: z.ZodType<T>, where: string): Field<T> {
  return { schema, tell: () => ({ outcome: 'kept', reason: where }) };
}

/** A value that has no place in our files. */
export function lost<T>(schema: z.ZodType<T>, reason: string): Field<T> {
  return { schema, tell: () => ({ outcome: 'lost', reason }) };
}

/** A value that is none of the record, and is left where it is. */
export function left(reason: string): Field<unknown> {
  return { schema: anything, tell: () => ({ outcome: 'left', reason }) };
}

/** A value that isn't for the public, and is left where it is. */
export function secret(reason: string): Field<unknown> {
  return { schema: anything, tell: () => ({ outcome: 'left', reason }), isSecret: true };
}

/** A value of which the parser tells what becomes of it. */
export function told<T>(schema: z.ZodType<T>, tell: Field<T>['tell'] = () => undefined): Field<T> {
  return { schema, tell };
}

/** A word of the source that has one of ours; others are lost. */
export function word<W extends Readonly<Record<string, string>>>(words: W, where: string): Field<W[keyof W]> {
  const schema = z.string().transform((value, context) => {
    const ours = Object.hasOwn(words, value) ? words[value] : undefined;
    if (ours === undefined) context.addIssue({ code: 'custom', message: 'no such word' });
    return ours as W[keyof W];
  });
  return {
    schema,
    tell: (ours, _, written) => ({
      outcome: ours === written ? 'kept' : 'derived',
      reason: `${where}: ${ours}`,
    }),
  };
}

/**
 * A time that says the same as another beside it, to the minute, or is left, because readers saw the other.
 *
 * @param standsIn - whether it is taken where there is no other.
 */
export function sameAs(field: string, reason: string, standsIn = false): Field<string> {
  return {
    schema: z.string(),
    tell: (value, of) => {
      const other = of[field];
      if (standsIn && isNothing(other)) return { outcome: 'kept', reason: `in place of \`${field}\`` };
      const minutes = [value, typeof other === 'string' ? other : ''].map((written) =>
        Math.floor((instantOf(written) ?? Number.NaN) / 60_000),
      );
      return minutes[0] === minutes[1]
        ? { outcome: 'kept', reason: `the same time as \`${field}\`` }
        : { outcome: 'left', reason };
    },
  };
}

export function many<S extends Shape>(shape: S): { shape: S; isList: true } {
  return { shape, isList: true };
}

/** Reads an object field by field, and tells what becomes of each value; of those that the shape doesn't know, too. */
export function read<S extends Shape>(shape: S, raw: Raw, reading: Reading, path = ''): Read<S> {
  for (const [key, value] of Object.entries(raw)) {
    if (Object.hasOwn(shape, key) || isNothing(value)) continue;
    add(reading, `${path}${key}`, value, { outcome: 'lost', reason: 'There is no place for it.' });
  }
  return Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [key, readField(field, raw, key, reading, path)]),
  ) as Read<S>;
}

function readField(field: Shape[string], raw: Raw, key: string, reading: Reading, path: string): unknown {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  if ('shape' in field) return readPart(field, value, reading, `${path}${key}`);
  if (isNothing(value)) return undefined;
  const found = field.schema.safeParse(value);
  const outcome: Told | undefined = found.success
    ? field.tell(found.data, raw, value)
    : { outcome: 'lost', reason: 'It is not what is known to stand here.' };
  if (outcome) add(reading, `${path}${key}`, field.isSecret ? '' : value, outcome);
  return found.data;
}

function readPart({ shape, isList }: Part<Shape>, value: unknown, reading: Reading, path: string): unknown {
  const items = Array.isArray(value) ? value : [value];
  const parts = items.flatMap((item) => {
    if (isRaw(item)) return [read(shape, item, reading, `${path}${isList ? '[]' : ''}.`)];
    if (!isNothing(item)) {
      add(reading, path, item, { outcome: 'lost', reason: 'It is not what is known to stand here.' });
    }
    return [];
  });
  return isList ? parts : parts[0];
}

/** Tells what became of a value. */
export function add({ id, ledger }: Reading, field: string, value: unknown, outcome: Told): void {
  ledger.push({
    ...outcome,
    field,
    id,
    value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
  });
}

/** Whether it is an object, as JSON has them. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
