import type { Path } from '../../schema/fault.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Data without the value at a path; without the item around it where there is none. Nothing when nothing is left. */
export function without(fields: Fields, path: Path): { fields: Fields; value: string } | undefined {
  const value = valueAt(fields, path);
  if (path.length === 0) return undefined;
  if (value === undefined) return without(fields, path.slice(0, -1));
  return {
    fields: removed(fields, path) as Fields,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  };
}

/** The value at a path; a number counts the keys of a mapping, too, and short forms are what they are short for. */
function valueAt(value: unknown, [part, ...rest]: Path): unknown {
  if (part === undefined) return value;
  if (typeof value === 'string') return part === 'id' && rest.length === 0 ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const key = keyOf(value, part);
  const inner = (value as Record<string, unknown>)[key];
  // `checkout: degraded` has the id `checkout`, which is gone with it.
  return !Array.isArray(value) && typeof part === 'number' && rest[0] === 'id' ? inner : valueAt(inner, rest);
}

function removed(value: unknown, [part, ...rest]: Path): unknown {
  if (part === undefined || typeof value !== 'object' || value === null) return undefined;
  const key = keyOf(value, part);
  const isShort = !Array.isArray(value) && typeof part === 'number';
  const inner = isShort ? undefined : removed((value as Record<string, unknown>)[key], rest);
  if (Array.isArray(value)) {
    return inner === undefined
      ? value.filter((_, index) => index !== Number(key))
      : value.with(Number(key), inner);
  }
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return inner === undefined ? others : { ...value, [key]: inner };
}

function keyOf(value: object, part: string | number): string {
  return typeof part === 'number' && !Array.isArray(value) ? (Object.keys(value)[part] ?? '') : String(part);
}
