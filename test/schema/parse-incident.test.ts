import { describe, expect, test } from 'vitest';
import { toTime } from '../../src/domain/time.ts';
import { parseIncident } from '../../src/schema/parse-incident.ts';
import { parseSite } from '../../src/schema/parse-site.ts';
import { parseDocument } from '../../src/source/document.ts';

const { site } = parseSite({
  name: 'Harbour',
  url: 'https://status.harbour.example/',
  timezone: 'America/New_York',
  services: [
    { id: 'checkout', name: 'Checkout' },
    { id: 'api', name: 'API' },
  ],
});

function parse(yaml: string) {
  const file = 'content/incidents/2023-04-15-outage/index.mdx';
  const text = `---\ntitle: Checkout failed\nstarted: 2023-04-15 22:00\n${yaml}---\n`;
  const facts = { id: '2023-04-15-outage', file, format: 'mdx' as const, hasBody: true };
  return parseIncident(parseDocument({ file, text }).data, facts, site);
}

function incidentOf(yaml: string) {
  const { value, faults } = parse(yaml);
  expect(faults).toEqual([]);
  if (!value) throw new Error('There is no incident.');
  return value;
}

test('title and start are enough; everything else has its default', () => {
  expect(incidentOf('')).toMatchObject({
    title: 'Checkout failed',
    timezone: 'America/New_York',
    services: [],
    updates: [],
    timeline: [],
    actions: [],
    report: { authors: [], corrections: [] },
    draft: false,
    diagram: 'auto',
  });
});

test.each([
  ['services: [checkout, api]\n', ['checkout partial-outage', 'api partial-outage']],
  ['services: { checkout: degraded }\n', ['checkout degraded']],
  ['services:\n  - checkout: major-outage\n  - api\n', ['checkout major-outage', 'api partial-outage']],
  ['services:\n  - { id: api, impact: degraded }\n', ['api degraded']],
  ['services: { checkout: }\n', ['checkout partial-outage']],
])('%j names services with their impact', (yaml, expected) => {
  expect(incidentOf(yaml).services.map(({ service, impact }) => `${service.id} ${impact}`)).toEqual(expected);
});

test('a start may be a day alone, from which clock times take their date and nothing is counted', () => {
  const yaml = 'title: A\nstarted: 2023-04-15\nresolved: 13:30\n';
  const facts = { id: 'a', file: 'content/incidents/a.md', format: 'md' as const, hasBody: true };
  const read = (text: string) => {
    const document = parseDocument({ file: facts.file, text: `---\n${text}---\n` });
    return parseIncident(document.data, facts, site);
  };
  const { value, faults } = read(yaml);
  expect(faults).toEqual([]);
  expect(value?.started).toEqual({
    instant: Date.parse('2023-04-15T00:00-04:00'),
    approximate: false,
    precision: 'day',
  });
  expect(value?.resolved && toTime(value.resolved, 'America/New_York')).toBe('2023-04-15 13:30-04:00');
  expect(read(yaml.replace('13:30', '+1h')).faults.map(({ rule }) => rule)).toEqual(['time/no-start']);
  expect(read(yaml.replace('04-15', '02-30')).faults.map(({ rule }) => rule)).toEqual(['time/impossible']);
});

test.each([
  ['{ text: A. }', 'planned'],
  ['{ text: A., done: 2023-05-01 }', 'done'],
  ['{ text: A., dropped: 2023-05-01 }', 'dropped'],
  ['{ text: A., status: in-progress, done: 2023-05-01 }', 'in-progress'],
])('the status of the action %s is %s', (action, status) => {
  expect(incidentOf(`actions: [${action}]\n`).actions.map((made) => made.status)).toEqual([status]);
});

describe('services over time', () => {
  const told = (yaml: string) => {
    const { services, timezone } = incidentOf(yaml);
    return services.map(({ service, impact, changes = [] }) =>
      [service.id, impact, ...changes.map(({ at, impact: to }) => `${toTime(at, timezone)} ${to}`)].join(
        ', ',
      ),
    );
  };

  test('updates say how services are from then on', () => {
    const yaml = `services: { checkout: major-outage }
updates:
  - { at: 22:10, text: Slow., services: { checkout: degraded, api: partial-outage } }
  - at: 22:30
    text: Well.
    services:
      checkout: operational
`;
    expect(told(yaml)).toEqual([
      'checkout, major-outage, 2023-04-15 22:00-04:00 major-outage, 2023-04-15 22:10-04:00 degraded, 2023-04-15 22:30-04:00 operational',
      'api, partial-outage, 2023-04-15 22:10-04:00 partial-outage',
    ]);
  });

  test.each([
    'services:\n  checkout:\n    - { from: 22:00, impact: major-outage }\n    - { from: +10m, impact: degraded }\n',
    'services:\n  - checkout:\n      - { from: 10 PM, impact: major-outage }\n      - { from: "22:10", impact: degraded }\n',
  ])('%j are stretches', (yaml) => {
    const stretches = '2023-04-15 22:00-04:00 major-outage, 2023-04-15 22:10-04:00 degraded';
    expect(told(yaml)).toEqual([`checkout, major-outage, ${stretches}`]);
  });

  test.each([
    ['services: { checkout: [] }\n', 'services.0.impact', 'a list, expected `degraded`'],
    [
      'services: { checkout: [{ from: 22:00, impact: slow }] }\n',
      'services.0.stretches.0.impact',
      'expected `operational`, `degraded`',
    ],
    ['services: { checkout: [{ from: noon, impact: degraded }] }\n', 'services.0.stretches.0.from', 'noon'],
    ['services: { checkout: operational }\n', 'services.0.impact', 'expected `degraded`'],
    [
      'updates: [{ at: 22:10, text: A., services: { chekout: degraded } }]\n',
      'updates.0.services.chekout',
      '`chekout`, expected `checkout` or `api`',
    ],
    [
      'updates: [{ at: 22:10, text: A., services: { checkout: well } }]\n',
      'updates.0.services.checkout',
      '`well`, expected `operational`',
    ],
    ['updates: [{ at: 22:10, text: A., services: [checkout] }]\n', 'updates.0.services', 'a list'],
  ])('%j is a fault', (yaml, path, words) => {
    const { faults } = parse(yaml);
    expect(faults.map((fault) => fault.path.join('.'))).toEqual([path]);
    expect(faults[0]?.message).toContain(words);
  });
});

describe('entries', () => {
  test.each([
    ['- 23:50: Alarm.', ['2023-04-15 23:50-04:00 Alarm.']],
    ['- { at: 23:50, text: Alarm. }', ['2023-04-15 23:50-04:00 Alarm.']],
    ['- 23:50: Alarm.\n  - 00:10: Page.', ['2023-04-15 23:50-04:00 Alarm.', '2023-04-16 00:10-04:00 Page.']],
    [
      '- 11:50 PM: Alarm.\n  - +2h30m: Page.',
      ['2023-04-15 23:50-04:00 Alarm.', '2023-04-16 00:30-04:00 Page.'],
    ],
    ['- ~ 23:50: Alarm.', ['~2023-04-15 23:50-04:00 Alarm.']],
    [
      '- 2023-04-15 21:00: Before.\n  - 23:00: After.',
      ['2023-04-15 21:00-04:00 Before.', '2023-04-15 23:00-04:00 After.'],
    ],
  ])('%j', (yaml, expected) => {
    const { timeline, timezone } = incidentOf(`timeline:\n  ${yaml}\n`);
    expect(timeline.map(({ at, text }) => `${toTime(at, timezone)} ${text}`)).toEqual(expected);
  });

  test('may have their evidence below a short line', () => {
    expect(
      incidentOf('timeline:\n  - 23:50: Alarm.\n    link: https://example.com\n').timeline[0],
    ).toMatchObject({
      text: 'Alarm.',
      link: 'https://example.com',
    });
  });
});

test('milestones follow each other over midnight', () => {
  const { detected, mitigated, resolved } = incidentOf(
    'detected: 22:10\nmitigated: 00:30\nresolved: 01:00\n',
  );
  expect([detected, mitigated, resolved].map((moment) => moment && toTime(moment, 'UTC'))).toEqual([
    '2023-04-16 02:10+00:00',
    '2023-04-16 04:30+00:00',
    '2023-04-16 05:00+00:00',
  ]);
});

test('a resolved incident has a final report unless it says otherwise', () => {
  expect(incidentOf('resolved: 23:00\n').report.stage).toBeUndefined();
  expect(incidentOf('resolved: 23:00\nreport: { stage: preliminary }\n').report.stage).toBe('preliminary');
});

test('the promise of a next word follows its update', () => {
  const [update] = incidentOf('updates:\n  - { at: 23:50, text: We look., next: 00:20 }\n').updates;
  expect(update?.next && toTime(update.next, 'America/New_York')).toBe('2023-04-16 00:20-04:00');
});

test('the path of a picture stays as it was written, until one function resolves it', () => {
  expect(incidentOf('image: { file: ./graph.png, alt: A graph. }\n').image?.file).toBe('./graph.png');
});

test('all that is wrong is told at once, each where it was written', () => {
  const { value, faults } = parse(
    'severty: major\nservices: [checkout, basket]\ncause: sunspots\ntimeline:\n  - at: 22:10\n  - 22:20: B.\n  - 22:15: C.\nactions:\n  - text: A.\n    status: doen\n',
  );
  expect(value).toBeUndefined();
  expect(faults.map(({ path, rule }) => `${path.join('.')} ${rule}`).sort()).toEqual([
    'actions.0.status frontmatter/value',
    'cause reference/cause',
    'services.1.id reference/service',
    'severty frontmatter/unknown-key',
    'timeline.0.text frontmatter/required',
    'timeline.2.at time/order',
  ]);
});

test('a start that can’t be read is one fault, not one for each time after it', () => {
  const text =
    'detected: 22:10\ntimeline:\n  - 22:20: A.\n  - +1h: B.\nupdates:\n  - { at: 22:30, text: C. }\n';
  const data = parseDocument({ file: 'a.mdx', text: `---\ntitle: A\nstarted: yesterday\n${text}---\n` }).data;
  const { faults } = parseIncident(data, { id: 'a', file: 'a.mdx', format: 'mdx', hasBody: false }, site);
  expect(faults.map(({ path }) => path)).toEqual([['started']]);
});
