import { expect, test } from 'vitest';
import { read, timelineOf, told } from './read.ts';

/** The same morning, told in each form that reports have. */
const EXPECTED = [
  '2024-03-05 09:58 Orders fail.',
  '2024-03-05 10:12 We roll back.',
  '2024-03-06 00:05 All is well.',
];

test.each([
  {
    shape: 'bullets',
    text: '## Timeline (UTC)\n\n- 09:58 Orders fail.\n- 10:12 - We roll back.\n- 00:05: All is well.',
  },
  {
    shape: 'bullets in bold',
    text: '## Timeline\n\n- **09:58 UTC** - Orders fail.\n- **10:12 UTC** - We roll back.\n- **00:05 UTC** All is well.',
  },
  {
    shape: 'bullets in code',
    text: '## Timeline (all times UTC)\n\n* `09:58` - Orders fail.\n* `10:12` - We roll back.\n* `00:05` - All is well.',
  },
  {
    shape: 'bullets with whole moments',
    text: '## Timeline\n\n- 2024-03-05 09:58 UTC ::: Orders fail.\n- 2024-03-05 10:12 UTC ::: We roll back.\n- 2024-03-06 00:05 UTC ::: All is well.',
  },
  {
    shape: 'a table',
    text: '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 09:58 | Orders fail. |\n| 10:12 | We roll back. |\n| 00:05 | All is well. |',
  },
  {
    shape: 'a table with days of their own',
    text: '## Timeline\n\n| Day | Date (2024) | Time (UTC) | Event |\n|---|---|---|---|\n| Tue | Mar 5 | 09:58 | Orders fail. |\n| Tue | Mar 5 | 10:12 | We roll back. |\n| Wed | Mar 6 | 00:05 | All is well. |',
  },
  {
    shape: 'headings',
    text: '## Timeline\n\nAll times in UTC.\n\n### 9:58 AM\n\nOrders fail.\n\n### 10:12 AM\n\nWe roll back.\n\n### 12:05 AM ###\n\nAll is well.',
  },
  {
    shape: 'headings of the same depth, with days',
    text: '## Timeline (UTC)\n\n## 2024-03-05 09:58\n\nOrders fail.\n\n## 10:12\n\nWe roll back.\n\n## 2024-03-06 00:05\n\nAll is well.\n\n## Causes\n\n- 11:00 is no entry.',
  },
  {
    shape: 'paragraphs',
    text: '## Timeline (UTC)\n\n9:58 AM: Orders fail.\n\n10:12 AM: We roll back.\n\n12:05 AM: All is well.',
  },
  {
    shape: 'lines of one paragraph',
    text: '## Timeline (UTC)\n\n09:58 Orders fail.\n10:12 We roll back.\n00:05 All is well.',
  },
  {
    shape: 'times with dots, below days',
    text: '## Timeline\n\nAll times in UTC\n\n5 March 2024\n\n9.58 Orders fail.\n\n10.12 We roll back.\n\n6 March 2024\n\n00.05 All is well.',
  },
  {
    shape: 'a time alone, and its words below',
    text: '## Timeline\n\n*2024-03-05 09:58 UTC*\n\nOrders fail.\n\n*2024-03-05 10:12 UTC*\n\nWe roll back.\n\n*2024-03-06 00:05 UTC*\n\nAll is well.',
  },
  {
    shape: 'the newest first',
    text: '## Timeline (UTC)\n\n- 2024-03-06 00:05 All is well.\n- 2024-03-05 10:12 We roll back.\n- 2024-03-05 09:58 Orders fail.',
  },
  {
    shape: 'a label in bold',
    text: '**Timeline (UTC):**\n\n- 09:58 Orders fail.\n- 10:12 We roll back.\n- 00:05 All is well.',
  },
  {
    shape: 'no heading at all',
    text: 'Times below are UTC; all times are exact.\n\n- 09:58 Orders fail.\n- 10:12 We roll back.\n- 00:05 All is well.',
  },
  {
    shape: 'a fenced block',
    text: '## Timeline (UTC)\n\n```\n09:58 - Orders fail.\n10:12 - We roll back.\n00:05 - All is well.\n```',
  },
])('$shape', ({ text }) => {
  const record = read(`# Orders, 5 March 2024\n\n${text}\n`);
  expect(record.questions).toEqual([]);
  expect(timelineOf(record).map((line) => line.replaceAll('`', ''))).toEqual(EXPECTED);
});

/** One entry, on 5 March 2024, in UTC where nothing else is said. */
test.each([
  ['9:58 Words', '2024-03-05 09:58 Words'],
  ['09:58:07 UTC Words', '2024-03-05 09:58:07 Words'],
  ['~9:58 Words', '~2024-03-05 09:58 Words'],
  ['10:45~ Words', '~2024-03-05 10:45 Words'],
  ['15:00ish UTC Words', '~2024-03-05 15:00 Words'],
  ['13:55 PM: Words', '2024-03-05 13:55 Words'],
  ['9 AM - Words', '2024-03-05 09:00 Words'],
  ['14h30: Words', '2024-03-05 14:30 Words'],
  ['10:00Uhr Words', '2024-03-05 10:00 Words'],
  ['1625 UTC: Words', '2024-03-05 16:25 Words'],
  ['2024-03-06 1625: Words', '2024-03-06 16:25 Words'],
  ['06-03-2024 - 08:15 – Words', '2024-03-06 08:15 Words'],
  ['6/3/2024 08:15 Words', '2024-03-06 08:15 Words'],
  ['12:45 PM UTC Wednesday March 6th: Words', '2024-03-06 12:45 Words'],
  ['18:46 UTC on 6 March 2024 – Words', '2024-03-06 18:46 Words'],
  ['March 6, 2024: 7:56am UTC Words', '2024-03-06 07:56 Words'],
  ['3月6日 09:58 Words', '2024-03-06 09:58 Words'],
  ['Mittwoch, 6. März 2024, 09:58 Words', '2024-03-06 09:58 Words'],
  ['09:00 – 11:00 Words', '2024-03-05 09:00 (09:00 – 11:00) Words'],
  ['2024-03-06 02:00-04:30 Words', '2024-03-06 02:00 (02:00 – 04:30) Words'],
  ['19.20, 19.27 Words', '2024-03-05 19:20 19.27 Words'],
  ['2024-03-05 16:10:16+01:00 Words', '2024-03-05 15:10:16 Words'],
  ['2024-03-05T16:10Z Words', '2024-03-05 16:10 Words'],
  ['16:10 (UTC) Words', '2024-03-05 16:10 Words'],
])('%s', (line, expected) => {
  const text = `# Orders\n\n## Timeline (UTC)\n\n- 00:01 First\n- ${line}\n- 31-01-2024 01:00 Last\n`;
  const record = read(text, '2024-03-05-orders.md');
  expect(timelineOf(record)).toContain(expected);
});

test.each(['22:XX Words', '24:40 Words', '009:38 Words', '23:00 AM Words', '13:75 Words'])(
  '%s is no time, and the line stays in the text',
  (line) => {
    const record = read(`## Timeline (UTC)\n\n- 09:58 One\n- ${line}\n- 23:58 Two\n`, '2024-03-05-orders.md');
    expect(timelineOf(record)).toEqual(['2024-03-05 09:58 One', '2024-03-05 23:58 Two']);
    expect(record.incidents[0]?.body).toContain(line);
  },
);

test('a time takes its day from the one before it, its half of the day from what the others say, and rolls over midnight', () => {
  const text = '## Timeline (UTC)\n\n- 11:30 PM One\n- 11:55 PM Two\n- 12:10 AM Three\n- 1:20 Four\n';
  expect(timelineOf(read(text, '2024-03-05.md'))).toEqual([
    '2024-03-05 23:30 One',
    '2024-03-05 23:55 Two',
    '2024-03-06 00:10 Three',
    '2024-03-06 01:20 Four',
  ]);
});

test('one o’clock follows noon where no hour is beyond twelve', () => {
  const text = '## Timeline (UTC)\n\n- 11.55 One\n- 12.56 Two\n- 1.00 Three\n- 1.28 Four\n';
  expect(timelineOf(read(text, '2024-03-05.md')).slice(2)).toEqual([
    '2024-03-05 13:00 Three',
    '2024-03-05 13:28 Four',
  ]);
});

test('a year that is not written is that of the nearest day, and none is made up', () => {
  const text = '# Orders\n\n## Timeline (UTC)\n\n- Dec 30 09:58 One\n- Jan 2 09:58 Two\n';
  expect(timelineOf(read(text, '2024-01-05-orders.md'))).toEqual([
    '2023-12-30 09:58 One',
    '2024-01-02 09:58 Two',
  ]);
  expect(read(text).incidents).toEqual([]);
});

test.each([
  ['figures that one file writes with the day first', '2023/31-12-2023-other.md', '2024-01-12'],
  ['the month that the folder is for', '2024/12/other.md', '2024-12-01'],
])('day and month are told apart by %s', (_, path, expected) => {
  const text = '# 12-01-2024 - Orders\n\nWords.\n';
  const record = path.startsWith('2023')
    ? read(`${text}\n31-12-2023\n`, 'orders.md')
    : read(text, '2024/12/orders.md');
  expect(record.incidents[0]?.fields['started']).toBe(expected);
});

test('logs below an entry are none', () => {
  const text =
    '## Timeline (UTC)\n\n- 09:58 One\n\n```\n10:00:01 stopped\n10:00:02 started\n```\n\n- 10:12 Two\n';
  expect(timelineOf(read(text, '2024-03-05.md'))).toEqual(['2024-03-05 09:58 One', '2024-03-05 10:12 Two']);
});

test('each entry is told with the line that it came from, and from where its day and its zone are', () => {
  const record = read(
    '# Orders\n\n## Timeline (all times CET)\n\n- 09:58 One\n- 00:10 Two\n',
    '2024-03-05.md',
  );
  expect(told(record, 'timeline')).toEqual([
    'derived: It is an entry of `timeline` at 2024-03-05 09:58 in Europe/Berlin, from 2024-03-05.md:5; its day is that of the name of the file.',
    'derived: It is an entry of `timeline` at 2024-03-06 00:10 in Europe/Berlin, from 2024-03-05.md:6; it is after midnight.',
  ]);
  expect(told(record, 'timezone')).toEqual([
    'derived: Times are read in Europe/Berlin, by the heading of the timeline at 2024-03-05.md:3.',
  ]);
});
