import { describe, expect, test } from 'vitest';
import { publicSurface } from '../../release/public-surface.ts';
import {
  changesOf,
  dated,
  isEnough,
  leastStep,
  releasedIn,
  unreleasedIn,
  unsaidIn,
} from '../../release/surface-changes.ts';
import { unsaidSince } from '../support/unsaid.ts';

const surface = await publicSurface();

test('the CHANGELOG names, in code marks, what has changed since the last release of what others rely on', async () => {
  expect(await unsaidSince('public-surface.txt', surface)).toEqual([]);
});

test.each([
  'export afterword ./components/SiteFooter.astro',
  'option components?',
  'option components.SiteFooter',
  'part SiteFooter frame',
  'part Page title',
  'command upgrade',
  'command new resolve',
  'flag check --fix',
  'flag create --no-install',
  'environment build SOURCE_DATE_EPOCH',
  'field incident.title required',
  'field incident.updates.next',
  'value incident.updates.status monitoring',
  'component Chart',
  'prop Chart type line,bar,area',
  'rule updates/silence warning',
  'address /incidents/x/feed.xml',
  'address /.well-known/afterword.json',
  'style --aw-paper',
])('the public surface has %s', (line) => {
  expect(surface).toContain(line);
});

const CHANGELOG = `# Changelog

## Unreleased

- \`afterword check --quiet\` says less, \`/incidents/<id>/log.txt\` is new, and \`<Chart sort="up">\` sorts.
- \`staleAfterHours\` is gone.

## 0.1.0 – 2026-12-01

- \`--loud\` is new.
`;

test.each([
  { gone: [], added: ['flag check --quiet'], unsaid: [] },
  { gone: [], added: ['address /incidents/x/log.txt', 'prop Chart sort up,down'], unsaid: [] },
  { gone: ['field site.staleAfterHours'], added: [], unsaid: [] },
  { gone: ['flag check --fix'], added: [], unsaid: ['- flag check --fix'] },
  { gone: [], added: ['flag check --loud'], unsaid: ['+ flag check --loud'] },
  { gone: [], added: ['rule a/less error'], unsaid: ['+ rule a/less error'] },
  { gone: ['word a.b $c'], added: ['word a.b', 'word new.one'], unsaid: ['- word a.b $c'] },
])('of -$gone +$added, $unsaid is left unsaid', ({ gone, added, unsaid }) => {
  expect(unsaidIn(CHANGELOG, { gone, added })).toEqual(unsaid);
});

test('a rule that becomes an error is a change of both', () => {
  expect(changesOf(['rule a/b warning', 'rule c/d error'], ['rule a/b error', 'rule c/d error'])).toEqual({
    gone: ['rule a/b warning'],
    added: ['rule a/b error'],
  });
});

describe('a release', () => {
  test.each([
    { gone: [], added: [], from: '1.2.3', least: 'patch' },
    { gone: [], added: ['a'], from: '1.2.3', least: 'minor' },
    { gone: ['a'], added: ['b'], from: '1.2.3', least: 'major' },
    { gone: [], added: ['a'], from: '0.2.3', least: 'patch' },
    { gone: ['a'], added: [], from: '0.2.3', least: 'minor' },
  ])('from $from, with -$gone +$added, is at least a $least', ({ gone, added, from, least }) => {
    expect(leastStep({ gone, added }, from)).toBe(least);
  });

  test.each([
    { least: 'patch', from: '1.2.3', to: '1.2.4', enough: true },
    { least: 'minor', from: '1.2.3', to: '1.2.4', enough: false },
    { least: 'minor', from: '1.2.3', to: '2.0.0', enough: true },
    { least: 'major', from: '1.2.3', to: '1.3.0', enough: false },
  ] as const)('of $to after $from with a $least step is enough: $enough', ({ least, from, to, enough }) => {
    expect(isEnough(least, from, to)).toBe(enough);
  });

  test('gives what was not released yet its version and day', () => {
    const after = dated(CHANGELOG, '0.2.0', '2026-12-24');
    expect(releasedIn(after)).toEqual(['0.2.0', '0.1.0']);
    expect(unreleasedIn(after)).toBe('');
    expect(after).toContain('## 0.2.0 – 2026-12-24\n\n- `afterword check --quiet`');
  });
});
