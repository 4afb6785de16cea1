import { expect, test } from 'vitest';
import { publishedKeys } from '../../release/published-keys.ts';
import { builtSite } from '../support/sites.ts';
import { unsaidSince } from '../support/unsaid.ts';

test('the CHANGELOG names, in code marks, the keys that have come to published JSON or gone from it', async () => {
  const { dist } = await builtSite('example');
  const keys = await publishedKeys(dist);
  expect(keys).toEqual(
    expect.arrayContaining(['json /.well-known/afterword.json files', 'json /incidents/x.json title']),
  );
  expect(await unsaidSince('published-keys.txt', keys)).toEqual([]);
});
