import type { Path } from '../schema/fault.ts';
import type { Body } from './body.ts';

/** Texts of a body as its readers get them, without escapes, each with the place of what it is part of. */
export function decodedTextsOf(body: Body | undefined): { value: string; start: number }[] {
  return (body?.nodes ?? []).flatMap(({ node, start }) =>
    Object.values(node).flatMap((value: unknown) => (typeof value === 'string' ? [{ value, start }] : [])),
  );
}

/** Texts of a document's data, keys too, without escapes. */
export function decodedDataOf(data: unknown, path: Path = []): { value: string; path: Path }[] {
  if (typeof data === 'string') return [{ value: data, path }];
  if (Array.isArray(data)) return data.flatMap((item, index) => decodedDataOf(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    { value: key, path: [...path, key] },
    ...decodedDataOf(value, [...path, key]),
  ]);
}
