import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { TEXT_CONTRAST } from '../../src/domain/colour.ts';
import { SERVICE_STATUSES } from '../../src/domain/status.ts';
import { toBadge } from '../../src/feeds/badge.ts';
import { words } from '../support/words.ts';
import { xmlFaultOf } from '../support/xml.ts';

describe('toBadge', () => {
  test.each(SERVICE_STATUSES)('%s is well-formed and small', (status) => {
    const badge = toBadge('Wickerline', status, words);
    expect(xmlFaultOf(badge)).toBe('');
    expect(badge.length).toBeLessThan(1100);
  });

  test('says to screen readers what it shows', () => {
    const badge = toBadge('Checkout & <co>', 'partial-outage', words);
    expect(badge).toContain('role="img" aria-label="Checkout &amp; &lt;co&gt;: Partial outage"');
    expect(badge).toContain('<title>Checkout &amp; &lt;co&gt;: Partial outage</title>');
    expect(xmlFaultOf(badge)).toBe('');
  });

  test('tells the latest word while an incident is open', () => {
    const latest = { title: 'Checkout fails & <some>', status: 'monitoring' as const };
    const badge = toBadge('Lumen', 'degraded', words, latest);
    const said = 'Lumen: Degraded performance · Checkout fails &amp; &lt;some&gt;: Monitoring';
    expect(badge).toContain(`role="img" aria-label="${said}"`);
    expect(badge).toContain(`<title>${said}</title>`);
    expect(xmlFaultOf(badge)).toBe('');
  });

  test('holds nothing that XML can not', () => {
    expect(xmlFaultOf(toBadge('Check\u0000out \ud83d\u2028\u0007', 'operational', words))).toBe('');
  });

  test('is as wide as its words', () => {
    const widthOf = (label: string) =>
      Number(/width="(\d+)"/.exec(toBadge(label, 'operational', words))?.[1]);
    expect(widthOf('WWWW')).toBeGreaterThan(widthOf('iiii'));
    expect(widthOf('Café')).toBe(widthOf('Cafe'));
    expect(widthOf('ラーメン')).toBeGreaterThan(widthOf('ramen'));
    expect(widthOf('x'.repeat(41))).toBeLessThan(widthOf('x'.repeat(40)) + 12);
  });

  test.each(SERVICE_STATUSES)('its white words can be read when it says %s', (status) => {
    const grounds = [...toBadge('Wickerline', status, words).matchAll(/<rect [^>]*fill="(#\w+)"/g)];
    expect(grounds).toHaveLength(2);
    for (const [, ground = ''] of grounds)
      expect(wcagContrast('#ffffff', ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});
