import type { ImportedDocument, ImportedService } from '../../import/model.ts';

/** How services are called here and there. */
export interface ServiceIds {
  /** Those that the site has not yet. */
  missing: ImportedService[];
  /** The site's ids of services that the source calls otherwise, by the ids of the source. */
  renamed: Map<string, string>;
}

/** Services of a source among those of a site: the same by their ids, or else by their names. */
export function matchServices(
  services: readonly ImportedService[],
  own: readonly { id: string; name: string }[],
): ServiceIds {
  const ids = new Set(own.map(({ id }) => id));
  const byName = new Map(own.map(({ id, name }) => [nameKey(name), id]));
  const matched: ServiceIds = { missing: [], renamed: new Map() };
  for (const service of services) {
    const same = byName.get(nameKey(service.name));
    if (ids.has(service.id)) continue;
    if (same === undefined) matched.missing.push(service);
    else matched.renamed.set(service.id, same);
  }
  return matched;
}

/** A document that names services as the site does. */
export function withServiceIds(document: ImportedDocument, { renamed }: ServiceIds): ImportedDocument {
  if (renamed.size === 0) return document;
  const { services, updates, ...fields } = document.fields as ImportedDocument['fields'] & Services;
  return {
    ...document,
    fields: {
      ...fields,
      ...(services !== undefined && { services: renamedIn(services, renamed) }),
      ...(updates !== undefined && {
        updates: updates.map((update) =>
          update.services === undefined
            ? update
            : { ...update, services: renamedIn(update.services, renamed) },
        ),
      }),
    },
  };
}

interface Services {
  services?: unknown;
  updates?: readonly { services?: unknown }[];
}

function renamedIn(services: unknown, renamed: ReadonlyMap<string, string>): unknown {
  const nameOf = (id: string) => renamed.get(id) ?? id;
  if (Array.isArray(services)) return services.map((id) => (typeof id === 'string' ? nameOf(id) : id));
  if (typeof services !== 'object' || services === null) return services;
  return Object.fromEntries(Object.entries(services).map(([id, impact]) => [nameOf(id), impact]));
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
