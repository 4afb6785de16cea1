import { expect, test } from 'vitest';
import type { ImportedRecord } from '../../../src/import/model.ts';
import { parseUpptime } from '../../../src/import/upptime/issues.ts';

const CONFIG = `owner: acme
repo: watch
sites:
  - name: Web Shop
    url: https://shop.acme.test
  - name: Hidden API
    slug: api
    url: $SECRET_SITE
status-website:
  cname: status.acme.test
  name: Acme Status
`;

function read(issues: readonly object[], files: Readonly<Record<string, unknown>> = {}): ImportedRecord {
  const all = { '.upptimerc.yml': CONFIG, 'issues.json': issues, ...files };
  return parseUpptime(
    Object.entries(all).map(([path, value]) => ({
      path,
      text: typeof value === 'string' ? value : JSON.stringify(value),
    })),
    {},
  );
}

const ALARM = {
  number: 12,
  title: '🛑 Web Shop is down',
  body: 'In [`48552af`](https://github.com/acme/watch/commit/48552af\n), Web Shop (https://shop.acme.test) was **down**:\r\n- HTTP code: 503',
  state: 'closed',
  created_at: '2024-03-05T09:58:12Z',
  closed_at: '2024-03-05T10:30:00Z',
  labels: [{ name: 'status' }, { name: 'web-shop' }],
  html_url: 'https://github.com/acme/watch/issues/12',
  comments: 2,
};

const COMMENTS = [
  {
    issue_url: 'https://api.github.com/repos/acme/watch/issues/12',
    body: '**Resolved:** Web Shop is back up in [`7753ee3`](https://github.com/acme/watch/commit/7753ee3) after 32 minutes.',
    created_at: '2024-03-05T10:29:58Z',
    user: { login: 'acme-bot', type: 'Bot' },
  },
  {
    issue_url: 'https://api.github.com/repos/acme/watch/issues/12',
    body: 'A disk is full. ![disk](https://example.com/disk.png)',
    created_at: '2024-03-05T10:05:00Z',
    user: { login: 'ada', type: 'User' },
  },
];

test('sites are services under the addresses of their history, since they were watched', () => {
  const { site, ledger } = read([], {
    'history/web-shop.yml':
      'url: https://shop.acme.test\nstartTime: Mon Aug 10 2020 07:54:39 GMT+0000 (Coordinated Universal Time)\n',
    'history/summary.json': [
      { name: 'Web Shop', slug: 'web-shop', dailyMinutesDown: { '2024-03-05': 32 } },
      { name: 'Old Blog', slug: 'old-blog' },
    ],
  });
  expect(site).toEqual({
    name: 'Acme Status',
    url: 'https://status.acme.test',
    services: [
      { id: 'web-shop', name: 'Web Shop', since: '2020-08-10', aliases: ['/history/web-shop/'] },
      { id: 'api', name: 'Hidden API', aliases: ['/history/api/'] },
      { id: 'old-blog', name: 'Old Blog', aliases: ['/history/old-blog/'] },
    ],
  });
  expect(ledger.filter(({ field }) => field === 'dailyMinutesDown')).toHaveLength(1);
  expect(JSON.stringify(ledger)).not.toContain('SECRET');
});

test('an alarm is an incident, with its comments in order as what was told', () => {
  const [incident] = read([ALARM], { 'comments.json': COMMENTS }).incidents;
  expect(incident).toMatchObject({
    source: { from: 'upptime', id: '12', url: 'https://github.com/acme/watch/issues/12' },
    day: '2024-03-05',
    fields: {
      title: 'Web Shop is down',
      started: '2024-03-05T09:58:12Z',
      resolved: '2024-03-05T10:30Z',
      severity: 'major',
      services: { 'web-shop': 'major-outage' },
      aliases: ['/incident/12/'],
      updates: [
        { at: '2024-03-05T09:58:12Z', status: 'investigating' },
        {
          at: '2024-03-05T10:05Z',
          status: 'update',
          text: 'A disk is full. [disk](https://example.com/disk.png)',
        },
        { at: '2024-03-05T10:29:58Z', status: 'resolved' },
      ],
    },
    body: '',
  });
});

test('comments may stand in the issue, as the command line of GitHub saves them', () => {
  const { number, title, body, state } = ALARM;
  const saved = {
    ...{ number, title, body, state: state.toUpperCase(), url: ALARM.html_url, labels: ALARM.labels },
    ...{ createdAt: ALARM.created_at, closedAt: ALARM.closed_at },
    comments: COMMENTS.map(({ body, created_at, user: { login } }) => ({
      body,
      createdAt: created_at,
      author: { login },
    })),
  };
  const [incident] = read([saved]).incidents;
  const [other] = read([ALARM], { 'issues/12/comments.json': COMMENTS }).incidents;
  expect(incident?.fields).toEqual(other?.fields);
});

test('an open alarm stays open, whatever its comments say', () => {
  const open = { ...ALARM, state: 'open', closed_at: null, title: '⚠️ Web Shop has degraded performance' };
  const [incident] = read([open], { 'comments.json': COMMENTS }).incidents;
  expect(incident?.fields).toMatchObject({ severity: 'minor', services: { 'web-shop': 'degraded' } });
  expect(incident?.fields).not.toHaveProperty('resolved');
  expect(JSON.stringify(incident?.fields['updates'])).not.toContain('resolved"');
});

test('what a person wrote as a postmortem is the report', () => {
  const report = { ...COMMENTS[1], body: '## Root cause\n\nA disk was full.' };
  const [incident] = read([ALARM], { 'comments.json': [report] }).incidents;
  expect(incident?.body).toBe('## Root cause\n\nA disk was full.\n');
  expect(incident?.fields['updates']).toHaveLength(1);
});

const WORK = {
  ...ALARM,
  number: 13,
  title: '[Scheduled Maintenance] New disks',
  labels: ['maintenance'],
  body: '<!--\nstart: 2024-03-09T13:00:00.220Z\nend: 2024-03-09T14:00:00+00:00\nexpectedDown: web-shop, nothing\n-->\n\nWe put in new disks.',
};

test('planned work is maintenance, for as long as its comment says', () => {
  const { maintenance, ledger } = read([WORK]);
  expect(maintenance[0]).toMatchObject({
    day: '2024-03-09',
    fields: {
      title: '[Scheduled Maintenance] New disks',
      services: ['web-shop'],
      starts: '2024-03-09T13:00Z',
      ends: '2024-03-09T14:00Z',
      aliases: ['/incident/13/'],
    },
    body: 'We put in new disks.\n',
  });
  expect(ledger.filter(({ outcome }) => outcome === 'lost').map(({ value }) => value)).toContain('nothing');
});

test.each([
  ['planned work without times', 'lost', { ...WORK, body: 'Some time.' }],
  ['a pull request', 'left', { ...ALARM, pull_request: {} }],
  ['a question', 'lost', { ...ALARM, title: 'How does this work?', labels: [] }],
])('%s does not come in, and is told', (_, became, issue) => {
  const { incidents, maintenance, ledger } = read([issue]);
  expect([...incidents, ...maintenance]).toEqual([]);
  expect(ledger.filter(({ field, outcome }) => field === 'issue' && outcome === became)).toHaveLength(1);
});

test('lists that stand behind each other are read, the same issue once, and what is no JSON is told', () => {
  const pages = `${JSON.stringify([ALARM])}\n${JSON.stringify([ALARM, { ...ALARM, number: 14 }])}`;
  const { incidents, ledger } = read([], { 'issues.json': pages, 'page.json': '<!doctype html>' });
  expect(incidents.map(({ source }) => source.id)).toEqual(['12', '14']);
  expect(ledger.filter(({ field }) => field === 'file').map(({ value }) => value)).toEqual(['page.json']);
});
