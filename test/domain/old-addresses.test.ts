import { describe, expect, test } from 'vitest';
import { feedIdOf, type Moved, oldAddressesOf } from '../../src/domain/old-addresses.ts';
import type { Source } from '../../src/domain/source.ts';
import { namesOf } from '../../src/domain/tools.ts';
import { incident, maintenance, service, site } from '../support/facts.ts';

const HOST = 'https://status.lumen.example';

function moved(facts: Partial<Moved> & { from?: string } = {}): Moved {
  const { from = 'statuspage', ...rest } = facts;
  return {
    site: site({ services: [service('api')], movedFrom: [{ from: from as 'statuspage' }] }),
    incidents: [],
    maintenance: [],
    pages: [],
    paths: new Set<string>(),
    ...rest,
  };
}

const told = (source: Source, aliases: string[] = []) =>
  incident('2023-01-01-a', '2023-01-01T10:00Z', { source, aliases });

const pathsOf = (facts: Moved) => oldAddressesOf(facts).leads.map(({ path }) => path);

describe('what a record is called in old addresses', () => {
  test.each<[Source, string, string[]]>([
    [{ from: 'statuspage', id: '69sb0f8lydp4' }, '/incidents/:id', ['69sb0f8lydp4']],
    [{ from: 'cstate', id: 'content/issues/2024-Disk.md' }, '/issues/:id', ['2024-disk']],
    [{ from: 'cstate', id: 'content/issues/disk/index.md' }, '/issues/:id', ['disk']],
    [{ from: 'upptime', id: '17', url: 'https://github.com/a/b/issues/17' }, '/incident/:id', ['17']],
    [{ from: 'cachet', id: '7', url: `${HOST}/incidents/0c1f` }, '/incidents/:id', ['7', '0c1f']],
    [{ from: 'kener', id: '7', url: `${HOST}/incidents/a/b` }, '/incidents/:id', ['7']],
  ])('%o at %s', (source, pattern, names) => {
    expect(namesOf(source, pattern)).toEqual(names);
  });
});

describe('pages', () => {
  test('lead on for what came from the tool, and for nothing else', () => {
    const incidents = [told({ from: 'statuspage', id: 'abc' })];
    expect(pathsOf(moved({ incidents }))).toEqual(['/history/', '/uptime/', '/incidents/abc/']);
    expect(pathsOf(moved({ incidents, from: 'kener' }))).toEqual([]);
    expect(pathsOf({ ...moved({ incidents }), site: site() })).toEqual([]);
  });

  test('are there once, when their author has named them too', () => {
    const incidents = [told({ from: 'statuspage', id: 'abc' }, ['/incidents/ABC'])];
    expect(pathsOf(moved({ incidents }))).toEqual(['/incidents/ABC', '/history/', '/uptime/']);
  });

  test.each([
    { what: 'a year', source: { from: 'kener', id: '2023' }, facts: { from: 'kener' } },
    {
      what: 'an alias of another',
      source: { from: 'kener', id: '7' },
      facts: {
        from: 'kener',
        maintenance: [
          maintenance('m', ['2023-01-01T10:00Z', '2023-01-01T11:00Z'], [], { aliases: ['/incidents/7'] }),
        ],
      },
    },
    {
      what: 'a file of users',
      source: { from: 'upptime', id: '7' },
      facts: { from: 'upptime', paths: new Set(['public/incident/7/index.html']) },
    },
  ])('stand in the place of nothing: $what', ({ source, facts }) => {
    const all = oldAddressesOf(moved({ ...facts, incidents: [told(source)] }));
    expect(all.taken).toHaveLength(1);
    expect(
      all.leads.some(({ path, file }) => path === all.taken[0]?.path && file?.includes('2023-01-01-a')),
    ).toBe(false);
  });

  test('that no host could answer are left out', () => {
    const incidents = ['a b', '../x', 'a:b*', 'x?y', 'con'].map((id) => told({ from: 'statuspage', id }));
    for (const path of pathsOf(moved({ incidents }))) expect(path).toMatch(/^\/[a-z/-]+$/);
  });
});

describe('the id of an entry', () => {
  const at = (url: string, movedFrom = [{ from: 'statuspage' as const }]) => site({ url, movedFrom });

  test.each<[Source, 'rss' | 'atom', string | undefined]>([
    [{ from: 'statuspage', id: 'abc' }, 'rss', `${HOST}/incidents/abc`],
    [{ from: 'statuspage', id: 'abc' }, 'atom', 'tag:status.lumen.example,2005:Incident/abc'],
    [{ from: 'statuspage', id: 'abc', guid: 'tag:x,2005:Incident/7' }, 'atom', 'tag:x,2005:Incident/7'],
    [{ from: 'statuspage', id: 'abc', guid: 'tag:x,2005:Incident/7' }, 'rss', `${HOST}/incidents/abc`],
    [
      { from: 'statuspage', id: 'abc', url: 'https://old.example/incidents/abc' },
      'rss',
      'https://old.example/incidents/abc',
    ],
    [{ from: 'kener', id: '7' }, 'rss', undefined],
  ])('%o in %s', (source, form, id) => {
    expect(feedIdOf(told(source), at(HOST), form)).toBe(id);
  });
});
