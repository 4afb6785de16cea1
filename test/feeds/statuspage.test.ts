import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv } from 'ajv';
import { Statuspage } from 'statuspage.io';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  toActive,
  toComponents,
  toIncidents,
  toScheduled,
  toStatus,
  toSummary,
  toUnresolved,
  toUpcoming,
} from '../../src/feeds/statuspage/answers.ts';
import { at, incident, maintenance, moment, service, site, update } from '../support/facts.ts';
import { told } from '../support/told.ts';
import { words } from '../support/words.ts';
import schema from './schemas/statuspage-v2.schema.json' with { type: 'json' };

const NOW = at('2026-03-01T12:00Z');

const answered = incident(
  '2026-02-10-gateway',
  '2026-02-10T10:00Z',
  {
    summary: 'The gateway ran out of connections.',
    mitigated: moment('2026-02-10T10:40Z'),
    resolved: moment('2026-02-10T11:00Z'),
    hasReport: true,
    report: { stage: 'final', published: '2026-02-14', authors: [], corrections: [] },
    updates: [
      update('2026-02-10T10:05Z', 'investigating', 'We are looking.'),
      update('2026-02-10T10:20Z', 'update', 'Still looking.'),
      update('2026-02-10T10:45Z', 'monitoring', 'It looks well.'),
      update('2026-02-10T11:02Z', 'resolved', 'It is well.'),
    ],
  },
  { api: 'major-outage', checkout: 'degraded' },
);
const open = incident('2026-03-01-open', '2026-03-01T11:00Z', {}, { checkout: 'partial-outage' });
const source = {
  words,
  site: site({
    services: [
      service('api', { since: '2025-06-01', description: 'Everything behind it.' }),
      service('checkout', { group: 'Shop / Europe', hidden: true }),
      service('basket', { group: 'Shop / Europe' }),
      service('gone', { until: '2025-12-31' }),
    ],
  }),
  incidents: [answered, open],
  maintenance: [
    maintenance('move', ['2026-03-01T11:30Z', '2026-03-01T12:30Z'], ['api'], {
      updates: [update('2026-02-20T09:00Z', 'update', 'We will move.')],
    }),
    maintenance('weekly', ['2026-02-01T02:00Z', '2026-02-01T03:00Z'], ['basket'], { every: 'FREQ=WEEKLY' }),
    maintenance('off', ['2026-03-05T02:00Z', '2026-03-05T03:00Z'], ['api'], { cancelled: true }),
  ],
  now: NOW,
  appearances: new Map(),
};

const ANSWERS = {
  'summary.json': toSummary(source),
  'status.json': toStatus(source),
  'components.json': toComponents(source),
  'incidents.json': toIncidents(source),
  'incidents/unresolved.json': toUnresolved(source),
  'scheduled-maintenances.json': toScheduled(source),
  'scheduled-maintenances/upcoming.json': toUpcoming(source),
  'scheduled-maintenances/active.json': toActive(source),
} as const;

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  formats: { 'date-time': isTime, date: isDate, uri: URL.canParse },
});
ajv.addSchema(schema);

test.each(Object.entries(ANSWERS))('%s has the shape of Statuspage', (path, answer) => {
  const name = path.startsWith('incidents')
    ? 'incidents.json'
    : path.replace(/^(scheduled-maintenances).*/, '$1.json');
  const validate = ajv.getSchema(`statuspage-v2#/$defs/${name}`);
  validate?.(JSON.parse(JSON.stringify(answer)));
  expect(validate?.errors).toBeNull();
});

describe('what is said', () => {
  test('the status is that of the site', () => {
    expect(toStatus(source).status).toEqual({
      indicator: 'major',
      description: 'Partial outage: Checkout, 1 more affected',
    });
    expect(toStatus(source).page.updated_at).toBe('2026-03-01T11:30:00.000Z');
  });

  test('groups list the services on offer', () => {
    expect(
      toComponents(source).components.map(({ id, status, group_id, components, position }) => [
        position,
        id,
        status,
        group_id,
        components,
      ]),
    ).toEqual([
      [1, 'api', 'under_maintenance', null, undefined],
      [2, 'group:Shop / Europe', 'partial_outage', null, ['checkout', 'basket']],
      [3, 'checkout', 'partial_outage', 'group:Shop / Europe', undefined],
      [4, 'basket', 'operational', 'group:Shop / Europe', undefined],
    ]);
  });

  test('an incident with a report stands at postmortem, its updates are newest first', () => {
    const [, told] = toIncidents(source).incidents;
    expect(told).toMatchObject({
      id: '2026-02-10-gateway',
      status: 'postmortem',
      impact: 'critical',
      created_at: '2026-02-10T10:00:00.000Z',
      updated_at: '2026-02-14T00:00:00.000Z',
      monitoring_at: '2026-02-10T10:45:00.000Z',
      resolved_at: '2026-02-10T11:00:00.000Z',
      shortlink: 'https://status.lumen.example/live/incidents/2026-02-10-gateway/',
    });
    expect(told?.incident_updates.map(({ status, body }) => [status, body])).toEqual([
      [
        'postmortem',
        'The gateway ran out of connections.\n\nhttps://status.lumen.example/live/incidents/2026-02-10-gateway/#report-final',
      ],
      ['resolved', 'It is well.'],
      ['monitoring', 'It looks well.'],
      ['investigating', 'Still looking.'],
      ['investigating', 'We are looking.'],
    ]);
    const changes = told?.incident_updates.map(({ affected_components: affected }) => affected?.[0]);
    expect(changes?.map((change) => change && [change.old_status, change.new_status])).toEqual([
      undefined,
      ['major_outage', 'operational'],
      ['major_outage', 'major_outage'],
      ['major_outage', 'major_outage'],
      ['operational', 'major_outage'],
    ]);
  });

  test('each update tells how services were before it and are after it', () => {
    const whole = told({ checkout: 'major-outage' }, [
      ['12:10', 'investigating'],
      ['12:30', 'identified', { checkout: 'degraded', api: 'degraded' }],
      ['13:00', 'monitoring', { checkout: 'operational' }],
      ['13:30', 'resolved'],
    ]);
    const [event] = toIncidents({ ...source, incidents: [whole], now: at('2026-03-02T00:00Z') }).incidents;
    const changes = event?.incident_updates.map(({ affected_components: affected }) =>
      affected?.map((change) => `${change.code}: ${change.old_status} → ${change.new_status}`),
    );
    expect(changes).toEqual([
      ['api: degraded_performance → operational'],
      ['checkout: degraded_performance → operational', 'api: degraded_performance → degraded_performance'],
      ['checkout: major_outage → degraded_performance', 'api: operational → degraded_performance'],
      ['checkout: operational → major_outage'],
    ]);
    expect(event).toMatchObject({ impact: 'critical' });
    const during = toSummary({
      ...source,
      incidents: [whole],
      maintenance: [],
      now: at('2026-03-01T13:10Z'),
    });
    expect(during.components.map(({ id, status }) => [id, status])).toEqual(
      expect.arrayContaining([
        ['api', 'degraded_performance'],
        ['checkout', 'operational'],
      ]),
    );
  });

  test('unresolved are those that go on', () => {
    expect(toUnresolved(source).incidents.map(({ id }) => id)).toEqual(['2026-03-01-open']);
  });

  test('windows are active, upcoming or over, each by itself', () => {
    expect(toActive(source).scheduled_maintenances.map(({ id, status }) => [id, status])).toEqual([
      ['move', 'in_progress'],
    ]);
    expect(toUpcoming(source).scheduled_maintenances.map(({ id }) => id)).toEqual([
      'weekly-2026-03-08',
      'weekly-2026-03-15',
      'weekly-2026-03-22',
      'weekly-2026-03-29',
      'weekly-2026-04-05',
    ]);
    const all = toScheduled(source).scheduled_maintenances.map(({ id, status }) => `${id} ${status}`);
    expect(all).toContain('off completed');
    expect(all).toContain('weekly-2026-02-22 completed');
    expect(toSummary(source).scheduled_maintenances[0]?.id).toBe('move');
  });
});

describe('what was under embargo', () => {
  const publishAt = moment('2026-02-28T08:00Z');
  const END = '2026-02-28T08:00:00.000Z';
  const own = (updates: readonly { created_at: string; updated_at: string; display_at: string }[] = []) =>
    updates.map(({ created_at, updated_at, display_at }) => [created_at, updated_at, display_at]);

  test('could be read when the embargo ended, whatever moment it bears', () => {
    const incidents = [
      { ...answered, publishAt, hasReport: false },
      { ...open, started: moment('2026-02-20T11:00Z'), publishAt },
    ];
    const [silent, told] = toIncidents({ ...source, incidents, maintenance: [] }).incidents;
    expect(told).toMatchObject({ created_at: END, updated_at: END, started_at: '2026-02-10T10:00:00.000Z' });
    expect(own(told?.incident_updates)).toEqual([
      [END, END, '2026-02-10T11:02:00.000Z'],
      [END, END, '2026-02-10T10:45:00.000Z'],
      [END, END, '2026-02-10T10:20:00.000Z'],
      [END, END, '2026-02-10T10:05:00.000Z'],
    ]);
    expect(silent).toMatchObject({
      created_at: END,
      updated_at: END,
      started_at: '2026-02-20T11:00:00.000Z',
    });
    expect(own(silent?.incident_updates)).toEqual([[END, END, '2026-02-20T11:00:00.000Z']]);
  });

  test('is planned work from then on, and neither begun nor over before', () => {
    const done: [string, string] = ['2026-02-20T02:00Z', '2026-02-20T03:00Z'];
    const work = [
      maintenance('told', done, ['api'], { publishAt, updates: [update('2026-02-19T09:00Z', 'update')] }),
      maintenance('silent', done, ['api'], { publishAt }),
    ];
    const answer = toScheduled({ ...source, incidents: [], maintenance: work });
    const [told, silent] = answer.scheduled_maintenances;
    for (const window of [told, silent])
      expect(window).toMatchObject({
        created_at: END,
        updated_at: '2026-02-28T08:00:02.000Z',
        started_at: '2026-02-20T02:00:00.000Z',
      });
    expect(own(told?.incident_updates)).toEqual([[END, END, '2026-02-19T09:00:00.000Z']]);
    expect(own(silent?.incident_updates)).toEqual([[END, END, END]]);
    expect(answer.page.updated_at).toBe('2026-02-28T08:00:02.000Z');
  });
});

describe('an existing client', () => {
  let server: Server;
  const client = new Statuspage('afterword');

  beforeAll(async () => {
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    server = createServer((request, response) => {
      const answer = ANSWERS[request.url?.replace('/api/v2/', '') as keyof typeof ANSWERS];
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client.setApiUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  test('reads what it can ask for, unchanged', async () => {
    const { api } = client;
    expect(await api.getSummary()).toEqual(plain(ANSWERS['summary.json']));
    expect(await api.getStatus()).toEqual(plain(ANSWERS['status.json']));
    expect(await api.getComponents()).toEqual(plain(ANSWERS['components.json']));
    expect(await api.incidents.getAll()).toEqual(plain(ANSWERS['incidents.json']));
    expect(await api.incidents.getUnresolved()).toEqual(plain(ANSWERS['incidents/unresolved.json']));
    // The client asks for the upcoming windows whatever is asked of it.
    expect(await api.scheduledMaintenances.getUpcoming()).toEqual(
      plain(ANSWERS['scheduled-maintenances/upcoming.json']),
    );
  });
});

function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

test('of an end that nobody recorded nothing is claimed', () => {
  const forgotten = incident('old', '2018-01-17T10:00Z', {
    hasReport: true,
    report: { authors: [], corrections: [] },
  });
  const [old] = toIncidents({ ...source, incidents: [forgotten] }).incidents;
  expect(old).toMatchObject({ resolved_at: null, monitoring_at: null });
  expect(toUnresolved({ ...source, incidents: [forgotten] }).incidents).toEqual([]);
});
