import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runIn } from '../../support/cli.ts';

const UPDATE = {
  ...{ id: 'u1', incident_id: 'i1', status: 'resolved', body: 'It is over.' },
  ...{ display_at: '2023-05-01T11:00:00Z', created_at: '2023-05-01T11:07:00Z' },
  ...{ updated_at: '2023-05-02T00:00:00Z', affected_components: null, deliver_notifications: true },
};
const INCIDENT = {
  ...{ id: 'i1', name: 'Mail is late', status: 'resolved', impact: 'minor', page_id: 'p1' },
  ...{ started_at: '2023-05-01T10:00:00Z', created_at: '2023-05-01T10:04:00Z' },
  ...{ updated_at: '2023-05-02T00:00:00Z', resolved_at: '2023-05-01T11:00:00Z', monitoring_at: null },
  ...{ shortlink: 'https://stspg.io/abc', incident_updates: [UPDATE], components: [] },
};
const PAGE = {
  ...{ id: 'p1', name: 'Acme', url: 'https://status.acme.test', time_zone: 'Europe/Vienna' },
  updated_at: '2023-05-02T00:00:00Z',
};

/** What `--strict` comes to for a source of some files. */
async function strict(files: Readonly<Record<string, unknown>>) {
  const root = await mkdtemp(join(tmpdir(), 'afterword-strict-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const source = join(root, 'source');
  await mkdir(join(root, 'site'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(source, file, '..'), { recursive: true });
    await writeFile(join(source, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return runIn(join(root, 'site'), 'import', source, '--strict');
}

const answer = (incident: object) => ({
  'a.json': { page: PAGE, incidents: [{ ...INCIDENT, ...incident }] },
});

test('a source of which nothing is lost is fine, whatever of it is derived or left', async () => {
  const { code, stdout, stderr } = await strict(answer({}));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('shortlink: 1 left');
});

test('reports of which nothing is lost are fine, beside files that are none', async () => {
  const files = {
    '2023-03-05-mail.md': '# Mail is late\n\nAll times in UTC.\n\nThe queue was full.\n',
    'README.md': '# Our reports\n',
    'LICENSE.txt': 'Free.',
  };
  expect(await strict(files)).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  ['a field that nobody knows', answer({ mood: 'bad' })],
  ['a word that nobody knows', answer({ impact: 'dire' })],
  ['a time that can’t be read', answer({ resolved_at: 'noon' })],
  [
    'an update without a time',
    answer({
      started_at: null,
      created_at: null,
      incident_updates: [{ ...UPDATE, id: 'u2', display_at: null, created_at: null }, UPDATE],
    }),
  ],
  ['a picture that can’t be had', { '2023-03-05-mail.md': '# Mail\n\nAll is well. ![A graph](graph.png)\n' }],
  ['a link that leads nowhere', { '2023-03-05-mail.md': '# Mail\n\nAll is [well](other.md).\n' }],
  ['a file that can’t be read', { ...answer({}), 'b.json': 'no json' }],
  [
    'an incident without a start',
    {
      ...answer({}),
      'b.json': [
        {
          ...INCIDENT,
          id: 'i2',
          started_at: null,
          created_at: null,
          resolved_at: null,
          incident_updates: [],
        },
      ],
    },
  ],
])('%s is lost', async (_, files) => {
  expect(await strict(files)).toMatchObject({ code: 1, stderr: '' });
});
