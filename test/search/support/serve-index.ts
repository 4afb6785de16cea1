import type { SearchDocument } from '../../../src/search/document.ts';
import { createSearch, type Search } from '../../../src/search/engine/create-search.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';

/** A host of index files, in memory: what is read from it is counted, and it can be built anew or unplugged. */
export interface Host {
  files: Map<string, Uint8Array>;
  requested: string[];
  isOffline: boolean;
  deploy(documents: readonly SearchDocument[]): void;
  search(options?: { today?: string; locale?: string }): Search;
}

export function createHost(documents: readonly SearchDocument[]): Host {
  const host: Host = {
    files: buildSearchIndex(documents).files,
    requested: [],
    isOffline: false,
    deploy: (next) => {
      host.files = buildSearchIndex(next).files;
    },
    search: ({ today = '2024-02-14', locale = 'en' } = {}) =>
      createSearch({
        base: 'https://status.example/search/',
        today: () => today,
        locale,
        fetch: fetchFrom(host),
      }),
  };
  return host;
}

function fetchFrom(host: Host): typeof globalThis.fetch {
  return async (input) => {
    const path = String(input).replace('https://status.example/search/', '');
    host.requested.push(path);
    if (host.isOffline) throw new TypeError('Failed to fetch');
    const file = host.files.get(path);
    return file ? new Response(new Uint8Array(file)) : new Response('Not found', { status: 404 });
  };
}
