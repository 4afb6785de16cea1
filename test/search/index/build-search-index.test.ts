import { expect, test } from 'vitest';
import { readFacts } from '../../../src/search/engine/facts.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import { toFacts } from '../../../src/search/index/facts.ts';
import { incident, RECORD } from '../support/incidents.ts';

test('the same documents give the same bytes, in whatever order they come', () => {
  expect(buildSearchIndex(RECORD.toReversed())).toEqual(buildSearchIndex(RECORD));
});

test('another word gives another build', () => {
  const [first, ...others] = RECORD;
  const changed = [{ ...(first ?? incident({})), summary: 'Another summary.' }, ...others];
  expect(buildSearchIndex(changed).build).not.toBe(buildSearchIndex(RECORD).build);
});

test('all but the first file lie in the folder of their build', () => {
  const { files, build } = buildSearchIndex(RECORD);
  const paths = [...files.keys()];
  expect(paths[0]).toBe('index.bin');
  expect(paths.slice(1).every((path) => path.startsWith(`${build}/`))).toBe(true);
});

test('short reports share a file, long ones have their own', () => {
  const short = Array.from({ length: 40 }, (_, i) => incident({ id: `short-${i}` }));
  const long = Array.from({ length: 10 }, (_, i) =>
    incident({ id: `long-${i}`, sections: [['', '', 'A sentence of the report. '.repeat(500)]] }),
  );
  const textFiles = (documents: typeof short) =>
    [...buildSearchIndex(documents).files.keys()].filter((path) => path.includes('/texts-')).length;
  expect(textFiles(short)).toBeLessThan(5);
  expect(textFiles(long)).toBe(10);
});

test('a tag that is spelled in several ways is written as most authors do, as on its page', () => {
  const documents = [['api'], ['API', 'api'], ['API'], ['API']].map((tags, i) =>
    incident({ id: `${i}`, tags }),
  );
  const { values, columns } = readFacts(toFacts(documents), documents.length);
  expect(values.tag).toEqual([{ id: 'api', label: 'API' }]);
  expect(columns.tag).toEqual([[0], [0], [0], [0]]);
});

test('a site without incidents has an index too', () => {
  expect([...buildSearchIndex([]).files.keys()]).toContain('index.bin');
});
