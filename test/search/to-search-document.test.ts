import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { ByteReader } from '../../src/search/bytes.ts';
import { files } from '../../src/search/files.ts';
import { buildSearchIndex } from '../../src/search/index/build-search-index.ts';
import { toSearchDocument } from '../../src/search/to-search-document.ts';
import { told } from '../support/told.ts';
import { words } from '../support/words.ts';

const moment = (iso: string) => ({
  instant: Date.parse(iso),
  approximate: false,
  precision: 'minute' as const,
});
const NOW = Date.parse('2024-01-01T00:00:00Z');

const facts: Incident = {
  id: '2023-04-15-checkout',
  file: 'content/incidents/2023-04-15-checkout.mdx',
  format: 'mdx',
  title: 'Checkout failed',
  summary: 'The *gateway* was slow.',
  timezone: 'America/New_York',
  started: moment('2023-04-15T16:00:00Z'),
  resolved: moment('2023-04-15T17:30:00Z'),
  services: [],
  impact: [{ label: 'Customers affected', value: 'about 40%' }],
  tags: ['payments'],
  updates: [{ at: moment('2023-04-15T16:10:00Z'), status: 'investigating', text: 'We are *looking*.' }],
  timeline: [{ at: moment('2023-04-15T16:05:00Z'), text: 'Alerts fired.' }],
  actions: [{ text: 'Load-test the gateway.', status: 'planned' }],
  report: { stage: 'final', authors: [], corrections: [] },
  hasReport: true,
  draft: false,
  related: [],
  aliases: [],
  language: 'en',
  diagram: 'auto',
};
const page = {
  url: '/incidents/2023-04-15-checkout/',
  sections: [{ id: 'cause', heading: 'Cause', text: 'A defect.' }],
};
const plain = (markdown: string) => markdown.replaceAll('*', '');

test('an incident is searched by all that its page says, under the headings of the page', () => {
  const document = toSearchDocument(facts, page, NOW, plain, words);
  expect(document).toMatchObject({
    summary: 'The gateway was slow.',
    started: '2023-04-15T12:00:00-04:00',
    ended: '2023-04-15T13:30:00-04:00',
    phases: [{ name: 'responding', milliseconds: 5_400_000 }],
    status: 'resolved',
  });
  expect(document.sections.map(({ id, text }) => [id, text])).toEqual([
    ['', 'Customers affected: about 40%'],
    ['timeline', 'Alerts fired.'],
    ['cause', 'A defect.'],
    ['actions', 'Load-test the gateway.'],
    ['updates', 'We are looking.'],
  ]);
});

test('an open incident has no end', () => {
  const { resolved, ...open } = facts;
  expect(resolved).toBeDefined();
  expect(toSearchDocument(open, page, NOW, plain, words)).not.toHaveProperty('ended');
});

test('all services that were ever affected are in it, each with the worst', () => {
  const whole = told({ checkout: 'major-outage' }, [
    ['12:10', 'investigating'],
    ['12:30', 'monitoring', { checkout: 'operational', api: 'degraded' }],
    ['13:00', 'resolved', { api: 'operational' }],
  ]);
  const { services } = toSearchDocument(whole, page, Date.parse('2026-03-02T00:00Z'), plain, words);
  expect(services.map(({ id, impact }) => [id, impact])).toEqual([
    ['checkout', 'major-outage'],
    ['api', 'degraded'],
  ]);
});

test('an incident of which nobody knows how long it lasted is over, without minutes and phases', () => {
  const { resolved: _, ...forgotten } = { ...facts, updates: [] };
  const document = toSearchDocument(forgotten, page, NOW, plain, words);
  expect(document).toMatchObject({
    uncounted: 'end-unknown',
    started: '2023-04-15T12:00:00-04:00',
    ended: '2023-04-15T12:00:00-04:00',
    isEndUnknown: true,
    status: 'resolved',
    phases: [],
  });
  const { files: written, build } = buildSearchIndex([document]);
  const bytes = inflateRawSync(written.get(files.records(build)) ?? new Uint8Array());
  expect(new ByteReader(bytes).json()).toMatchObject([{ minutes: '', ended: '' }]);
});

test('a start of which the day alone is known is saved as a day, and an end that is known is told', () => {
  const started = { ...facts.started, precision: 'day' as const };
  const document = toSearchDocument({ ...facts, started }, page, NOW, plain, words);
  expect(document).not.toHaveProperty('isEndUnknown');
  const { files: written, build } = buildSearchIndex([document]);
  const bytes = inflateRawSync(written.get(files.records(build)) ?? new Uint8Array());
  expect(new ByteReader(bytes).json()).toMatchObject([
    { started: '2023-04-15', ended: document.ended, minutes: '' },
  ]);
});
