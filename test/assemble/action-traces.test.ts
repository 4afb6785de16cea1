import { afterEach, beforeEach, expect, test } from 'vitest';
import { readActionTraces } from '../../src/assemble/action-traces.ts';
import { readHistory } from '../../src/assemble/versions.ts';
import { readContent } from '../../src/check/content.ts';
import { promisesOf } from '../../src/domain/promises.ts';
import { at } from '../support/facts.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const FILE = 'content/incidents/2026-03-01-gateway.mdx';
const SITE = 'name: Lumen\nurl: https://status.lumen.example\ntimezone: Europe/Berlin\n';
const NOW = at('2026-04-01T00:00Z');

let repository: Repository;

beforeEach(() => {
  repository = createRepository();
});

afterEach(() => repository.remove());

function report(lines: string): string {
  return `---\ntitle: The gateway was slow\nstarted: 2026-03-01 10:00\nresolved: 11:00\n${lines}\n---\nWhy.\n`;
}

/** What is known of each promise in the working tree. */
async function promised(): Promise<string[]> {
  const content = await readContent(repository.root, { now: NOW });
  const traces = await readActionTraces({ ...content, now: NOW }, await readHistory(repository.root));
  const source = { traces, timezone: content.site.timezone, today: '2026-04-01' };
  return promisesOf(content.incidents, source).map(({ action, promised: since, settled, isExact, state }) =>
    [action.text, since, state, settled, settled && (isExact ? 'exactly' : 'by then')]
      .filter(Boolean)
      .join(' '),
  );
}

test('a promise was made with the first commit that had it, and kept with the first in which it was done', async () => {
  repository.commit('2026-03-02T23:30Z', {
    'content/site.yaml': SITE,
    [FILE]: report('actions: [{ text: A. }]'),
  });
  repository.commit('2026-03-10T09:00Z', { [FILE]: report('actions: [{ text: B. }, { text: A. }]') });
  repository.commit('2026-03-20T09:00Z', {
    [FILE]: report('actions: [{ text: B. }, { text: A., id: a, status: done }]'),
  });
  repository.commit('2026-03-21T09:00Z', {
    [FILE]: report('actions: [{ text: B., status: dropped }, { text: A too., id: a, status: done }]'),
  });
  expect(await promised()).toEqual([
    'B. 2026-03-10 dropped 2026-03-21 exactly',
    'A too. 2026-03-03 kept 2026-03-20 exactly',
  ]);
});

test('what its author says counts for more', async () => {
  const done = '{ text: A., promised: 2026-02-03, due: 2026-03-01, done: 2026-03-05 }';
  repository.commit('2026-03-10T09:00Z', { 'content/site.yaml': SITE, [FILE]: report(`actions: [${done}]`) });
  expect(await promised()).toEqual(['A. 2026-02-03 kept-late 2026-03-05 exactly']);
});

test('nobody was promised anything while it was a draft', async () => {
  const actions = 'actions: [{ text: A. }]';
  repository.commit('2026-03-02T09:00Z', {
    'content/site.yaml': SITE,
    [FILE]: report(`${actions}\ndraft: true`),
  });
  repository.commit('2026-03-09T09:00Z', { [FILE]: report(actions) });
  repository.commit('2026-03-10T09:00Z', { [FILE]: report('not: [yaml') });
  repository.commit('2026-03-11T09:00Z', { [FILE]: report(actions) });
  expect(await promised()).toEqual(['A. 2026-03-09 open']);
});

test('a report that was published before it was committed made its promises then; what was done, was so by then', async () => {
  const lines =
    'report: { published: 2025-03-04 }\nactions: [{ text: A., due: 2025-04-01, status: done }, { text: B. }]';
  repository.commit('2026-03-10T09:00Z', { 'content/site.yaml': SITE, [FILE]: report(lines) });
  expect(await promised()).toEqual(['A. 2025-03-04 kept 2026-03-10 by then', 'B. 2025-03-04 open']);
});

test('without a history a promise is as old as its report, if that says so', async () => {
  const files = { 'content/site.yaml': SITE, [FILE]: report('actions: [{ text: A. }]') };
  repository.commit('2026-03-10T09:00Z', {
    ...files,
    [FILE]: report('report: { published: 2026-03-04 }\nactions: [{ text: A. }]'),
  });
  repository.git('checkout', '--quiet', '--orphan', 'new');
  repository.git('branch', '--quiet', '--delete', '--force', 'main');
  expect(await promised()).toEqual(['A. 2026-03-04 open']);
});
