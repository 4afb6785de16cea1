import { expect, test } from 'vitest';
import { createFetcher, fetchAttachment } from '../../../src/cli/network/fetch-attachment.ts';
import { createNetwork, startSource } from '../../support/source-server.ts';

const PNG = Buffer.from('iVBORw0KGgo=', 'base64');

test('a picture is fetched, also where its address leads to another host', async () => {
  const store = await startSource((_, __, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(PNG),
  );
  const { origin } = await startSource((_, __, response) =>
    response.writeHead(302, { location: `${store.origin}/b.png` }).end(),
  );
  const bytes = await fetchAttachment({ name: 'a.png', from: `${origin}/a.png` }, createNetwork());
  expect(Buffer.from(bytes)).toEqual(PNG);
});

test('a picture that stands in the text itself is taken from there', async () => {
  const bytes = await fetchAttachment(
    { name: 'a.png', from: `data:image/png;base64,${PNG.toString('base64')}` },
    createNetwork(),
  );
  expect(Buffer.from(bytes)).toEqual(PNG);
});

test.each([
  ['a page', 200, 'text/html', '<html>', 'it answered a page rather than a picture'],
  [
    'a page that says it is a picture',
    200,
    'image/png',
    '<!DOCTYPE html>',
    'it answered a page rather than a picture',
  ],
  ['nothing', 200, 'image/png', '', 'it answered a page rather than a picture'],
  ['what is gone', 410, 'text/plain', 'Gone', 'it answered 410'],
])('%s is none', async (_, status, type, body, message) => {
  const { origin } = await startSource((__, ___, response) =>
    response.writeHead(status, { 'content-type': type }).end(body),
  );
  await expect(
    fetchAttachment({ name: 'a.png', from: `${origin}/a.png?key=1` }, createNetwork()),
  ).rejects.toThrow(`Nothing was read from ${origin}/a.png: ${message}.`);
});

test('a host that does not answer is asked for one picture and for no other', async () => {
  const network = createNetwork();
  const asked: string[] = [];
  const fetched = createFetcher({
    ...network,
    fetch: async (url) => {
      asked.push(String(url));
      if (String(url).startsWith('https://gone.test')) throw new TypeError('fetch failed');
      return new Response(PNG, { headers: { 'content-type': 'image/png' } });
    },
  });
  const found: unknown[] = [];
  for (const from of ['https://gone.test/a.png', 'https://gone.test/b.png', 'https://here.test/c.png'])
    found.push(Boolean(await fetched(from)));
  expect(found).toEqual([false, false, true]);
  expect(asked).toEqual(['https://gone.test/a.png', 'https://gone.test/a.png', 'https://here.test/c.png']);
});
