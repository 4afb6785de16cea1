import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeInventory } from '../../src/assemble/inventory.ts';
import { runIn } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { serveFolder } from '../support/static-server.ts';

const FILES = {
  'index.html': '<html><body>All is well.</body></html>\n',
  '404.html': '<html><body>Nothing is here.</body></html>\n',
  'incidents/one two/index.html': '<html><body>One was two.</body></html>\n',
  'feed.json': '{ "version": "1.1" }\n',
  'größe 50%.md': 'How large.\n',
  _headers: '/*\n  X-Frame-Options: DENY\n',
  '.nojekyll': '',
  '.well-known/security.txt': 'Contact: mailto:security@lumen.example\n',
};
const COUNT = Object.keys(FILES).length;

/** A project without anything, and a built site beside it. */
let [project, site] = ['', ''];

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  [project, site] = [join(folder, 'project'), join(folder, 'site')];
  writeFiles(project, { 'package.json': '{}\n' });
  writeFiles(site, FILES);
  await writeInventory(site, { root: folder, version: '1.2.3' });
});

/** Answers what a listener leaves to it as a host does, with the files of the site below a path. */
async function serve(own: (path: string, response: ServerResponse) => boolean, base = '/'): Promise<string> {
  const host = await serveFolder(site, base);
  const listener: RequestListener = async (request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    if (own(path, response)) return;
    const answer = await fetch(`${host.origin}${request.url}`);
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await Promise.all([host.close(), new Promise((resolve) => server.close(resolve))]);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A host that does one thing of its own at one address. */
function serveOdd(odd: string, answer: (response: ServerResponse) => void): Promise<string> {
  return serve((path, response) => {
    if (path === odd) answer(response);
    return path === odd;
  });
}

const asBuilt = () => false;

describe('npx afterword verify', () => {
  test('finds a site as it was built, below any path, however its address is written', async () => {
    const origin = await serve(asBuilt, '/status/');
    for (const address of ['/status', '/status/', '/status/index.html', '/status/?utm=x#top'])
      expect(await runIn(project, 'verify', `${origin}${address}`)).toEqual({
        code: 0,
        stderr: '',
        stdout: `${origin}/status/ was built by Afterword 1.2.3.\nAll ${COUNT} files are as they were built.\n`,
      });
  });

  test('goes where a host leads on to', async () => {
    const origin = await serve(asBuilt);
    const old = await serve((path, response) => {
      response.writeHead(301, { Location: `${origin}${path}` }).end();
      return true;
    });
    const { code, stdout } = await runIn(project, 'verify', old);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${origin}/ was built`),
    });
  });

  test('doesn’t mind that hosts keep settings and hidden files to themselves', async () => {
    const origin = await serve((path, response) => {
      const isKept = path === '/_headers' || path === '/.nojekyll';
      if (isKept) response.writeHead(404).end();
      return isKept;
    });
    expect(await runIn(project, 'verify', origin)).toMatchObject({ code: 0 });
  });

  const ODD = '/incidents/one two/';
  test.each<{ what: string; odd: string; answer: (response: ServerResponse) => void; said: string }>([
    {
      what: 'a file that was tampered with',
      odd: ODD,
      answer: (response) => response.end('<html><body>One was fine.</body></html>\n'),
      said: 'Not as it was built (1):\n  incidents/one two/index.html\n',
    },
    {
      what: 'a file that is missing',
      odd: '/feed.json',
      answer: (response) => response.writeHead(404).end(),
      said: 'Missing (1):\n  feed.json\n',
    },
    {
      what: 'a page in place of JSON',
      odd: '/feed.json',
      answer: (response) => response.setHeader('Content-Type', 'text/html').end('<p>Sign in</p>'),
      said: 'Not as it was built (1):\n  feed.json: a page is sent in its place\n',
    },
    {
      what: 'a page of the site in place of what is not there',
      odd: '/größe 50%.md',
      answer: (response) => response.setHeader('Content-Type', 'text/html').end(FILES['index.html']),
      said: 'Missing (1):\n  größe 50%.md: the host shows another page of the site\n',
    },
    {
      what: 'a file that the host has no access to',
      odd: '/.well-known/security.txt',
      answer: (response) => response.writeHead(403).end(),
      said: 'Can’t be reached (1):\n  .well-known/security.txt: the host answers 403\n',
    },
    {
      what: 'a connection that breaks',
      odd: ODD,
      answer: (response) => response.destroy(),
      said: 'Can’t be reached (1):\n  incidents/one two/index.html: ',
    },
    {
      what: 'a file that leads nowhere but in a circle',
      odd: '/feed.json',
      answer: (response) => response.writeHead(302, { Location: '/feed.json' }).end(),
      said: 'Can’t be reached (1):\n  feed.json: ',
    },
  ])('tells of $what', async ({ odd, answer, said }) => {
    const origin = await serveOdd(odd, answer);
    const { code, stdout, stderr } = await runIn(project, 'verify', origin);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(said);
    expect(stdout.match(/^ {2}/gm)).toHaveLength(1);
  });

  test('shows what a host has added, where the site is in dist/', async () => {
    await cp(site, join(project, 'dist'), { recursive: true });
    const origin = await serveOdd('/', (response) => {
      const added = FILES['index.html'].replace('</body>', '<script src="//ads.example"></script></body>');
      response.setHeader('Content-Type', 'text/html').end(added);
    });
    const { code, stdout } = await runIn(project, 'verify', origin);
    expect(stdout).toContain(
      'Not as it was built (1):\n  index.html: the host has added `<script src="//ads.example"></script>`\n',
    );
    expect(stdout).toContain('It is the site in dist/.\n');
    expect(code).toBe(1);
  });

  test('asks for a few files at a time', async () => {
    writeFiles(
      site,
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, `${index}`])),
    );
    await writeInventory(site, { root: site, version: '1.2.3' });
    let [open, most] = [0, 0];
    const origin = await serve((_, response) => {
      most = Math.max(most, ++open);
      response.on('close', () => open--);
      return false;
    });
    expect(await runIn(project, 'verify', origin)).toMatchObject({ code: 0 });
    expect(most).toBeLessThanOrEqual(6);
  });

  test('tells how a site differs from the one in dist/', async () => {
    const dist = join(project, 'dist');
    await cp(site, dist, { recursive: true });
    const origin = await serve(asBuilt);
    expect((await runIn(project, 'verify', origin)).stdout).toMatch(/\nIt is the site in dist\/\.\n$/);
    writeFiles(dist, { 'index.html': 'New.\n', 'new.html': 'New.\n' });
    await rm(join(dist, 'feed.json'));
    await writeInventory(dist, { root: dist, version: '1.3.0' });
    const { code, stdout } = await runIn(project, 'verify', origin);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `${origin}/ was built by Afterword 1.2.3.
All ${COUNT} files are as they were built.
It is not the site in dist/, which was built by Afterword 1.3.0.
Different from dist/ (1):
  index.html
Only in dist/ (1):
  new.html
Not in dist/ (1):
  feed.json
`,
    );
  });

  test('verifies a folder, and tells what lies there besides', async () => {
    expect(await runIn(project, 'verify', '../site')).toMatchObject({ code: 0 });
    await writeFile(join(site, 'left.html'), 'Left.\n');
    await rm(join(site, 'feed.json'));
    const { code, stdout } = await runIn(project, 'verify', '../site');
    expect(code).toBe(1);
    expect(stdout).toContain('Missing (1):\n  feed.json\nNot in its list (1):\n  left.html\n');
  });

  test.each<{ what: string; answer: (response: ServerResponse) => void; said: string }>([
    { what: 'no list', answer: (response) => response.writeHead(404).end(), said: 'answers 404' },
    {
      what: 'a page',
      answer: (response) => response.end('<!doctype html>'),
      said: 'a page instead of a list',
    },
    {
      what: 'other JSON',
      answer: (response) => response.end('{"files":{"a":"b"},"version":"1"}'),
      said: 'no list',
    },
    {
      what: 'paths that lead elsewhere',
      answer: (response) =>
        response.end(JSON.stringify({ version: '1', files: { '../secret': '0'.repeat(64) } })),
      said: 'no list',
    },
    { what: 'nothing', answer: (response) => response.destroy(), said: 'can’t be reached' },
  ])('says in a sentence that a host answers with $what', async ({ answer, said }) => {
    const origin = await serveOdd('/.well-known/afterword.json', answer);
    expect(await runIn(project, 'verify', origin)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(new RegExp(`^[^\\n]*${said}[^\\n]*\\n$`)),
    });
  });

  test.each([[[]], [['a', 'b']], [['no-such-folder']], [['ftp://lumen.example']]])(
    'refuses %j with what to write',
    async (args) => {
      const { code, stderr } = await runIn(project, 'verify', ...args);
      expect(code).toBe(2);
      expect(stderr).toContain('https://');
    },
  );

  test('says of a folder that no site was built there what is missing', async () => {
    expect(await runIn(project, 'verify', '.')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no `.well-known/afterword.json` in .'),
    });
  });
});

test('the list names every file but itself, in the order of its letters, by the digest that others compute', async () => {
  const text = await readFile(join(site, '.well-known/afterword.json'), 'utf8');
  const { generator, version, files, ...rest } = JSON.parse(text);
  expect({ generator, version, rest }).toEqual({ generator: 'Afterword', version: '1.2.3', rest: {} });
  expect(Object.keys(files)).toEqual(Object.keys(FILES).sort());
  expect(files['.nojekyll']).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  await writeInventory(site, { root: site, version: '1.2.3' });
  expect(await readFile(join(site, '.well-known/afterword.json'), 'utf8')).toBe(text);
});
