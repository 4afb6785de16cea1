import { deserialize, serialize } from 'node:v8';
import type { Content } from '../../src/check/content.ts';
import type { Keeper, KeptDocument } from '../../src/check/kept/kept.ts';

/** Keeps documents in memory, written and read as on a disk. */
export function createMemoryKeeper(version = 'one') {
  let before = new Map<string, KeptDocument>();
  let now = new Map<string, KeptDocument>();
  const keeper: Keeper = {
    version,
    get: (file) => before.get(file),
    put: (file, document) => now.set(file, document),
  };
  return {
    keeper,
    /** Begins the next build. */
    next() {
      before = deserialize(serialize(now)) as typeof before;
      now = new Map();
    },
    /** What is kept for the next build. */
    get kept(): ReadonlyMap<string, KeptDocument> {
      return now;
    },
  };
}

/** All of the content that anything is made of, as data. */
export function factsOf(content: Content) {
  const { problems, fixes, site, incidents, maintenance, pages, glossary, files, now } = content;
  const found = incidents.slice(0, 3).map(({ file }) => ({
    ...{ file, line: 1, column: 1, severity: 'error' as const, message: 'M.', remedy: 'R.' },
    rule: 'image/alt',
  }));
  return structuredClone({
    ...{ problems, fixes, site, incidents, maintenance, pages, glossary, files, now },
    references: [...content.references],
    bodies: [...content.bodies].map(([file, { line, outline, tree }]) => ({ file, line, outline, tree })),
    known: [[...content.known.incidents], [...content.known.maintenance]],
    withFound: content.withFound(found),
  });
}
