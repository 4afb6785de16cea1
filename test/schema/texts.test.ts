import { expect, test } from 'vitest';
import { IncidentSchema } from '../../src/schema/incident.ts';
import { mapTexts, textsIn } from '../../src/schema/texts.ts';
import { textFields } from '../support/text-fields.ts';

const INCIDENT = {
  title: 'API & more',
  summary: 'Calls *failed*.',
  tags: ['api'],
  severity: 'major',
  updates: [{ at: '10:00', status: 'update', text: 'We look.\n\n- At it.' }],
  timeline: [{ at: '10:00', text: 'It began.', link: '/graph.png' }],
  report: { corrections: [{ at: '2026-03-02', text: 'It was *40 %*.' }] },
  image: { file: './a.png', alt: 'A' },
};

test('all texts and addresses of an incident are found by what the schema says of them', () => {
  expect(textsIn(IncidentSchema, INCIDENT).map(({ path, kind }) => `${path.join('.')}: ${kind}`)).toEqual([
    'title: plain',
    'summary: line',
    'tags.0: plain',
    'updates.0.text: blocks',
    'timeline.0.text: line',
    'timeline.0.link: address',
    'report.corrections.0.text: blocks',
    'image.file: plain',
    'image.alt: plain',
  ]);
});

test('a changed copy differs in them only', () => {
  const changed = mapTexts(IncidentSchema, INCIDENT, (value, kind) =>
    kind === 'plain' ? value : `<${value}>`,
  );
  expect(changed.timeline).toEqual([{ at: '10:00', text: '<It began.>', link: '</graph.png>' }]);
  expect({ ...changed, updates: 0, timeline: 0, summary: 0, report: 0 }).toEqual({
    ...INCIDENT,
    updates: 0,
    timeline: 0,
    summary: 0,
    report: 0,
  });
});

test('what authors write as a mapping stays the list that it has become', () => {
  const updates = [{ ...INCIDENT.updates[0], services: [{ service: { id: 'api' }, impact: 'degraded' }] }];
  const changed = mapTexts(IncidentSchema, { ...INCIDENT, updates }, (value) => value);
  expect(changed.updates).toEqual(updates);
});

test('every text field says what may stand in it; a new one is added here with its kind', () => {
  const fields = textFields().map(({ field, kind }) => `${field}: ${kind}`);
  expect(fields).toMatchInlineSnapshot(`
    [
      "incident title: plain",
      "incident summary: line",
      "incident workaround: blocks",
      "incident started: time",
      "incident detected: time",
      "incident mitigated: time",
      "incident resolved: time",
      "incident timezone: checked",
      "incident severity: reference",
      "incident services[].id: checked",
      "incident services[].stretches[].from: time",
      "incident impact[].label: plain",
      "incident impact[].value: plain",
      "incident cause: reference",
      "incident tags[]: plain",
      "incident updates[].at: time",
      "incident updates[].text: blocks",
      "incident updates[].next: time",
      "incident updates[].id: checked",
      "incident timeline[].at: time",
      "incident timeline[].text: line",
      "incident timeline[].link: address",
      "incident actions[].id: checked",
      "incident actions[].text: line",
      "incident actions[].owner: plain",
      "incident actions[].promised: checked",
      "incident actions[].due: checked",
      "incident actions[].done: checked",
      "incident actions[].dropped: checked",
      "incident actions[].reason: line",
      "incident actions[].link: address",
      "incident report.published: time",
      "incident report.due: checked",
      "incident report.authors[]: plain",
      "incident report.corrections[].at: checked",
      "incident report.corrections[].text: blocks",
      "incident related[]: reference",
      "incident aliases[]: checked",
      "incident image.file: plain",
      "incident image.alt: plain",
      "incident publishAt: time",
      "incident ignore.*: plain",
      "incident source.from: checked",
      "incident source.id: checked",
      "incident source.url: checked",
      "incident source.guid: checked",
      "incident source.digest: checked",
      "incident source.written: checked",
      "maintenance title: plain",
      "maintenance summary: line",
      "maintenance services[]: reference",
      "maintenance starts: time",
      "maintenance ends: time",
      "maintenance timezone: checked",
      "maintenance every: checked",
      "maintenance updates[].at: time",
      "maintenance updates[].text: blocks",
      "maintenance updates[].next: time",
      "maintenance updates[].id: checked",
      "maintenance updates[].ends: time",
      "maintenance aliases[]: checked",
      "maintenance publishAt: time",
      "maintenance ignore.*: plain",
      "maintenance source.from: checked",
      "maintenance source.id: checked",
      "maintenance source.url: checked",
      "maintenance source.guid: checked",
      "maintenance source.digest: checked",
      "maintenance source.written: checked",
      "page title: plain",
      "page description: plain",
      "page order: checked",
      "page aliases[]: checked",
      "page ignore.*: plain",
      "page source.from: checked",
      "page source.id: checked",
      "page source.url: checked",
      "page source.guid: checked",
      "page source.digest: checked",
      "page source.written: checked",
      "site name: plain",
      "site url: address",
      "site description: plain",
      "site locale: checked",
      "site timezone: checked",
      "site logo.light: plain",
      "site logo.dark: plain",
      "site colour: checked",
      "site links[].label: plain",
      "site links[].url: address",
      "site support: address",
      "site repository: address",
      "site services[].id: checked",
      "site services[].name: plain",
      "site services[].group: plain",
      "site services[].description: plain",
      "site services[].since: checked",
      "site services[].until: checked",
      "site services[].aliases[]: checked",
      "site services[].source.from: checked",
      "site services[].source.id: checked",
      "site severities[].id: checked",
      "site severities[].label: plain",
      "site severities[].order: checked",
      "site causes[].id: checked",
      "site causes[].label: plain",
      "site uptimeWeights.degraded: checked",
      "site uptimeWeights.partialOutage: checked",
      "site uptimeWeights.majorOutage: checked",
      "site movedFrom[].slug: checked",
      "site components.*.file: checked",
      "site components.*.props.*.words[]: checked",
      "site clock: time",
      "site staleAfterHours: checked",
      "glossary .*: plain",
      "words .*: plain",
      "words .*.*: plain",
    ]
  `);
});
