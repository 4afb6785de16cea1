import { expect, test } from 'vitest';
import { parseMarkdownReports } from '../../../src/import/markdown/reports.ts';
import { read, told } from './read.ts';

test('labels give the milestones, each told with its line', () => {
  const text = [
    '# Incident on 2022-03-10',
    '',
    '- **Key events**',
    '  - Fault occurs 2022-03-10 11:40',
    '  - First detected: 2022-03-10 11:48',
    '  - Repaired 2022-03-10 1156',
    '  - Resolved 2022-03-10 12.06',
    '',
    '**Severity:** Major',
  ].join('\n');
  const record = read(text, 'report.md', { timezone: 'Europe/London' });
  expect(record.incidents[0]?.fields).toEqual({
    title: 'Incident on 2022-03-10',
    started: '2022-03-10 11:40',
    detected: '2022-03-10 11:48',
    mitigated: '2022-03-10 11:56',
    resolved: '2022-03-10 12:06',
    timezone: 'Europe/London',
    severity: 'major',
  });
  expect(told(record, 'resolved')).toEqual(['kept: It is `resolved`, from the label at report.md:7.']);
});

test('an end before the beginning is not taken over', () => {
  const text = '# Orders\n\n**Incident from:** 2021-01-28 10:00\n\n**Incident till:** 2021-01-23 10:00\n';
  const record = read(text, 'report.md', { timezone: 'UTC' });
  expect(record.incidents[0]?.fields).not.toHaveProperty('resolved');
  expect(told(record, 'resolved')).toHaveLength(1);
});

test.each([
  ['the title', '# Orders, 5 March 2024', '2021-01-01-orders.md'],
  ['the name of the file', '# Orders', '2024-03-05-orders.md'],
  ['the name in figures', '# Orders', 'incidents/20240305_orders.md'],
  ['a folder for each report', '# Orders', '2024-03-05-orders/index.md'],
  ['a folder for each month', '# Orders', '2024-03/03-05-orders.md'],
  ['a label', '# Orders\n\n**Date:** March 5th, 2024', 'orders.md'],
  ['frontmatter', '---\ndate: 2024-03-05\n---\n\nWords.', 'orders.md'],
  ['frontmatter in TOML', '+++\ndate = 2024-03-05T00:00:00Z\n+++\n\nWords.', 'orders.md'],
  ['an address of before', '+++\npath = "2024/03/05/orders"\n+++\n\nWords.', 'orders.md'],
])('the day is that of %s', (_, text, path) => {
  const [incident] = read(`${text}\n`, path).incidents;
  expect(incident?.day).toBe('2024-03-05');
  expect(incident?.fields['started']).toBe('2024-03-05');
});

test('a day in prose is a proposal: the report is a draft until somebody decides', () => {
  const record = read('# Orders\n\nOn March 5, 2024, orders failed.\n', 'orders.md');
  expect(record.incidents[0]?.fields).toMatchObject({ started: '2024-03-05', draft: true });
  expect(told(record, 'started')[0]).toMatch(
    /^derived: A proposal: the only day is in prose at orders\.md:3\./,
  );
});

test('the day on which git first had a file is better than one in prose', () => {
  const file = {
    path: 'orders.md',
    text: '# Orders\n\nOn March 5, 2024, orders failed.\n',
    committed: Date.UTC(2024, 2, 9),
  };
  const record = parseMarkdownReports([file], {});
  expect(record.incidents[0]?.fields).toEqual({ title: 'Orders', started: '2024-03-09' });
  expect(told(record, 'started')[0]).toContain('day on which git first had the file');
});

test('without any day there is no incident, and it says what to do', () => {
  const record = read('# Orders\n\nOrders failed.\n', 'orders.md');
  expect(record.incidents).toEqual([]);
  expect(told(record, 'started')).toEqual([
    expect.stringContaining('Write `date: 2023-04-15` on top of the file'),
  ]);
});

test('what frontmatter says in words of ours is kept, and the rest is told', () => {
  const front =
    'title: "Orders: down"\ndate: 2024-03-05\ntags: [shop]\nauthors: [Ada]\ndescription: Nobody could order.\nlayout: post\nowner: @ada';
  const record = read(`---\n${front}\n---\n\nWords.\n`, 'orders.md');
  expect(record.incidents[0]?.fields).toEqual({
    title: 'Orders: down',
    summary: 'Nobody could order.',
    started: '2024-03-05',
    tags: ['shop'],
    report: { authors: ['Ada'] },
  });
  expect(told(record, 'layout')).toEqual(['left: It is how its page was shown.']);
  expect(told(record, 'frontmatter')).toEqual(['lost: It can’t be read as data.']);
});

test.each(['---\ndraft: true\n---\n# A\n', '---\npublished: false\n---\n# A\n'])(
  'a draft never comes in',
  (text) => {
    const record = read(text, '2024-03-05-a.md');
    expect(record.incidents).toEqual([]);
    expect(told(record, 'file')).toEqual(['left: It is a draft at the source.']);
  },
);

test.each(['README.md', 'post-mortems/template.md', '_draft.md', 'notes.txt'])('%s is no report', (path) => {
  const record = read('# March 5, 2024\n', path);
  expect(record.incidents).toEqual([]);
  expect(told(record, 'file')).toHaveLength(1);
});

test('a summary of one paragraph is the summary', () => {
  const text = '# A\n\n## Summary\n\nOrders failed\nfor **an hour**.\n\n## Impact\n\nMany.\n';
  expect(read(text, '2024-03-05.md').incidents[0]?.fields['summary']).toBe('Orders failed for **an hour**.');
});
