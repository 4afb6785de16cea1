import Fuse from 'fuse.js';
import type { SearchDocument } from '../../../src/search/document.ts';
import { type Engine, toRecord } from './engine.ts';

/** Fuse as its front page shows it. */
export function createPlainFuse(documents: readonly SearchDocument[]): Engine {
  const fuse = new Fuse(
    documents.map((document) => toRecord(document)),
    { keys: ['title', 'facts', 'summary', 'headings', 'body'] },
  );
  return {
    name: 'Fuse, plain',
    search: (text) => fuse.search(text, { limit: 10 }).map(({ item }) => item.id),
  };
}

/** Fuse with the options that rank full texts best: the winner of thirteen variants. */
export function createTunedFuse(documents: readonly SearchDocument[]): Engine {
  const fuse = new Fuse(
    documents.map((document) => toRecord(document)),
    {
      keys: [
        { name: 'title', weight: 4 },
        { name: 'facts', weight: 2 },
        { name: 'summary', weight: 2 },
        { name: 'headings', weight: 1.5 },
        { name: 'body', weight: 0.7 },
      ],
      useTokenSearch: true,
      threshold: 0.3,
      ignoreFieldNorm: true,
    },
  );
  return {
    name: 'Fuse, tuned',
    search: (text) => fuse.search(text, { limit: 10 }).map(({ item }) => item.id),
  };
}
