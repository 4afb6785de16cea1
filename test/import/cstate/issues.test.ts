import { expect, test } from 'vitest';
import { parseCstate } from '../../../src/import/cstate/issues.ts';
import type { ImportedRecord, ImportOptions } from '../../../src/import/model.ts';

const CONFIG = `title: Acme Status
baseURL: https://status.acme.test/
params:
  description: How our services are.
  categories:
    - name: Core
    - name: Hidden
      untitled: true
  systems:
    - name: Web Shop
      category: Core
      description: |
        Where people buy.
    - name: API
      category: Hidden
      link: https://api.acme.test
  brand: "#0a0c0f"
`;

function read(issues: Readonly<Record<string, string>>, options: ImportOptions = {}): ImportedRecord {
  const files = Object.entries({ 'config.yml': CONFIG, ...issues }).map(([path, text]) => ({ path, text }));
  return parseCstate(files, options);
}

function issue(front: string, body = 'Words.\n'): Readonly<Record<string, string>> {
  return { 'content/issues/2024-03-05-orders.md': `---\ntitle: Orders fail\n${front}\n---\n\n${body}` };
}

const OVER =
  'date: 2024-03-05 09:58:00\nresolved: true\nresolvedWhen: 2024-03-05 10:30:00\nseverity: down\naffected: [API]';

test('systems are services, with the group that readers saw and the address of their page', () => {
  const { site, ledger } = read({});
  expect(site).toEqual({
    name: 'Acme Status',
    url: 'https://status.acme.test/',
    description: 'How our services are.',
    services: [
      {
        id: 'web-shop',
        name: 'Web Shop',
        group: 'Core',
        description: 'Where people buy.',
        aliases: ['/affected/web-shop/'],
      },
      { id: 'api', name: 'API', aliases: ['/affected/api/'] },
    ],
  });
  const fieldsOf = (wanted: string) =>
    ledger.filter(({ outcome }) => outcome === wanted).map(({ field }) => field);
  expect(fieldsOf('lost')).toEqual(['systems[].link']);
  expect(fieldsOf('left')).toEqual(['brand']);
});

test('an issue is an incident under its old address', () => {
  const { incidents } = read(issue(OVER), { timezone: 'Europe/Vienna' });
  expect(incidents).toEqual([
    expect.objectContaining({
      source: {
        from: 'cstate',
        id: '2024-03-05-orders',
        url: 'https://status.acme.test/issues/2024-03-05-orders/',
      },
      day: '2024-03-05',
      fields: {
        title: 'Orders fail',
        started: '2024-03-05 09:58',
        resolved: '2024-03-05 10:30',
        severity: 'critical',
        services: { api: 'major-outage' },
        timezone: 'Europe/Vienna',
        aliases: ['/issues/2024-03-05-orders/'],
      },
      body: 'Words.\n',
    }),
  ]);
});

test.each([
  ['2024-03-05T08:30:00-00:00', '2024-03-05 08:30 UTC'],
  ['2024-03-05T9:30:00-00:00', '2024-03-05 09:30 UTC'],
  ['2024-03-05 22:30:00 +0200', '2024-03-05 22:30 Etc/GMT-2'],
  ['"2024-03-05 23:00:00 +0800"', '2024-03-05 23:00 Etc/GMT-8'],
  ["'2024-03-05T00:00:00.000Z'", '2024-03-05 00:00 UTC'],
  ['2024-03-05 23:29 UTC', '2024-03-05 23:29 UTC'],
  ['2024-03-05', '2024-03-05 undefined'],
  ['December 18, 2020', '2020-12-18 undefined'],
])('date: %s', (date, expected) => {
  const [incident] = read(issue(`date: ${date}`)).incidents;
  const fields: Readonly<Record<string, unknown>> = incident?.fields ?? {};
  expect(`${fields['started']} ${fields['timezone']}`).toBe(expected);
});

test('a time without an offset is asked about, and never taken for UTC', () => {
  const { incidents, questions } = read(issue(OVER));
  expect(incidents).toEqual([]);
  expect(questions).toEqual([
    { about: 'timezone', example: '`2024-03-05 09:58:00` at content/issues/2024-03-05-orders.md' },
  ]);
});

test.each([
  [
    'TOML',
    '+++\ntitle = "Orders fail"\ndate = 2024-03-05T09:58:00Z\nseverity = "major-outage"\naffectedsystems = ["API"]\nresolved = true\n+++\n\nWords.\n',
  ],
  [
    'JSON',
    '{\n"title": "Orders fail",\n"date": "2024-03-05T09:58:00Z",\n"severity": "down",\n"affected": "API",\n"resolved": true\n}\n\nWords.\n',
  ],
  [
    'capitals',
    '---\nTitle: Orders fail\nDate: 2024-03-05T09:58:00Z\nSeverity: down\nAffected:\n  - API\nResolved: true\n---\n\nWords.\n',
  ],
])('frontmatter in %s', (_, text) => {
  const [incident] = read({ 'content/issues/orders.md': text }).incidents;
  expect(incident?.fields).toMatchObject({
    title: 'Orders fail',
    started: '2024-03-05 09:58',
    severity: 'critical',
    services: { api: 'major-outage' },
  });
});

const NEWEST_FIRST = `*Post-mortem*

A disk was full.

---
*Resolved* - All is well. {{< track "2024-03-05 10:30:00" >}}

*Monitoring* - We made room.

It is watched. {{< track "2024-03-05 10:12:00" >}}

*Investigating* - Orders fail. {{< track "2024-03-05 09:58:00" >}}
`;

test.each([
  {
    form: 'times behind the newest first',
    body: NEWEST_FIRST,
    rest: '*Post-mortem*\n\nA disk was full.\n',
    texts: ['Orders fail.', 'We made room.\n\nIt is watched.', 'All is well.'],
  },
  {
    form: 'times behind, the oldest first, with ends that have none',
    body: 'Orders fail.\n\\\n**Monitoring:** We made room. {{< track "2024-03-05 10:12:00" >}}\n\\\n**Resolved:** All is well.\n',
    rest: '',
    texts: ['Orders fail.', 'We made room.', 'All is well.'],
  },
  {
    form: 'times before their texts',
    body: 'Orders fail.\n{{< track "2024-03-05 10:12:00" >}}*Monitoring*: We made room.\n{{< track "2024-03-05 10:30:00" >}}*Resolved* - All is well.\n',
    rest: '',
    texts: ['Orders fail.', 'We made room.', 'All is well.'],
  },
])('$form are updates', ({ body, rest, texts }) => {
  const [incident] = read(issue(OVER, body), { timezone: 'UTC' }).incidents;
  expect(incident?.fields['updates']).toEqual([
    { at: '2024-03-05 09:58', status: 'investigating', text: texts[0] },
    { at: '2024-03-05 10:12', status: 'monitoring', text: texts[1] },
    { at: '2024-03-05 10:30', status: 'resolved', text: texts[2] },
  ]);
  expect(incident?.body).toBe(rest);
});

test('a label that names no status, or in another language, stays with its text', () => {
  const body =
    '**Problème identifié** Le réseau. {{< track "2024-03-05 10:00:00" >}}\n\n*Automated alert* - Again. {{< track "2024-03-05 10:05:00" >}}\n';
  const [incident] = read(issue(OVER, body), { timezone: 'UTC' }).incidents;
  expect(incident?.fields['updates']).toEqual([
    { at: '2024-03-05 10:00', status: 'identified', text: '**Problème identifié** Le réseau.' },
    { at: '2024-03-05 10:05', status: 'update', text: '*Automated alert* - Again.' },
  ]);
});

test('other shortcodes stay as text and are told, those in code are none', () => {
  const body = 'See {{< youtube abc >}}.\n\n```\n{{< track "2024-03-05 10:00:00" >}}\n```\n';
  const { incidents, ledger } = read(issue(OVER, body), { timezone: 'UTC' });
  expect(incidents[0]?.body).toBe(body);
  expect(ledger.filter(({ field }) => field === 'shortcode').map(({ value }) => value)).toEqual([
    '{{< youtube abc >}}',
  ]);
});

test('an open issue stays open, with its text as what was told', () => {
  const [incident] = read(issue('date: 2024-03-05T09:58:00Z\nresolved: false')).incidents;
  expect(incident?.fields).toMatchObject({
    updates: [{ at: '2024-03-05 09:58', status: 'investigating', text: 'Words.' }],
  });
  expect(incident?.fields).not.toHaveProperty('resolved');
  expect(incident?.body).toBe('');
});

test('an end before the beginning is told, and the last update ends the issue', () => {
  const front = 'date: 2024-03-05T09:58:00Z\nresolved: true\nresolvedWhen: 2024-03-04T09:00:00Z';
  const { incidents, ledger } = read(issue(front, '*Update* - Over. {{< track "2024-03-05T11:00:00Z" >}}\n'));
  expect(incidents[0]?.fields['resolved']).toBe('2024-03-05 11:00');
  expect(ledger.find(({ field }) => field === 'resolvedWhen')?.outcome).toBe('lost');
});

test('a notice of planned work is maintenance', () => {
  const front =
    'date: 2024-03-05T09:58:00Z\nresolved: true\nresolvedWhen: 2024-03-05T12:00:00Z\nseverity: notice\naffected: [Web Shop]';
  const files = { 'content/issues/work.md': `---\ntitle: Scheduled maintenance\n${front}\n---\n\nWords.\n` };
  const { incidents, maintenance } = read(files);
  expect(incidents).toEqual([]);
  expect(maintenance[0]?.fields).toMatchObject({
    starts: '2024-03-05 09:58',
    ends: '2024-03-05 12:00',
    services: ['web-shop'],
  });
});

test('what no system is called is a service all the same, because its page has to answer', () => {
  const { site } = read(issue(OVER.replace('[API]', 'Media Proxy')), { timezone: 'UTC' });
  expect(site.services.at(-1)).toEqual({
    id: 'media-proxy',
    name: 'Media Proxy',
    aliases: ['/affected/media-proxy/'],
  });
});

test.each([
  ['folders', 'content/en/issues/orders.md', 'content/fr/issues/orders.md'],
  ['names of files', 'content/issues/orders.md', 'content/issues/orders.fr.md'],
])('languages in %s are one incident, which answers to both addresses', (_, english, french) => {
  const front = 'date: 2024-03-05T09:58:00Z\nresolved: true';
  const { incidents, ledger } = read({
    [english]: `---\ntitle: Orders fail\n${front}\n---\n\nWords.\n`,
    [french]: `---\ntitle: Pannes\n${front}\n---\n\nDes mots.\n`,
  });
  expect(incidents).toHaveLength(1);
  expect(incidents[0]?.fields['aliases']).toEqual(['/issues/orders/', '/fr/issues/orders/']);
  expect(incidents[0]?.body).toBe('Words.\n\n## Pannes\n\nDes mots.\n');
  expect(ledger.some(({ field }) => field === 'language')).toBe(true);
});

test('drafts never come in, and pages do', () => {
  const record = read({
    ...issue('date: 2024-03-05T09:58:00Z\ndraft: true'),
    'content/about.md': '---\ntitle: About\n---\n\nUs.\n',
    'content/plans.md': '---\ntitle: Plans\ndraft: true\n---\n\nSecret.\n',
    'content/affected/api/_index.md': '---\ntitle: API\n---\n\nFor programs.\n',
  });
  expect(record.incidents).toEqual([]);
  expect(record.pages.map(({ fields, body }) => [fields, body])).toEqual([
    [{ title: 'About', aliases: ['/about/'] }, 'Us.\n'],
  ]);
  expect(record.site.services[1]?.description).toBe('For programs.');
  expect(record.ledger.filter(({ reason }) => reason.includes('draft'))).toHaveLength(2);
});
