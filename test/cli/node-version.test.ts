import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OLDEST_NODE, refusalOf } from '../../src/cli/node-version.ts';
import { REPOSITORY } from '../support/files.ts';

test.each([
  { version: '22.18.0', isRefused: false },
  { version: '24.0.0', isRefused: false },
  { version: '22.17.9', isRefused: true },
  { version: '20.20.2', isRefused: true },
])('Node $version is refused: $isRefused', ({ version, isRefused }) => {
  expect(refusalOf(version) !== undefined).toBe(isRefused);
});

test('a refusal says in one sentence what there is, what is needed, and what to do', () => {
  expect(refusalOf('20.20.2')).toBe(
    'Afterword needs Node 22.18 or later and this is 20.20.2: get it from https://nodejs.org, or for this site alone by `npm install --save-dev node@24`.',
  );
});

test.each(['package.json', 'packages/mermaid-without-browser/package.json'])(
  '%s asks for the same',
  (manifest) => {
    const { engines } = JSON.parse(readFileSync(join(REPOSITORY, manifest), 'utf8'));
    expect(engines).toEqual({ node: `>=${OLDEST_NODE}` });
  },
);
