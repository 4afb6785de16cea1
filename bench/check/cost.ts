/** Told of a fragment and a size, says what the check of such a site took; it is ended from outside when it takes too long. */
import { contentOf } from '../../src/check/content.ts';
import { PLACES, siteWith } from './places.ts';

export interface Question {
  place: number;
  fragment: number;
  size: number;
}

export interface Answer {
  /** Milliseconds of processor time. */
  cost: number;
  /** The rules that refuse it. */
  rules: string[];
}

process.on('message', ({ place, fragment, size }: Question) => {
  const { fragments, write } = PLACES[place] ?? { fragments: [], write: () => [] };
  const tree = siteWith(write(fragments[fragment] ?? { unit: '' }, size));
  const started = process.cpuUsage();
  const { problems } = contentOf(tree, { now: Date.parse('2024-01-01T00:00:00Z') });
  const { user, system } = process.cpuUsage(started);
  const rules = [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))];
  process.send?.({ cost: (user + system) / 1000, rules } satisfies Answer);
});
