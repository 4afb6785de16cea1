import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAppearances } from '../../src/assemble/appearances.ts';
import { readHistory } from '../../src/assemble/versions.ts';
import { readContent } from '../../src/check/content.ts';
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

/** The text of a report with what is given in its frontmatter. */
function report(lines: string, body = ''): string {
  return `---\ntitle: The gateway was slow\nstarted: 2026-03-01 10:00\n${lines}\n---\n${body}`;
}

async function appearancesOf(file: string, now = NOW, root = repository.root) {
  const found = await readAppearances(
    { ...(await readContent(root, { now: NOW })), now },
    await readHistory(root),
  );
  return found.get(file) && Object.fromEntries(found.get(file) ?? []);
}

test('what was imported is as old as it says, and what is added to it here is as new as its commit', async () => {
  const source = 'source: { from: statuspage, id: abc }';
  const told = '  - { at: "10:05", text: We are looking. }';
  const later = '  - { at: "10:40", text: It is well., id: u2 }';
  const own = '  - { at: "11:00", text: One more word. }';
  repository.commit('2026-02-01T00:00Z', { 'content/site.yaml': SITE });
  repository.commit('2026-03-20T09:00Z', { [FILE]: report(`${source}\nupdates:\n${told}`, 'Why.') });
  repository.commit('2026-03-21T09:00Z', {
    [FILE]: report(`${source}\nupdates:\n${told}\n${later}`, 'Why.'),
  });
  repository.commit('2026-03-22T09:00Z', {
    [FILE]: report(`${source}\nupdates:\n${told}\n${later}\n${own}`, 'Why.'),
  });
  expect(await appearancesOf(FILE)).toEqual({
    '': 0,
    report: 0,
    'update-20260301T090500Z': 0,
    'update-20260301T094000Z': 0,
    'update-20260301T100000Z': at('2026-03-22T09:00Z'),
  });
});

test('each thing appears with the commit that brought it to the branch', async () => {
  const told = 'updates:\n  - { at: "10:05", text: We are looking. }';
  const more = `${told}\n  - { at: "10:40", status: resolved, text: All is well. }\nresolved: 10:40`;
  repository.commit('2026-02-01T00:00Z', { 'content/site.yaml': SITE });
  repository.commit('2026-03-01T09:06Z', { [FILE]: report(told) });
  repository.commit('2026-03-01T09:41Z', { [FILE]: report(more) });
  repository.commit('2026-03-01T15:00Z', {
    [FILE]: report(`${more}\nreport: { stage: preliminary }`, 'Why.'),
  });
  repository.commit('2026-03-02T08:00Z', {
    [FILE]: report(`${more}\nreport: { stage: final }`, 'Really why.'),
  });
  const corrected = 'report: { stage: final, corrections: [{ at: 2026-03-03, text: It was 30 %. }] }';
  repository.commit('2026-03-03T12:00Z', { [FILE]: report(`${more}\n${corrected}`, 'Really why.') });
  const expected = {
    '': at('2026-03-01T09:06Z'),
    'update-20260301T090500Z': at('2026-03-01T09:06Z'),
    'update-20260301T094000Z': at('2026-03-01T09:41Z'),
    'report-preliminary': at('2026-03-01T15:00Z'),
    'report-final': at('2026-03-02T08:00Z'),
    'correction-2026-03-03': at('2026-03-03T12:00Z'),
  };
  expect(await appearancesOf(FILE)).toEqual(expected);
  expect(await appearancesOf(FILE), 'what was kept').toEqual(expected);
  // A site whose clock stands still knows nothing of what came later.
  expect(await appearancesOf(FILE, at('2026-03-01T10:00Z'))).not.toHaveProperty('report-final');
});

test('what was a draft, unreadable or called otherwise appears when readers could see it', async () => {
  repository.commit('2026-02-01T00:00Z', { 'content/site.yaml': SITE });
  const old = 'content/incidents/2026-03-01-gate.mdx';
  const told = 'updates:\n  - { at: "10:05", text: We are looking at what makes it slow. }';
  repository.commit('2026-03-01T09:06Z', { [old]: report(`draft: true\n${told}`, 'Why.\n\nA long body.') });
  repository.commit('2026-03-01T09:07Z', { [old]: report(`${told}\ntags: [`, 'Why.\n\nA long body.') });
  repository.commit('2026-03-01T09:20Z', { [old]: report(told, 'Why.\n\nA long body.') });
  repository.git('mv', old, FILE);
  repository.commit('2026-03-02T09:00Z');
  const appeared = at('2026-03-01T09:20Z');
  expect(await appearancesOf(FILE)).toEqual({
    '': appeared,
    'update-20260301T090500Z': appeared,
    report: appeared,
  });
});

test('what was merged appears with the merge', async () => {
  repository.commit('2026-02-01T00:00Z', { 'content/site.yaml': SITE });
  repository.git('checkout', '--quiet', '-b', 'report');
  repository.commit('2026-03-01T09:06Z', { [FILE]: report('') });
  repository.git('checkout', '--quiet', 'main');
  repository.commit('2026-03-04T09:00Z', { 'README.md': 'Lumen' });
  repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'report');
  expect(await appearancesOf(FILE)).toEqual({ '': at('2026-03-04T09:00Z') });
});

test('what the first commit had is as old as it says', async () => {
  repository.commit('2026-03-05T00:00Z', { 'content/site.yaml': SITE, [FILE]: report('') });
  expect(await appearancesOf(FILE)).toBeUndefined();
});

test('a shallow clone, or none, knows nothing', async () => {
  repository.commit('2026-02-01T00:00Z', { 'content/site.yaml': SITE });
  repository.commit('2026-03-01T09:06Z', { [FILE]: report('') });
  const clone = mkdtempSync(join(tmpdir(), 'afterword-'));
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone]);
  expect(await appearancesOf(FILE, NOW, clone)).toBeUndefined();
  rmSync(join(clone, '.git'), { recursive: true });
  expect(await appearancesOf(FILE, NOW, clone)).toBeUndefined();
  rmSync(clone, { recursive: true });
});
