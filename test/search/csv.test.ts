import { expect, test } from 'vitest';
import { toCsv } from '../../src/search/csv.ts';

const record = {
  id: 'checkout-timeouts',
  title: 'Checkout timed out',
  services: ['Checkout: major-outage', 'API: degraded'],
  started: '2023-04-15T12:00:00-04:00',
  ended: '2023-04-15T13:30:00-04:00',
  minutes: 90,
  url: '/base/incidents/checkout-timeouts/',
};

test('an incident is a line, and its address is whole', () => {
  expect(toCsv([record], 'https://status.example')).toBe(
    'id,title,services,started,ended,minutes,url\r\n' +
      'checkout-timeouts,Checkout timed out,Checkout: major-outage; API: degraded,' +
      '2023-04-15T12:00:00-04:00,2023-04-15T13:30:00-04:00,90,' +
      'https://status.example/base/incidents/checkout-timeouts/\r\n',
  );
});

test.each([
  { title: 'Slow, then "down"', cell: '"Slow, then ""down"""' },
  { title: 'two\nlines', cell: '"two\nlines"' },
  { title: '=HYPERLINK("https://x.example")', cell: `"'=HYPERLINK(""https://x.example"")"` },
  { title: '-1 minutes', cell: "'-1 minutes" },
  { title: '接続障害', cell: '接続障害' },
])('the title $title is the cell $cell', ({ title, cell }) => {
  const [, line] = toCsv([{ ...record, title }], 'https://status.example').split('\r\n');
  expect(line).toBe(
    `checkout-timeouts,${cell},Checkout: major-outage; API: degraded,${record.started},${record.ended},90,https://status.example${record.url}`,
  );
});
