import { describe, expect, test } from 'vitest';
import type { ImportedRecord } from '../../src/import/model.ts';
import { parseStatuspage } from '../../src/import/statuspage/statuspage.ts';
import { errorsOf, toldOf } from '../support/imported.ts';

const PAGE = {
  id: 'p1',
  name: 'Acme',
  url: 'https://status.acme.test',
  time_zone: 'America/New_York',
  updated_at: '2024-06-01T00:00:00Z',
};

const checkout = component('c1', 'Checkout', { group_id: 'g1', position: 1, description: 'Taking orders' });
const search = component('c2', 'Search', { position: 2, start_date: '2021-03-01' });
const COMPONENTS = [
  search,
  component('g1', 'Shop', { group: true, components: ['c1'], position: 1 }),
  checkout,
];

function component(id: string, name: string, more: object = {}) {
  return {
    ...{
      id,
      name,
      status: 'operational',
      created_at: '2020-01-01T00:00:00Z',
      updated_at: '2024-06-01T00:00:00Z',
    },
    ...{ position: 1, description: null, showcase: false, start_date: null, group_id: null, page_id: 'p1' },
    ...{ group: false, only_show_if_degraded: false, ...more },
  };
}

function update(id: string, status: string, at: string, more: object = {}) {
  return {
    ...{ id, status, body: `Text ${id}.`, incident_id: 'i1', created_at: at, updated_at: at, display_at: at },
    ...{
      affected_components: null,
      deliver_notifications: true,
      custom_tweet: null,
      tweet_id: null,
      ...more,
    },
  };
}

function affected(code: string, name: string, from: string, to: string) {
  return { code, name, old_status: from, new_status: to };
}

function incident(more: object = {}) {
  return {
    ...{
      id: 'i1',
      name: 'Orders fail',
      status: 'resolved',
      impact: 'major',
      shortlink: 'https://stspg.io/x',
      page_id: 'p1',
    },
    ...{
      created_at: '2024-05-01T10:00:00Z',
      updated_at: '2024-05-01T11:00:00Z',
      started_at: '2024-05-01T10:00:00Z',
    },
    ...{
      monitoring_at: null,
      resolved_at: '2024-05-01T11:00:00Z',
      reminder_intervals: null,
      components: [checkout],
    },
    incident_updates: [
      update('u2', 'resolved', '2024-05-01T11:00:00Z', {
        affected_components: [affected('c1', 'Shop - Checkout', 'major_outage', 'operational')],
      }),
      update('u1', 'investigating', '2024-05-01T10:00:00Z', {
        affected_components: [affected('c1', 'Shop - Checkout', 'operational', 'major_outage')],
      }),
    ],
    ...more,
  };
}

function read(...answers: (object | string)[]): ImportedRecord {
  const files = answers.map((answer, index) => ({
    path: `${index}.json`,
    text: typeof answer === 'string' ? answer : JSON.stringify(answer),
  }));
  return parseStatuspage(files, {});
}

const readIncident = (more: object = {}) =>
  read({ page: PAGE, incidents: [incident(more)] }, { page: PAGE, components: COMPONENTS });

interface Facts {
  title: string;
  started?: string;
  resolved?: string;
  services?: object;
  updates?: { text: string }[];
}

/** The facts of the one incident, and that the check takes them. */
function factsOf(more: object = {}) {
  const record = readIncident(more);
  expect(errorsOf(record)).toEqual([]);
  return record.incidents[0]?.fields as Facts | undefined;
}

test('an incident with its updates, services and severity', () => {
  const record = readIncident();
  expect(errorsOf(record)).toEqual([]);
  expect(record.incidents.map(({ origin, ...document }) => document)).toEqual([
    {
      source: { from: 'statuspage', id: 'i1', url: 'https://status.acme.test/incidents/i1' },
      day: '2024-05-01',
      fields: {
        title: 'Orders fail',
        started: '2024-05-01 06:00-04:00',
        resolved: '2024-05-01 07:00-04:00',
        severity: 'major',
        services: { checkout: 'major-outage' },
        updates: [
          { at: '2024-05-01 06:00-04:00', status: 'investigating', text: 'Text u1.', id: 'u1' },
          {
            ...{ at: '2024-05-01 07:00-04:00', status: 'resolved', text: 'Text u2.', id: 'u2' },
            services: { checkout: 'operational' },
          },
        ],
        aliases: ['/incidents/i1'],
      },
      body: '',
      attachments: [],
    },
  ]);
  expect(record.site).toEqual({
    ...{ name: 'Acme', url: 'https://status.acme.test', timezone: 'America/New_York' },
    services: [
      {
        ...{ id: 'checkout', name: 'Checkout', group: 'Shop', description: 'Taking orders' },
        source: { from: 'statuspage', id: 'c1' },
      },
      { id: 'search', name: 'Search', since: '2021-03-01', source: { from: 'statuspage', id: 'c2' } },
    ],
  });
});

describe('what customers saw counts', () => {
  test('updates are dated by when they were shown', () => {
    const shown = update('u1', 'resolved', '2024-05-02T15:53:09Z', {
      display_at: '2024-05-01T12:00:00-07:00',
    });
    expect(factsOf({ incident_updates: [shown] })?.updates).toEqual([
      { at: '2024-05-01 15:00-04:00', status: 'resolved', text: 'Text u1.', id: 'u1' },
    ]);
    expect(toldOf(readIncident({ incident_updates: [shown] }), 'incident_updates[].created_at')).toEqual([
      'i1 left: 2024-05-02T15:53:09Z (Readers saw `display_at`.)',
    ]);
  });

  test.each([
    [
      'an update 40 days before it',
      {
        incident_updates: [
          update('u2', 'resolved', '2024-05-01T11:00:00Z'),
          update('u1', 'update', '2024-03-20T11:00:00Z', {
            affected_components: [affected('c1', 'Checkout', 'operational', 'partial_outage')],
          }),
        ],
      },
      ['2024-05-01 06:00-04:00', '2024-05-01 07:00-04:00'],
    ],
    [
      'a status that goes back',
      {
        incident_updates: [
          update('u3', 'resolved', '2024-05-01T12:00:00Z'),
          update('u2', 'investigating', '2024-05-01T11:30:00Z'),
          update('u1', 'resolved', '2024-05-01T11:00:00Z'),
        ],
      },
      ['2024-05-01 06:00-04:00', '2024-05-01 08:00-04:00'],
    ],
    [
      'an end before its start',
      { resolved_at: '2024-04-30T11:00:00Z' },
      ['2024-05-01 06:00-04:00', '2024-05-01 07:00-04:00'],
    ],
    [
      'an end before its start, as it was told',
      {
        resolved_at: '2024-04-30T11:00:00Z',
        incident_updates: [update('u1', 'resolved', '2024-04-30T11:00:00Z')],
      },
      ['2024-04-30 07:00-04:00', '2024-04-30 07:00-04:00'],
    ],
    [
      'no start',
      { started_at: null, created_at: null },
      ['2024-05-01 06:00-04:00', '2024-05-01 07:00-04:00'],
    ],
    [
      'no end but that of its updates',
      { resolved_at: null },
      ['2024-05-01 06:00-04:00', '2024-05-01 07:00-04:00'],
    ],
    ['no updates', { incident_updates: null }, ['2024-05-01 06:00-04:00', '2024-05-01 07:00-04:00']],
    [
      'it goes on',
      {
        status: 'investigating',
        resolved_at: null,
        incident_updates: [update('u1', 'investigating', '2024-05-01T10:00:00Z')],
      },
      ['2024-05-01 06:00-04:00', undefined],
    ],
    [
      'an old end, and it goes on again',
      {
        status: 'investigating',
        incident_updates: [
          update('u2', 'investigating', '2024-05-01T12:00:00Z'),
          update('u1', 'resolved', '2024-05-01T11:00:00Z'),
        ],
      },
      ['2024-05-01 06:00-04:00', undefined],
    ],
    [
      'trouble told after the end',
      {
        incident_updates: [
          update('u2', 'odd', '2024-05-01T12:00:00Z', {
            affected_components: [affected('c1', 'Checkout', 'operational', 'partial_outage')],
          }),
          update('u1', 'resolved', '2024-05-01T11:00:00Z'),
        ],
      },
      ['2024-05-01 06:00-04:00', '2024-05-01 07:00-04:00'],
    ],
  ])('%s', (_, more, times) => {
    const facts = factsOf(more);
    expect([facts?.started, facts?.resolved]).toEqual(times);
  });

  test('updates of one moment stay in their order', () => {
    const at = '2024-05-01T10:00:00Z';
    const updates = [update('u2', 'resolved', at), update('u1', 'investigating', at)];
    expect(factsOf({ incident_updates: updates })?.updates).toMatchObject([{ id: 'u1' }, { id: 'u2' }]);
  });
});

describe('services', () => {
  test('each update says only what it changed', () => {
    const updates = [
      update('u3', 'monitoring', '2024-05-01T10:40:00Z', {
        affected_components: [
          affected('c1', 'Checkout', 'partial_outage', 'partial_outage'),
          affected('c2', 'Search', 'operational', 'degraded_performance'),
        ],
      }),
      update('u2', 'identified', '2024-05-01T10:20:00Z', {
        affected_components: [affected('c1', 'Checkout', 'major_outage', 'partial_outage')],
      }),
      update('u1', 'investigating', '2024-05-01T10:00:00Z', {
        affected_components: [affected('c1', 'Checkout', 'operational', 'major_outage')],
      }),
    ];
    const facts = factsOf({ incident_updates: updates });
    expect(facts?.services).toEqual({ checkout: 'major-outage' });
    expect(facts?.updates).toMatchObject([
      { id: 'u1' },
      { id: 'u2', services: { checkout: 'partial-outage' } },
      { id: 'u3', services: { search: 'degraded' } },
    ]);
    expect(facts?.updates?.[0]).not.toHaveProperty('services');
  });

  test('of which nothing is told are as ill as the incident was severe', () => {
    const record = readIncident({ incident_updates: [], impact: 'critical' });
    expect(record.incidents[0]?.fields['services']).toEqual({ checkout: 'major-outage' });
    expect(toldOf(record, 'services')).toEqual([
      'i1 derived: checkout (`major-outage`, from how severe the incident was: nothing else is told of it)',
    ]);
  });

  test('that are gone are known by the updates that name them', () => {
    const updates = [
      update('u1', 'investigating', '2024-05-01T10:00:00Z', {
        affected_components: [affected('c9', 'Old API', 'operational', 'partial_outage')],
      }),
    ];
    const record = readIncident({
      components: [],
      incident_updates: updates,
      status: 'investigating',
      resolved_at: null,
    });
    expect(record.site.services.map(({ id }) => id)).toEqual(['checkout', 'search', 'old-api']);
    expect(record.incidents[0]?.fields['services']).toEqual({ 'old-api': 'partial-outage' });
    expect(errorsOf(record)).toEqual([]);
  });

  test('of one name are told apart by their headings, and else by their codes', () => {
    const components = [
      ...[component('g1', 'Europe', { group: true }), component('g2', 'Asia', { group: true })],
      ...[component('a1', 'API', { group_id: 'g1' }), component('a2', 'API', { group_id: 'g2' })],
      ...[component('w1', '', {}), component('z1', '検索'), component('z2', '決済')],
    ];
    const idsOf = (list: object[]) =>
      read({ page: PAGE, components: list })
        .site.services.map(({ id, source }) => [source?.id, id])
        .sort();
    expect(idsOf(components)).toEqual([
      ['a1', 'europe-api'],
      ['a2', 'asia-api'],
      ['w1', 'w1'],
      ['z1', 'service-z1'],
      ['z2', 'service-z2'],
    ]);
    expect(idsOf(components.toReversed())).toEqual(idsOf(components));
  });
});

describe('planned work', () => {
  const window = (more: object = {}) =>
    incident({
      ...{ id: 'm1', name: 'New database', status: 'completed', impact: 'maintenance' },
      ...{ scheduled_for: '2024-05-04T10:00:00Z', scheduled_until: '2024-05-04T12:00:00Z' },
      incident_updates: [
        update('u3', 'completed', '2024-05-04T11:30:00Z'),
        update('u2', 'in_progress', '2024-05-04T10:00:00Z', {
          affected_components: [affected('c1', 'Checkout', 'operational', 'under_maintenance')],
        }),
        update('u1', 'scheduled', '2024-05-01T10:00:00Z'),
      ],
      ...more,
    });

  test('has its window, its services and its updates', () => {
    const record = read(
      { page: PAGE, scheduled_maintenances: [window()] },
      { page: PAGE, components: COMPONENTS },
    );
    expect(errorsOf(record)).toEqual([]);
    expect(record.incidents).toEqual([]);
    expect(record.maintenance[0]?.fields).toEqual({
      title: 'New database',
      services: ['checkout'],
      starts: '2024-05-04 06:00-04:00',
      ends: '2024-05-04 08:00-04:00',
      updates: [
        { at: '2024-05-01 06:00-04:00', status: 'update', text: 'Text u1.', id: 'u1' },
        { at: '2024-05-04 06:00-04:00', status: 'update', text: 'Text u2.', id: 'u2' },
        { at: '2024-05-04 07:30-04:00', status: 'resolved', text: 'Text u3.', id: 'u3' },
      ],
      aliases: ['/incidents/m1'],
    });
  });

  test.each([
    ['no end: that of its updates', { scheduled_until: null }, '2024-05-04 07:30-04:00'],
    ['no end at all', { scheduled_until: null, incident_updates: null }, '2024-05-04 07:00-04:00'],
    ['an end before its start', { scheduled_until: '2024-05-04T09:00:00Z' }, '2024-05-04 07:30-04:00'],
  ])('%s', (_, more, ends) => {
    const record = read(
      { page: PAGE, scheduled_maintenances: [window(more)] },
      { page: PAGE, components: COMPONENTS },
    );
    expect(errorsOf(record)).toEqual([]);
    expect(record.maintenance[0]?.fields['ends']).toBe(ends);
    expect(toldOf(record, 'end')).toHaveLength(1);
  });
});

describe('reports', () => {
  const BODY = '## Summary\n\nA lock.\n\n![Graph](https://cdn.test/graph.png)';
  const at = '2024-05-03T09:00:00Z';

  test.each([
    ['of the API with a key', { postmortem_body: BODY, postmortem_published_at: at }],
    [
      'that are said to be published, without a time',
      { postmortem_body: BODY, postmortem_published_at: true },
    ],
    [
      'as an update',
      {
        status: 'postmortem',
        incident_updates: [
          update('u9', 'postmortem', at, { body: BODY }),
          update('u1', 'resolved', '2024-05-01T11:00:00Z'),
        ],
      },
    ],
    [
      'as both',
      {
        status: 'postmortem',
        postmortem_body: BODY,
        incident_updates: [
          update('u9', 'postmortem', at, { body: BODY.replaceAll('\n', '<br />') }),
          update('u1', 'resolved', '2024-05-01T11:00:00Z'),
        ],
      },
    ],
  ])('%s', (_, more) => {
    const record = readIncident(more);
    expect(record.incidents[0]?.body).toBe('## Summary\n\nA lock.\n\n![Graph](./graph.png)');
    expect(record.incidents[0]?.attachments).toEqual([
      { name: 'graph.png', from: 'https://cdn.test/graph.png' },
    ]);
    expect(record.incidents[0]?.fields['updates']).not.toContainEqual(expect.objectContaining({ id: 'u9' }));
    expect(errorsOf(record)).toEqual([]);
  });

  test('in HTML become Markdown', () => {
    const html = '<h2>Cause</h2>\r\n<p>A <strong>lock</strong>.</p>\r\n<ul>\r\n<li>One</li></ul>';
    const record = readIncident({ postmortem_body: html, postmortem_published_at: at });
    expect(record.incidents[0]?.body).toBe('## Cause\n\nA **lock**.\n\n- One');
    expect(record.incidents[0]?.fields['report']).toEqual({ published: '2024-05-03' });
  });

  test('that are not published stay where they are, and are not quoted', () => {
    const record = readIncident({ postmortem_body: 'Secret words', postmortem_published_at: null });
    expect(record.incidents[0]?.body).toBe('');
    expect(toldOf(record, 'postmortem_body')).toEqual(['i1 left:  (It is not published.)']);
    expect(JSON.stringify(record.ledger)).not.toContain('Secret');
  });

  test('asked for by themselves never come with their draft', () => {
    const files = [
      { path: 'v1/pages/p1/incidents?page=1', text: JSON.stringify([incident()]) },
      {
        path: 'v1/pages/p1/incidents/i1/postmortem',
        text: JSON.stringify({
          body: 'Done.',
          body_draft: 'Secret',
          preview_key: 'Secret',
          published_at: at,
        }),
      },
    ];
    const record = parseStatuspage(files, {});
    expect(record.incidents[0]?.body).toBe('Done.');
    expect(JSON.stringify(record)).not.toContain('Secret');
    expect(toldOf(record, 'postmortem.body_draft')).toEqual(['i1 left:  (It is a draft.)']);
  });
});

describe('odd answers', () => {
  test('pages in place of data are told, and all else is read', () => {
    const record = read('<!doctype html><title>Moved</title>', 'no json', {
      page: PAGE,
      incidents: [incident()],
    });
    expect(record.incidents).toHaveLength(1);
    expect(toldOf(record, '0.json')).toEqual([
      ' lost: <!doctype html><title>Moved</title> (It is a page rather than data.)',
    ]);
    expect(toldOf(record, '1.json')).toEqual([' lost: no json (It is no JSON.)']);
  });

  test.each([
    [null],
    [[]],
    [{}],
    [42],
    ['text'],
    [{ page: null, incidents: null }],
    [{ incidents: [null, 7, { id: 'i1', incident_updates: [null] }] }],
    [{ page: PAGE, components: [{ id: 'c' }], incidents: {} }],
  ])('%j is no reason to stop', (answer) => {
    expect(errorsOf(read(JSON.stringify(answer)))).toEqual([]);
  });

  test('the same incident of two pages is one, as it was said last', () => {
    const later = incident({ name: 'Orders failed', updated_at: '2024-05-02T00:00:00Z' });
    const record = read([later], [incident()], { page: PAGE, incidents: [incident()] });
    expect(record.incidents.map(({ fields }) => fields.title)).toEqual(['Orders failed']);
  });

  test.each([
    ['', 'Untitled, 2024-05-01'],
    ['  Two\r\nlines ', 'Two lines'],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('the name %j becomes the title %j', (name, title) => {
    expect(factsOf({ name })?.title).toBe(title);
  });

  test('texts say what they said, whatever signs they hold', () => {
    const body = 'Set {x} to <your-token>.\r\n\r\n1. Not a list\r\n<br />{{< a >}} & *b* <b>c</b>';
    const facts = factsOf({ incident_updates: [update('u1', 'resolved', '2024-05-01T11:00:00Z', { body })] });
    expect(facts?.updates?.[0]?.text).toBe(
      'Set {x} to \\<your-token>.\n\n1\\. Not a list\\\n{{< a >}} & \\*b\\* **c**',
    );
  });

  test('what is not known is told, with its value', () => {
    const record = readIncident({ impact: 'dire', novelty: { a: 1 }, started_at: 'noon' });
    expect(toldOf(record, 'impact')).toEqual(['i1 lost: dire (It is not what is known to stand here.)']);
    expect(toldOf(record, 'novelty')).toEqual(['i1 lost: {"a":1} (There is no place for it.)']);
    expect(toldOf(record, 'started_at')).toEqual(['i1 lost: noon (It is not what is known to stand here.)']);
    expect(errorsOf(record)).toEqual([]);
  });
});

test('how its components are today is no part of what an incident says', () => {
  const originOf = (status: string) =>
    readIncident({ components: [{ ...checkout, status }] }).incidents[0]?.origin;
  expect(originOf('operational')).toEqual(originOf('major_outage'));
});

test('the public list ends with the newest 50, which is told', () => {
  const incidents = Array.from({ length: 50 }, (_, index) => incident({ id: `i${index}` }));
  expect(toldOf(read({ page: PAGE, incidents }), 'incidents')).toEqual([
    ' lost: 50 (The public API lists the newest 50 alone: older ones need a key.)',
  ]);
});

test('days of outage have no place beside incidents, which is told day by day', () => {
  const days = [
    { date: '2024-05-01', outages: { p: 0, m: 3600 } },
    { date: '2024-05-02', outages: {} },
    { date: '2024-05-03', outages: { p: 0, m: 0 } },
  ];
  const record = read(
    { page: PAGE, components: COMPONENTS },
    { components: [], timelines: { c1: { days } }, values: {} },
  );
  expect(toldOf(record, 'timelines.days[].outages')).toEqual([
    'checkout lost: {"date":"2024-05-01","p":0,"m":3600} (The history of a service follows from its incidents alone.)',
  ]);
});
