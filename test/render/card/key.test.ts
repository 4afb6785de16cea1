import { expect, test } from 'vitest';
import { cardHashOf, cardKeyOf } from '../../../src/render/card/key.ts';
import type { CardBrand, IncidentCard } from '../../../src/render/card/spec.ts';
import { brand, incidentCard } from '../../support/cards.ts';

const logo = { bytes: Buffer.from('<svg/>'), type: 'image/svg+xml' } as const;

test('a key is 64 hex digits, and the hash in the address its first eight', () => {
  const key = cardKeyOf(incidentCard(), brand());
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(cardHashOf(incidentCard(), brand())).toBe(key.slice(0, 8));
});

test('the order in which facts are named does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(incidentCard()).reverse());
  expect(cardKeyOf(reversed as unknown as IncidentCard, brand())).toBe(cardKeyOf(incidentCard(), brand()));
});

test('the order of services does', () => {
  const reversed = incidentCard({ services: ['Storefront', 'Checkout'] });
  expect(cardKeyOf(reversed, brand())).not.toBe(cardKeyOf(incidentCard(), brand()));
});

test.each<[string, Partial<IncidentCard>]>([
  ['title', { title: 'Another' }],
  ['label', { label: 'Monitoring' }],
  ['severity', { severity: undefined }],
  ['date', { date: '16 April 2023' }],
  ['duration', { duration: '2 h' }],
  ['phases', { phases: [] }],
  ['progress', { progress: { steps: ['Investigating'], current: 0, name: 'investigating' } }],
  ['latest word', { latest: 'It works again.' }],
  ['end', { unrecorded: 'End not recorded' }],
  ['flags', { flags: ['Corrected'] }],
  ['word for more services', { more: { 1: 'und 1 weiterer' } }],
])('another %s is another card', (_, facts) => {
  expect(cardKeyOf(incidentCard(facts), brand())).not.toBe(cardKeyOf(incidentCard(), brand()));
});

test.each<[string, Partial<CardBrand>]>([
  ['name', { name: 'Nimbus' }],
  ['colour', { colour: '#884422' }],
  ['theme', { theme: 'dark' }],
  ['locale', { locale: 'ar' }],
  ['version', { version: '2' }],
  ['logo', { logo }],
])('another %s of the brand is another card', (_, facts) => {
  expect(cardKeyOf(incidentCard(), brand(facts))).not.toBe(cardKeyOf(incidentCard(), brand()));
});

test('one byte of the logo is another card', () => {
  const other = { ...logo, bytes: Buffer.from('<svg />') };
  expect(cardKeyOf(incidentCard(), brand({ logo: other }))).not.toBe(
    cardKeyOf(incidentCard(), brand({ logo })),
  );
});
