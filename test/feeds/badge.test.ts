import { describe, expect, test } from 'vitest';
import type { ServiceStatus } from '../../src/domain/status.ts';
import { BADGE_COLOURS, BADGE_GREY, toBadge } from '../../src/feeds/badge.ts';
import { xmlFaultOf } from '../support/xml.ts';

describe('toBadge', () => {
  test.each(Object.keys(BADGE_COLOURS) as ServiceStatus[])('%s is well-formed and small', (status) => {
    const badge = toBadge('Wickerline', status);
    expect(xmlFaultOf(badge)).toBe('');
    expect(badge.length).toBeLessThan(1100);
  });

  test('says to screen readers what it shows', () => {
    const badge = toBadge('Checkout & <co>', 'partial-outage');
    expect(badge).toContain('role="img" aria-label="Checkout &amp; &lt;co&gt;: Partial outage"');
    expect(badge).toContain('<title>Checkout &amp; &lt;co&gt;: Partial outage</title>');
    expect(xmlFaultOf(badge)).toBe('');
  });

  test('holds nothing that XML can not', () => {
    expect(xmlFaultOf(toBadge('Check\u0000out \ud83d\u2028\u0007', 'operational'))).toBe('');
  });

  test('is as wide as its words', () => {
    const widthOf = (label: string) => Number(/width="(\d+)"/.exec(toBadge(label, 'operational'))?.[1]);
    expect(widthOf('WWWW')).toBeGreaterThan(widthOf('iiii'));
    expect(widthOf('Café')).toBe(widthOf('Cafe'));
    expect(widthOf('ラーメン')).toBeGreaterThan(widthOf('ramen'));
    expect(widthOf('x'.repeat(41))).toBeLessThan(widthOf('x'.repeat(40)) + 12);
  });

  test.each([...Object.values(BADGE_COLOURS), BADGE_GREY])('white on %s can be read', (colour) => {
    expect(1.05 / (luminanceOf(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
