import { expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { toTree } from '../support/fixtures.ts';

const SITE =
  'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\nservices: [{ id: api, name: API }]\n';
const WORK = `---
title: Certificates are renewed
services: [api]
starts: 2023-01-05 05:00
ends: 05:30
every: FREQ=WEEKLY;BYDAY=TH
---
`;

function faultsOf(link: string, now: string): string[] {
  const tree = toTree([
    { file: 'content/site.yaml', text: SITE },
    { file: 'content/maintenance/2023-01-05-certificates.md', text: `${WORK}\n[Then](${link})\n` },
  ]);
  const { problems } = contentOf(tree, { now: Date.parse(now) });
  return problems.filter(({ rule }) => rule === 'link/anchor').map(({ message }) => message);
}

test.each([
  { link: '#begun-20230112T050000Z', now: '2023-01-20T00:00Z', faults: 0 },
  { link: '#begun-20230112T050000Z', now: '2026-01-20T00:00Z', faults: 0 },
  { link: '#done-20230112T050000Z', now: '2026-01-20T00:00Z', faults: 0 },
  { link: '#begun-20230113T050000Z', now: '2026-01-20T00:00Z', faults: 1 },
  { link: '#begun-20221229T050000Z', now: '2026-01-20T00:00Z', faults: 1 },
  { link: '#begun-99991231T050000Z', now: '2026-01-20T00:00Z', faults: 1 },
])('a link to $link has $faults faults at $now', ({ link, now, faults }) => {
  expect(faultsOf(link, now)).toHaveLength(faults);
});
