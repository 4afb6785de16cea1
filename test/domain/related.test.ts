import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { relatedOf } from '../../src/domain/related.ts';
import { incident } from '../support/facts.ts';

const capacity = { id: 'capacity', label: 'Capacity' };
const change = { id: 'change', label: 'A change' };

type Facts = [id: string, facts?: Partial<Incident>, services?: string[]];

/** Incidents a day apart, in order of time. */
function inOrder(...facts: Facts[]): Incident[] {
  return facts.map(([id, more, services = []], day) =>
    incident(
      id,
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
      more,
      Object.fromEntries(services.map((service) => [service, 'degraded' as const])),
    ),
  );
}

function idsOf(incidents: Incident[], id: string, count?: number): string[] {
  return (relatedOf(incidents, count).get(id) ?? []).map((other) => other.id);
}

describe('what is worth reading next', () => {
  test.each<{ mark: string; one: Facts; other: Facts }>([
    { mark: 'a service', one: ['a', {}, ['api']], other: ['b', {}, ['api']] },
    { mark: 'a cause', one: ['a', { cause: capacity }], other: ['b', { cause: capacity }] },
    { mark: 'a tag', one: ['a', { tags: ['dns'] }], other: ['b', { tags: ['dns'] }] },
    {
      mark: 'a tag that is spelled otherwise',
      one: ['a', { tags: ['DNS'] }],
      other: ['b', { tags: ['dns'] }],
    },
  ])('shares $mark', ({ one, other }) => {
    const incidents = inOrder(one, ['c', { tags: ['disks'], cause: change }, ['search']], other);
    expect(idsOf(incidents, 'a')).toEqual(['b']);
    expect(idsOf(incidents, 'b')).toEqual(['a']);
    expect(idsOf(incidents, 'c')).toEqual([]);
  });

  test('is what has more in common, though it is further away', () => {
    const incidents = inOrder(
      ['far', { tags: ['dns', 'cache'] }],
      ['near', { tags: ['dns'] }],
      ['this', { tags: ['dns', 'cache'] }],
      ['after', { tags: ['cache'] }],
    );
    expect(idsOf(incidents, 'this')[0]).toBe('far');
  });

  test('is what shares a rare mark before what shares a common one', () => {
    const incidents = inOrder(
      ['common', { tags: ['network'] }],
      ['common-too', { tags: ['network'] }],
      ['rare', { tags: ['leap-second'] }],
      ['this', { tags: ['network', 'leap-second'] }],
    );
    expect(idsOf(incidents, 'this')).toEqual(['rare', 'common-too', 'common']);
  });

  test('of those that are as much alike, the id that is last comes first', () => {
    const incidents = inOrder(
      ['b', {}, ['api']],
      ['c', {}, ['api']],
      ['a', {}, ['api']],
      ['this', {}, ['api']],
    );
    expect(idsOf(incidents, 'this')).toEqual(['c', 'b', 'a']);
  });

  test('is three incidents, or as many as are asked for', () => {
    const incidents = inOrder(...['a', 'b', 'c', 'd', 'e'].map((id): Facts => [id, {}, ['api']]));
    expect(idsOf(incidents, 'a')).toEqual(['e', 'd', 'c']);
    expect(idsOf(incidents, 'a', 1)).toEqual(['e']);
  });

  test('begins with what its author named, in that order, each once', () => {
    const incidents = inOrder(
      ['a', {}, ['api']],
      ['b', {}, ['api']],
      ['c'],
      ['this', { related: ['c', 'unknown', 'a'] }, ['api']],
    );
    expect(idsOf(incidents, 'this')).toEqual(['c', 'a', 'b']);
    expect(idsOf(incidents, 'this', 1)).toEqual(['c', 'a']);
  });

  test('is sought among the twelve before and the twelve after', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `i${String(index).padStart(2, '0')}`);
    const incidents = inOrder(...ids.map((id): Facts => [id, {}, ['api']]));
    const expected = [...ids.slice(8, 20), ...ids.slice(21, 33)];
    expect(idsOf(incidents, 'i20', 40).toSorted()).toEqual(expected);
    expect(idsOf(incidents, 'i00', 40).toSorted()).toEqual(ids.slice(1, 13));
  });
});
