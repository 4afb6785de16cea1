import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incident, RECORD } from '../support/incidents.ts';
import { createHost } from '../support/serve-index.ts';

test('nothing is read before the first question, and no file twice', async () => {
  const host = createHost(RECORD);
  const search = host.search();
  expect(host.requested).toEqual([]);
  await search.search({ text: 'checkout' });
  await search.search({ text: 'checkout' });
  expect(new Set(host.requested).size).toBe(host.requested.length);
});

test('when the site was built anew, the question is asked of the new index', async () => {
  const host = createHost(RECORD);
  const search = host.search();
  await search.load();
  host.deploy([
    ...RECORD,
    incident({ id: 'new', title: 'Webhooks were late', started: '2024-02-13T00:00:00Z' }),
  ]);
  const { results } = await search.search({ text: 'webhooks' });
  expect(results[0]?.document.id).toBe('new');
});

test('a host that answers every address with a page is found out', async () => {
  const host = createHost(RECORD);
  const search = host.search();
  await search.load();
  for (const path of host.files.keys()) host.files.set(path, new TextEncoder().encode('<!doctype html>'));
  await expect(search.search({ text: 'checkout' })).rejects.toThrow('damaged');
});

test('without a network there is an error, and with it again an answer', async () => {
  const host = createHost(RECORD);
  const search = host.search();
  host.isOffline = true;
  await expect(search.search({ text: 'checkout' })).rejects.toThrow('Failed to fetch');
  host.isOffline = false;
  expect((await search.search({ text: 'checkout' })).total).toBe(2);
  host.isOffline = true;
  await expect(search.search({ counts: true })).rejects.toThrow('Failed to fetch');
  host.isOffline = false;
  expect((await search.search({ counts: true })).counts?.year).toHaveLength(3);
});

describe('a hostile query does no harm', () => {
  test.each([
    'a'.repeat(10_000),
    'checkout '.repeat(1_000),
    '(a+)+$',
    '[[[[',
    '\\',
    '<img src=x onerror=alert(1)>',
    '\u0000\u0001\u202e\ufeff',
    '\ud800',
    '"'.repeat(99),
    '-'.repeat(99),
    '__proto__ constructor toString',
    '%00%ff',
  ])('%j', async (text) => {
    const answer = await createHost(RECORD).search().search({ text, counts: true });
    expect(answer.results.length).toBeLessThanOrEqual(10);
  });

  test('nor does any other', async () => {
    const search = createHost(RECORD).search();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect((await search.search({ text })).total).toBeLessThanOrEqual(RECORD.length);
      }),
    );
  });
});
