import { describe, expect, test } from 'vitest';
import { maintenancePartsOf, partAnchorsOf, partsAround, partsOf } from '../../src/domain/parts.ts';
import { at, incident, maintenance, moment, update } from '../support/facts.ts';

const FULL = incident('gateway', '2026-03-01T10:00Z', {
  timeline: [{ at: moment('2026-03-01T10:05Z'), text: 'An alarm rang.' }],
  actions: [{ text: 'Add connections.', status: 'planned' }],
  updates: [update('2026-03-01T10:10Z', 'investigating'), update('2026-03-01T10:10Z', 'resolved')],
  report: { stage: 'final', authors: [], corrections: [{ at: '2026-03-07', text: 'It was 40 %.' }] },
  hasReport: true,
});
const names = (parts: readonly { name: string }[]) => parts.map(({ name }) => name);

describe('the parts of an incident', () => {
  test('stand in one order, each with its anchors', () => {
    expect(partsOf(FULL).map(({ name, anchor, items }) => [name, anchor, ...items])).toEqual([
      ['timeline', 'timeline'],
      ['report', 'report-final'],
      ['actions', 'actions', 'promise-1'],
      ['corrections', 'corrections', 'correction-2026-03-07'],
      ['updates', 'updates', 'update-20260301T101000Z', 'update-20260301T101000Z-2'],
    ]);
  });

  test('are those that there is something for, and a place for the report', () => {
    const parts = partsOf(incident('gateway', '2026-03-01T10:00Z'));
    expect(names(parts)).toEqual(['report']);
    expect(partAnchorsOf(parts)).toEqual([]);
  });

  test('stand around the report unless their author placed them in it', () => {
    expect(names(partsAround(FULL, new Set(['Note'])))).toEqual(names(partsOf(FULL)));
    expect(names(partsAround(FULL, new Set(['Timeline', 'Updates'])))).toEqual([
      'report',
      'actions',
      'corrections',
    ]);
  });
});

describe('the parts of planned work', () => {
  const NOW = at('2026-03-15T12:00Z');

  test.each([
    { facts: {}, parts: ['windows begun-20260310T100000Z done-20260310T100000Z', 'report'] },
    {
      facts: { cancelled: true, updates: [update('2026-03-01T10:10Z', 'update')] },
      parts: [
        'windows cancelled begun-20260310T100000Z done-20260310T100000Z',
        'report',
        'updates update-20260301T101000Z',
      ],
    },
    {
      facts: { every: 'FREQ=MONTHLY;COUNT=2' },
      parts: [
        'windows begun-20260310T100000Z done-20260310T100000Z begun-20260410T100000Z done-20260410T100000Z',
        'report',
      ],
    },
  ])('$facts', ({ facts, parts }) => {
    const planned = maintenance('rolls', ['2026-03-10T10:00Z', '2026-03-10T11:00Z'], [], facts);
    expect(maintenancePartsOf(planned, NOW).map(({ name, items }) => [name, ...items].join(' '))).toEqual(
      parts,
    );
  });
});
