import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IncidentSchema } from '../../src/schema/incident.ts';
import { parseSite } from '../../src/schema/parse-site.ts';
import { parseIncidentFile } from '../../src/source/parse.ts';
import { withShortTimes } from '../../src/source/short-times.ts';
import { toDocumentText } from '../../src/source/write-document.ts';

const { site } = parseSite({ name: 'Acme', url: 'https://acme.test' });
const ZONE = 'America/New_York';

test('times are in the zone of the file, without the date that stands before them', () => {
  expect(
    withShortTimes(
      {
        started: '2024-09-16T21:31:02.713Z',
        mitigated: '2024-09-16T21:55:00Z',
        resolved: '2024-09-17T05:08:00Z',
        updates: [
          { at: '2024-09-17T05:08:00Z', status: 'resolved', text: 'Over.' },
          { at: '2024-09-16T21:35:00Z', text: 'We look.', next: '2024-09-16T22:00:00Z' },
          { at: '2024-08-01T10:00:00Z', text: 'Long before.' },
        ],
        timeline: [
          { at: '~2024-09-16 17:40', text: 'Found.' },
          { at: '+40m', text: 'Mended.' },
          { at: '2024-09-17T06:00:00Z', text: 'Written down.' },
        ],
        report: { published: '2024-09-20T12:00:00Z', authors: ['Ops'] },
      },
      ZONE,
    ),
  ).toEqual({
    started: '2024-09-16 17:31:02',
    mitigated: '17:55',
    resolved: '2024-09-17 01:08',
    updates: [
      { at: '2024-08-01 06:00', text: 'Long before.' },
      { at: '2024-09-16 17:35', text: 'We look.', next: '18:00' },
      { at: '2024-09-17 01:08', status: 'resolved', text: 'Over.' },
    ],
    timeline: [
      { at: '~17:40', text: 'Found.' },
      { at: '18:11:02', text: 'Mended.' },
      { at: '2024-09-17 02:00', text: 'Written down.' },
    ],
    report: { published: '2024-09-20 08:00', authors: ['Ops'] },
  });
});

test('a minute that the clocks showed twice keeps its offset, and what can’t be read stays', () => {
  expect(withShortTimes({ started: '2024-11-03T06:30:00Z', resolved: 'around noon' }, ZONE)).toMatchObject({
    started: '2024-11-03 01:30-05:00',
    resolved: 'around noon',
  });
  expect(withShortTimes({ started: '2024-11-03', resolved: '2024-11-03 12:00' }, ZONE)).toMatchObject({
    started: '2024-11-03',
    resolved: '12:00',
  });
});

test('every time is read as the same moment', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 4 });
  const from = Date.parse('2024-11-01T00:00Z');
  const iso = (minute: number) => new Date(from + minute * 60_000).toISOString();
  const zone = fc.constantFrom('America/New_York', 'Asia/Kolkata', 'UTC', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(minutes, fc.array(minutes), fc.array(minutes), zone, (start, told, entries, zone) => {
      const fields = {
        title: 'A',
        started: iso(start),
        timezone: zone,
        updates: told.toSorted((a, b) => a - b).map((minute) => ({ at: iso(minute), text: 'Told.' })),
        timeline: entries.toSorted((a, b) => a - b).map((minute) => ({ at: iso(minute), text: 'Seen.' })),
      };
      const text = toDocumentText({ schema: IncidentSchema, fields: withShortTimes(fields, zone), body: '' });
      const { value } = parseIncidentFile({ file: 'content/incidents/a.md', text }, site);
      expect(value?.started.instant).toBe(Date.parse(iso(start)));
      expect(value?.updates.map(({ at }) => new Date(at.instant).toISOString())).toEqual(
        fields.updates.map(({ at }) => at),
      );
      expect(value?.timeline.map(({ at }) => new Date(at.instant).toISOString())).toEqual(
        fields.timeline.map(({ at }) => at),
      );
    }),
  );
});
