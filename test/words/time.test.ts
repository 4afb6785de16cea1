import { describe, expect, test } from 'vitest';
import { sayElsewhere, sayMoment } from '../../src/words/time.ts';
import { moment } from '../support/facts.ts';
import { words } from '../support/words.ts';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('a time in the zone that a reader chose', () => {
  test.each([
    { iso: '2026-02-17T09:05Z', style: 'clock', zone: 'Asia/Tokyo', shown: '6:05 PM' },
    { iso: '2026-02-17T22:30Z', style: 'clock', zone: 'Asia/Tokyo', shown: 'Feb 18, 7:30 AM' },
    { iso: '2026-02-17T09:05Z', style: 'full', zone: 'UTC', shown: 'February 17, 2026 at 9:05 AM UTC' },
    { iso: '2026-02-17T23:30Z', style: 'day', zone: 'Asia/Tokyo', shown: 'February 18, 2026' },
  ] as const)('$iso as $style in $zone is $shown', ({ iso, style, zone, shown }) => {
    expect(plain(sayElsewhere(moment(iso), style, { locale: 'en', zone }, 'Europe/Paris', words))).toBe(
      shown,
    );
  });

  test('stays approximate', () => {
    const about = { ...moment('2026-02-17T09:05Z'), approximate: true };
    const format = { locale: 'en', zone: 'UTC' };
    expect(plain(sayElsewhere(about, 'clock', format, 'Europe/Paris', words))).toBe('about 9:05 AM');
  });
});

test.each([
  { facts: {}, text: '10:05' },
  { facts: { approximate: true }, text: 'about 10:05' },
  { facts: { precision: 'second' as const }, text: '10:05:00' },
])('a moment is as exact as its author knew: $text', ({ facts, text }) => {
  const format = { locale: 'en-GB', zone: 'UTC' };
  expect(sayMoment({ ...moment('2026-03-01T10:05Z'), ...facts }, 'clock', format, words)).toBe(text);
});
