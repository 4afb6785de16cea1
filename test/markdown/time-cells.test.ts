import { expect, test } from 'vitest';
import { isTime } from '../../src/markdown/time-cells.ts';
import { htmlOf } from '../support/compile.ts';

test.each([
  '08:32',
  '08:32 UTC',
  '~11:30 UTC',
  '2021-06-30 08:32',
  '2021-06-30 08:32:10.5 CEST',
  '2021-06-30T08:32Z',
  '8.30 am',
  '8:30 p.m. PDT',
  '14h30',
  '02:00 – 04:30',
  '2 Mar, 14:30',
  'March 13th, 2024',
  'Mon 13 March, about 9:00',
  '13/03/2024',
  '(16:20)',
])('%s is a time', (text) => {
  expect(isTime(text)).toBe(true);
});

test.each([
  '',
  '12',
  'UTC',
  'May',
  'Monday',
  '08:32 we began',
  'Version 1.20',
  'The gate opened at 08:32 and then it closed',
  'Opened 08:32',
])('%j is none, or more than one', (text) => {
  expect(isTime(text)).toBe(false);
});

test('times in tables stand on one line, and nothing else does', async () => {
  const html = await htmlOf('| When | What |\n| --- | ---: |\n| **08:32** UTC | Gates at 08:32 stood. |');
  expect(html).toContain('<td class="aw-time"><strong>08:32</strong> UTC</td>');
  expect(html).toContain('<td class="aw-align-right">Gates at 08:32 stood.</td>');
  expect(html).toContain('<th>When</th>');
});
