import { expect, test } from 'vitest';
import { isPublic } from '../../src/domain/incident.ts';
import { at, moment } from '../support/facts.ts';

const NOW = at('2026-03-01T12:00Z');

test.each([
  { draft: false, publishAt: undefined, is: true },
  { draft: true, publishAt: undefined, is: false },
  { draft: false, publishAt: '2026-03-01T11:59Z', is: true },
  { draft: false, publishAt: '2026-03-01T12:00Z', is: true },
  { draft: false, publishAt: '2026-03-01T12:01Z', is: false },
  { draft: true, publishAt: '2026-03-01T11:59Z', is: false },
])(
  'at noon a report is public: $is; draft: $draft, to be published at $publishAt',
  ({ draft, publishAt, is }) => {
    expect(isPublic({ draft, publishAt: publishAt === undefined ? undefined : moment(publishAt) }, NOW)).toBe(
      is,
    );
  },
);
