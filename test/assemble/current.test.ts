import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Build,
  currentBuild,
  hasEditions,
  inEditionOf,
  provideBuilds,
} from '../../src/assemble/current.ts';
import { keyed } from '../../src/data/paths.ts';

const build = (locale: string) => ({ build: { content: { site: { locale } } } as unknown as Build });
const locale = () => currentBuild().content.site.locale;

beforeEach(() => provideBuilds([build('en'), build('de'), build('zh-CN')]));
afterEach(() => provideBuilds([]));

test.each([
  ['/', 'en'],
  ['/de', 'de'],
  ['/de/incidents/[id]', 'de'],
  ['/zh-CN/feed.xml', 'zh-CN'],
  ['/[page]', 'en'],
  ['/delta', 'en'],
  ['/incidents/de', 'en'],
])('the route %s is of the edition %s', (pattern, edition) => {
  expect(inEditionOf(pattern, locale)).toBe(edition);
});

test('pages of several editions are made at a time, each with its own build', async () => {
  const made = ['/de', '/', '/zh-CN', '/de'].map((pattern) =>
    inEditionOf(pattern, async () => {
      await setTimeout(1);
      return locale();
    }),
  );
  expect(await Promise.all(made)).toEqual(['de', 'en', 'zh-CN', 'de']);
  expect(locale()).toBe('en');
});

test('paths are those of the edition of their route', async () => {
  const paths = keyed(() => [{ params: { id: locale() } }]);
  expect(await paths({ routePattern: '/de/[id]' })).toEqual([{ params: { id: 'de' } }]);
  expect(await paths({ routePattern: '/[id]' })).toEqual([{ params: { id: 'en' } }]);
});

test('a site of one language has no editions', () => {
  expect(hasEditions()).toBe(true);
  provideBuilds([build('en')]);
  expect(hasEditions()).toBe(false);
  expect(inEditionOf('/de', locale)).toBe('en');
});
