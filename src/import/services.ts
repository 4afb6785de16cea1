import { fileSlugOf } from '../domain/address.ts';
import { toOneLine, toPrintable } from '../domain/characters.ts';
import type { ImportedService, SourceFormat } from './model.ts';

/** A part of a product as a source lists it, or only names it. */
export interface NamedPart extends Omit<ImportedService, 'id' | 'source'> {
  /** By which the source refers to it. */
  code: string;
}

/** Services of our own by what the source calls them. */
export type Services = ReadonlyMap<string, ImportedService>;

/**
 * A service for each part of the product. Its id comes from its name, and tells parts of the same name apart by their
 * headings or else by their codes, whatever the order in which they come.
 */
export function toServices(from: SourceFormat, parts: readonly NamedPart[]): Services {
  const known = new Map<string, NamedPart>();
  for (const part of parts) {
    const name = toOneLine(toPrintable(part.name)).trim() || part.code;
    if (!known.has(part.code)) known.set(part.code, { ...part, name });
  }
  const all = [...known.values()];
  const names: ((part: NamedPart) => string)[] = [
    ({ name }) => fileSlugOf(name, 'service'),
    ({ name, group }) => fileSlugOf(`${group ?? ''} ${name}`, 'service'),
    ({ name, code }) => `${fileSlugOf(name, 'service')}-${fileSlugOf(code, 'part')}`,
  ];
  const ids = new Map<string, string>();
  for (const nameOf of names) {
    const left = all.filter(({ code }) => !ids.has(code));
    for (const part of left) {
      const id = nameOf(part);
      const isFree = !all.some(
        (other) => other !== part && (nameOf(other) === id || ids.get(other.code) === id),
      );
      if (isFree || nameOf === names.at(-1)) ids.set(part.code, id);
    }
  }
  return new Map(
    all.map(({ code, ...part }) => [
      code,
      { id: ids.get(code) ?? code, ...part, source: { from, id: code } },
    ]),
  );
}
