import { expect, test } from 'vitest';
import { parseTime } from '../../../src/domain/time.ts';
import { read, timelineOf, told } from './read.ts';

/** The instant of the first entry, in UTC. */
function instantOf(text: string, timezone?: string): string | undefined {
  const record = read(text, '2024-01-10-orders.md', timezone === undefined ? {} : { timezone });
  const [incident] = record.incidents;
  const [entry] = (incident?.fields['timeline'] as { at: string }[] | undefined) ?? [];
  const parsed = entry && parseTime(entry.at, { zone: String(incident?.fields['timezone']) });
  return parsed?.kind === 'time' ? new Date(parsed.moment.instant).toISOString().slice(0, 16) : undefined;
}

test.each([
  ['## Timeline (all times PST)', '2024-01-10T20:00'],
  ['## Timeline (UTC+2)', '2024-01-10T10:00'],
  ['## Timeline (GMT-3)', '2024-01-10T15:00'],
  ['## Timeline\n\nAll times in Eastern time.', '2024-01-10T17:00'],
  ['## Timeline\n\nTimes are given in Europe/Helsinki.', '2024-01-10T10:00'],
  ['- Time zone: CET\n\n## Timeline', '2024-01-10T11:00'],
])('%s', (before, expected) => {
  expect(instantOf(`# Orders\n\n${before}\n\n- 12:00 One\n- 12:10 Two\n`)).toBe(expected);
});

test.each([
  ['a name that others stand behind', '- 12:00 EST One\n- 12:10 Two\n', '2024-01-10T17:00'],
  [
    'the head of a table',
    '| Time (JST) | Event |\n|---|---|\n| 12:00 | One |\n| 12:10 | Two |\n',
    '2024-01-10T03:00',
  ],
])('the zone is that of %s', (_, entries, expected) => {
  expect(instantOf(`# Orders\n\n## Timeline\n\n${entries}`)).toBe(expected);
});

test('without a zone it asks, and writes no time in UTC', () => {
  const text = '# Orders\n\n## Timeline\n\n- 12:00 One\n- 12:10 Two\n';
  const record = read(text, '2024-01-10-orders.md');
  expect(record.questions).toEqual([{ about: 'timezone', example: '`12:00 One` at 2024-01-10-orders.md:5' }]);
  expect(timelineOf(record)).toEqual([]);
  expect(instantOf(text, 'America/Bogota')).toBe('2024-01-10T17:00');
});

test('a zone in the text counts where the text tells one of the same times, and else only without an answer', () => {
  const entries = '\n\n## Timeline\n\n- 12:00 PM: One\n- 1:30 PM: Two\n';
  const same = `# Orders\n\nFrom 12:00 PM to 1:30 PM (EST) nobody could order.${entries}`;
  const other = `# Orders\n\nAt 9:00 AM UTC we had a release.${entries}`;
  expect(instantOf(same, 'Europe/London')).toBe('2024-01-10T17:00');
  expect(instantOf(other, 'America/New_York')).toBe('2024-01-10T17:00');
  expect(instantOf(other)).toBe('2024-01-10T12:00');
});

test('a name that several places have is asked about, and an answer that has it is taken', () => {
  const text = '# Orders\n\n## Timeline (IST)\n\n- 12:00 One\n- 12:10 Two\n';
  expect(read(text, '2024-01-10-orders.md').questions).toHaveLength(1);
  expect(instantOf(text, 'Asia/Kolkata')).toBe('2024-01-10T06:30');
});

test('a name out of season is taken at its word, unless its place is named', () => {
  const text = '# Orders, 5 July 2023\n\n## Timeline (all times PST)\n\n- 12:00 One\n- 12:10 Two\n';
  expect(instantOf(text)).toBe('2023-07-05T20:00');
  expect(instantOf(text, 'America/Los_Angeles')).toBe('2023-07-05T19:00');
  const [told_] = told(read(text), 'timezone');
  expect(told_).toContain('import it with `--timezone America/Los_Angeles` if those are meant');
});

test('a time that the clocks showed twice stays in the text', () => {
  const text = '# Orders, 27 October 2024\n\n## Timeline\n\n- 02:30 One\n- 04:00 Two\n- 05:00 Three\n';
  const record = read(text, 'orders.md', { timezone: 'Europe/Berlin' });
  expect(timelineOf(record)).toEqual(['2024-10-27 04:00 Two', '2024-10-27 05:00 Three']);
});
