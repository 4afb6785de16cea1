import type { SearchDocument } from '../../src/search/document.ts';
import { buildSearchIndex } from '../../src/search/index/build-search-index.ts';
import { openAfterword } from './engines/afterword.ts';
import { percentile } from './measure.ts';
import type { BenchQuery } from './queries.ts';

/** What an index weighs, and what readers load of it. */
export interface Cost {
  buildMilliseconds: number;
  files: number;
  textFiles: number;
  indexBytes: number;
  totalBytes: number;
  /** Of a first question by a reader who has nothing yet, without the program. */
  coldMedian: number;
  coldWorst: number;
  coldRequests: number;
}

export async function measureCost(
  documents: readonly SearchDocument[],
  queries: readonly BenchQuery[],
): Promise<Cost> {
  const start = performance.now();
  const { files } = buildSearchIndex(documents);
  const buildMilliseconds = performance.now() - start;
  const bytes: number[] = [];
  const requests: number[] = [];
  for (const { text } of queries) {
    let [read, asked] = [0, 0];
    const search = openAfterword(files, (size) => {
      read += size;
      asked++;
    });
    await search.search({ text, limit: 8 });
    bytes.push(read);
    requests.push(asked);
  }
  return {
    buildMilliseconds,
    files: files.size,
    textFiles: [...files.keys()].filter((path) => path.includes('/texts-')).length,
    indexBytes: files.get('index.bin')?.length ?? 0,
    totalBytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    coldMedian: percentile(bytes, 0.5),
    coldWorst: percentile(bytes, 0.95),
    coldRequests: percentile(requests, 0.5),
  };
}
