import { expect, test } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';

test.each([
  ['restarted', 'restarting', 'restarts'],
  ['migration', 'migrations', 'migrated'],
  ['resolver', 'resolvers', 'resolved'],
  ['deploy', 'deployed', 'deployment'],
])('%s, %s and %s have one stem', (...words) => {
  expect(new Set(words.map(stemOf)).size).toBe(1);
});

test.each(['dns', 'bus', 'status', '5xx', 'überlast'])('%s is its own stem', (word) => {
  expect(stemOf(word)).toBe(word);
});
