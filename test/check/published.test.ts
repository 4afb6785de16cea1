import { describe, expect, test } from 'vitest';
import { isPublished } from '../../src/check/addresses.ts';
import { createClaims } from '../../src/check/claims.ts';
import type { SiteRecord } from '../../src/check/rule.ts';
import { ownAddressesOf } from '../../src/domain/own-addresses.ts';
import { incident, site } from '../support/facts.ts';

const major = { id: 'major', label: 'Major', order: 2 };
const failure = incident('2023-04-15-checkout', '2023-04-15T12:00Z', {
  severity: major,
  cause: { id: 'capacity', label: 'Capacity' },
  tags: ['load'],
});
const own = ownAddressesOf({
  site: site(),
  incidents: [failure],
  incidentIds: [failure.id],
  maintenance: [],
  pages: [],
});
const record: SiteRecord = {
  site: site(),
  own: new Set(own.map((route) => `/${route}`)),
  claims: createClaims(),
  glossaryIn: new Map(),
  documents: new Map(),
  translations: new Map(),
  tags: new Map(),
  now: 0,
  today: () => '1970-01-01',
  latestOf: () => 0,
  hidden: () => undefined,
  resolve: (file) => ({ file }),
  hasZone: true,
  glossary: new Set(),
  maintenance: new Map(),
  incidents: new Map([[failure.id, failure]]),
  incidentIds: new Set([failure.id]),
  addresses: new Map(),
  aliases: new Map(),
  lost: new Map(),
  paths: new Set(),
  isOwners: () => false,
  code: new Set(),
};

describe('isPublished', () => {
  test.each([
    { path: '/severities/major/', published: true },
    { path: '/severities/minor/', published: false },
    { path: '/causes/capacity', published: true },
    { path: '/causes/network/', published: false },
    { path: '/tags/load/', published: true },
    { path: '/tags/other/', published: false },
    { path: '/services/api/maintenance.ics', published: true },
    { path: '/services/none/maintenance.ics', published: false },
    { path: '/incidents/2023/04/', published: true },
    { path: '/incidents/2023/05/', published: false },
    { path: '/favicon.svg', published: true },
  ])('$path: $published', ({ path, published }) => {
    expect(isPublished(path, record)).toBe(published);
  });
});
