import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodOf, readAddress, toAddress } from '../../../src/search/query/address.ts';

test('an address holds everything that is looked for', () => {
  const address =
    '?q=connection+pool&service=checkout&service=api&cause=capacity&year=2023&report=yes' +
    '&from=2023-03-01T10%3A00%2B01%3A00&to=2023-03-02&sort=newest';
  expect(readAddress(address)).toEqual({
    text: 'connection pool',
    filters: { service: ['checkout', 'api'], cause: ['capacity'], year: ['2023'], report: ['yes'] },
    from: '2023-03-01T10:00+01:00',
    to: '2023-03-02',
    sort: 'newest',
  });
  expect(toAddress(readAddress(address))).toBe(address);
});

test('nothing looked for is no address', () => {
  expect(toAddress(readAddress(''))).toBe('');
});

test.each([
  '?from=yesterday',
  '?from=2023-13-45',
  '?to=%00',
  '?sort=random',
  '?unknown=1&__proto__=2',
  '?service=',
  '?q=',
])('%s says nothing', (address) => {
  expect(toAddress(readAddress(address))).toBe('');
});

test('any address can be read, and what is read of it stays the same', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const address = toAddress(readAddress(query));
      expect(toAddress(readAddress(address))).toBe(address);
    }),
  );
});

test('a query of ten thousand characters is cut', () => {
  expect(readAddress(`?q=${'a'.repeat(10_000)}`).text).toHaveLength(200);
});

describe('a period', () => {
  test('means the same to everyone when it has an offset', () => {
    expect(periodOf({ from: '2023-03-01T10:00+01:00', to: '' })).toEqual({
      from: Date.parse('2023-03-01T09:00Z'),
      to: undefined,
    });
  });

  test('of one day is the whole day, in the zone of the reader', () => {
    const { from = 0, to = 0 } = periodOf({ from: '2023-03-01', to: '2023-03-01' });
    expect(to - from).toBe(24 * 3_600_000 - 1);
    expect(new Date(from).getHours()).toBe(0);
  });
});
