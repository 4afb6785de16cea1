import { expect, test } from 'vitest';
import { redirectsOf, toRedirectLines } from '../../src/assemble/redirects.ts';
import { incident, maintenance, service, site } from '../support/facts.ts';

const NOTHING = { incidents: [], maintenance: [], pages: [], paths: new Set<string>() };

test.each([
  { alias: '/old/', from: ['/live/old', '/live/old/'] },
  { alias: '/old', from: ['/live/old', '/live/old/'] },
  { alias: '/2019/05/disks/', from: ['/live/2019/05/disks', '/live/2019/05/disks/'] },
  { alias: '/old.html', from: ['/live/old.html'] },
  { alias: '/störung', from: ['/live/st%C3%B6rung', '/live/st%C3%B6rung/'] },
])('readers of $alias are sent on from $from', ({ alias, from }) => {
  const incidents = [incident('disks', '2026-03-01T10:00Z', { aliases: [alias] })];
  const redirects = redirectsOf({ ...NOTHING, site: site(), incidents });
  expect(redirects).toEqual(from.map((address) => ({ from: address, to: '/live/incidents/disks/' })));
});

test('hosts read one line for each old address, of all reports', () => {
  const incidents = [
    incident('a', '2026-03-01T10:00Z', { aliases: ['/one.html', '/two.html'] }),
    incident('b', '2026-03-02T10:00Z'),
    incident('c', '2026-03-03T10:00Z', { aliases: ['/three'] }),
  ];
  expect(toRedirectLines({ ...NOTHING, site: site({ url: 'https://lumen.example' }), incidents })).toBe(
    '/one.html /incidents/a/ 301\n' +
      '/two.html /incidents/a/ 301\n' +
      '/three /incidents/c/ 301\n' +
      '/three/ /incidents/c/ 301\n',
  );
  expect(toRedirectLines({ ...NOTHING, site: site() })).toBe('');
});

test('services, planned work and free pages are found at their old addresses in the same way', () => {
  const content = {
    ...NOTHING,
    site: site({ url: 'https://lumen.example', services: [service('api', { aliases: ['/affected/api'] })] }),
    maintenance: [
      maintenance('move', ['2026-03-01T10:00Z', '2026-03-01T11:00Z'], [], { aliases: ['/m.html'] }),
    ],
    pages: [
      {
        id: 'about',
        file: 'content/pages/about.md',
        format: 'md' as const,
        title: 'About',
        nav: true,
        order: 0,
        aliases: ['/us/'],
        language: 'en',
      },
    ],
  };
  expect(redirectsOf(content)).toEqual([
    { from: '/affected/api', to: '/services/api/' },
    { from: '/affected/api/', to: '/services/api/' },
    { from: '/m.html', to: '/maintenance/move/' },
    { from: '/us', to: '/about/' },
    { from: '/us/', to: '/about/' },
  ]);
});

test('each edition leads on from the old addresses below its own', () => {
  const url = 'https://lumen.example/live';
  const editions = [
    { locale: 'en', url },
    { locale: 'de', url: `${url}/de` },
  ];
  const incidents = [incident('disks', '2026-03-01T10:00Z', { aliases: ['/old.html'] })];
  expect(toRedirectLines({ ...NOTHING, site: site({ url, editions }), incidents })).toBe(
    '/live/old.html /live/incidents/disks/ 301\n/live/de/old.html /live/de/incidents/disks/ 301\n',
  );
});
