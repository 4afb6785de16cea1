import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trackers } from '../../src/cli/trackers.ts';
import { createRepository, ioIn } from '../support/cli.ts';
import { createNetwork, sendJson, startSource } from '../support/source-server.ts';

const FILE = 'content/incidents/2023-04-15-checkout-outage.mdx';

/** What the trackers' APIs answer, as far as it matters here and a little beyond. */
const ISSUES: Readonly<Record<string, object>> = {
  '/api/v3/repos/acme/shop/issues/1': {
    number: 1,
    title: 'quokka: a title that is nobody’s business',
    state: 'closed',
    state_reason: 'completed',
    closed_at: '2023-05-03T02:30:00Z',
  },
  '/api/v3/repos/acme/shop/issues/2': {
    state: 'closed',
    state_reason: 'not_planned',
    closed_at: '2023-05-04T10:00:00Z',
  },
  '/api/v3/repos/acme/shop/issues/3': { state: 'open', state_reason: 'reopened', closed_at: null },
  '/api/v3/repos/acme/shop/issues/4': {
    state: 'closed',
    closed_at: '2023-05-05T10:00:00Z',
    pull_request: { merged_at: '2023-05-05T10:00:00Z' },
  },
  '/api/v3/repos/acme/shop/issues/5': {
    state: 'closed',
    state_reason: 'duplicate',
    closed_at: '2023-05-05T10:00:00Z',
  },
  '/api/v4/projects/acme%2Fweb%2Fshop/issues/7': {
    iid: 7,
    state: 'closed',
    closed_at: '2023-05-06T10:00:00.123+02:00',
  },
  '/api/v4/projects/acme%2Fweb%2Fshop/issues/8': { iid: 8, state: 'opened', closed_at: null },
  '/api/v4/projects/acme%2Fweb%2Fshop/merge_requests/9': {
    state: 'merged',
    merged_at: '2023-05-07T10:00:00Z',
    closed_at: null,
  },
};

/** A repository whose actions link to issues of a server, and what the server was told. */
async function start(paths: readonly [path: string, more?: string][], more = '') {
  const keys = new Set<string | undefined>();
  const { origin, asked } = await startSource((path, { headers }, response) => {
    keys.add(headers.authorization ?? String(headers['private-token']));
    const issue = ISSUES[path];
    if (issue) return sendJson(response, issue);
    response.statusCode = 404;
    sendJson(response, { message: 'Not Found' });
  });
  const root = await createRepository();
  const actions = paths.map(
    ([path, status = ''], index) =>
      `  - id: a${index + 1}\n    text: Do ${index + 1}.\n    link: ${path.startsWith('/') ? origin : ''}${path}\n${status}`,
  );
  const text = `---\ntitle: Checkout failed\nstarted: 2023-04-15 12:00\nresolved: 13:30\n${more}actions:\n${actions.join('')}---\n\nWhy.\n`;
  await writeFile(join(root, FILE), text);
  const run = async (...args: string[]) => {
    const { io, stdout } = ioIn(root);
    const env = {
      GITHUB_SERVER_URL: origin,
      CI_SERVER_URL: origin,
      GITHUB_TOKEN: 'hub',
      GITLAB_TOKEN: 'lab',
    };
    const code = await trackers(args, { ...io, env }, createNetwork());
    return { code, said: stdout.text(), file: await readFile(join(root, FILE), 'utf8') };
  };
  return { run, text, asked, keys };
}

test('what is done and given up in trackers is said, and written only when asked for', async () => {
  const { run, text, asked, keys } = await start([
    ['/acme/shop/issues/1'],
    ['/acme/shop/issues/2', '    status: in-progress\n'],
    ['/acme/shop/issues/3'],
    ['/acme/shop/pull/4'],
    ['/acme/web/shop/-/issues/7'],
    ['/acme/web/shop/-/issues/8'],
    ['/acme/web/shop/-/merge_requests/9'],
  ]);
  const { code, said, file } = await run();
  expect(code).toBe(0);
  expect(file).toBe(text);
  expect(said).toBe(`${FILE}: a1: \`done\` since 2023-05-02.
${FILE}: a2: \`dropped\` since 2023-05-04. Add \`reason:\` with what has changed.
${FILE}: a4: \`done\` since 2023-05-05.
${FILE}: a5: \`done\` since 2023-05-06.
${FILE}: a7: \`done\` since 2023-05-07.
Asked about 7 promises. To be written: 5. Without an answer: 0.
`);
  expect(asked).toHaveLength(7);
  expect([...keys].sort()).toEqual(['Bearer hub', 'lab']);
  const written = await run('--write');
  expect(written.said).not.toContain('quokka');
  expect(written.file).toBe(
    text
      .replace(/(issues\/1\n)/, '$1    done: 2023-05-02\n')
      .replace(/(issues\/2\n) {4}status: in-progress/, '$1    dropped: 2023-05-04\n    status: dropped')
      .replace(/(pull\/4\n)/, '$1    done: 2023-05-05\n')
      .replace(/(issues\/7\n)/, '$1    done: 2023-05-06\n')
      .replace(/(requests\/9\n)/, '$1    done: 2023-05-07\n'),
  );
  expect((await run('--write')).file).toBe(written.file);
});

test('what a report says otherwise, or nobody can tell, is said and stays', async () => {
  const { run, text } = await start([
    ['/acme/shop/issues/3', '    status: done\n'],
    ['/acme/shop/issues/5'],
    ['/acme/shop/issues/404'],
    ['https://evil.example/acme/shop/issues/1'],
  ]);
  const { said, file } = await run('--write');
  expect(file).toBe(text);
  expect(said).toBe(
    `${FILE}: a1: the report says \`done\`, and its issue is open.
${FILE}: a2: its issue is closed, and does not say whether it was done.
${FILE}: a3: the tracker answered 404.
Asked about 3 promises. To be written: 0. Without an answer: 1.
`.replace('To be written', 'Written'),
  );
});

test('nothing is asked about a report that nobody may read yet', async () => {
  const { run, asked } = await start([['/acme/shop/issues/1']], 'draft: true\n');
  expect((await run('--write')).said).toBe('Asked about 0 promises. Written: 0. Without an answer: 0.\n');
  expect(asked).toEqual([]);
});
