import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Keep } from '../../../src/assemble/kept-pages/keep.ts';
import { keepPages } from '../../../src/assemble/kept-pages/prerenderer.ts';
import { toldOfKept } from '../../../src/assemble/kept-pages/whole-sitemap.ts';
import { createPlacing } from '../../../src/assemble/published/placing.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'prerenderer-'));
  await mkdir(join(root, 'public/taken'), { recursive: true });
  await writeFile(join(root, 'public/taken/index.html'), 'Theirs.');
});

afterEach(() => rm(root, { recursive: true }));

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

function pathOf(pathname: string, type: 'page' | 'endpoint', component = pathname): Path {
  return { pathname, cacheKey: 'same', route: { type, component, route: pathname } } as unknown as Path;
}

/** What is left for Astro of some paths, each of which was kept. */
async function leftOf(
  paths: Path[],
  placed: string[] | undefined,
  ready: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<string[]> {
  const keep: Keep = {
    get: () => undefined,
    file: (name) => ({ digest: hash('sha256', name), bytes: () => Buffer.from(name) }),
    put: () => undefined,
    close: async () => undefined,
  };
  const places = {
    placing: createPlacing({
      staged: join(root, 'site'),
      target: join(root, 'dist'),
      published: new Map(),
    }),
    base: '/',
    publicFolder: join(root, 'public'),
    placed,
    anew: new Set(['/own/']),
    ready,
  };
  const standard = { name: 'standard', getStaticPaths: async () => paths } as unknown as AstroPrerenderer;
  const prerenderer = keepPages(
    places,
    async () => keep,
    () => undefined,
  )(standard);
  await prerenderer.setup?.();
  return (await prerenderer.getStaticPaths()).map(({ pathname }) => pathname);
}

test('what is kept is put in its place, pages with the address that maps of the site name', async () => {
  const placed: string[] = [];
  const paths = [
    pathOf('/', 'page'),
    pathOf('/a/b/', 'page'),
    pathOf('/404', 'page'),
    pathOf('/a.json', 'endpoint'),
  ];
  expect(await leftOf(paths, placed)).toEqual([]);
  expect(placed).toEqual(['', 'a/b/', '404/']);
  for (const file of ['index.html', 'a/b/index.html', '404.html', 'a.json'])
    expect(await readFile(join(root, 'site', file), 'utf8')).toMatch(/^\//);
});

test('what is there already is put in its place, whatever was kept', async () => {
  const ready = new Map([['same', Buffer.from('Ready.')]]);
  expect(await leftOf([pathOf('/words.bin', 'endpoint')], [], ready)).toEqual([]);
  expect(await readFile(join(root, 'site/words.bin'), 'utf8')).toBe('Ready.');
});

test('Astro makes what others make or have to know of, and says what is wrong with two pages at one address', async () => {
  const twice = [pathOf('/twice/', 'page', 'one'), pathOf('/twice/', 'page', 'other')];
  const paths = [pathOf('/own/', 'page'), pathOf('/taken/', 'page'), ...twice, pathOf('/a.json', 'endpoint')];
  expect(await leftOf(paths, [])).toEqual(['/own/', '/taken/', '/twice/', '/twice/']);
  expect(await leftOf([pathOf('/a/', 'page'), pathOf('/a.json', 'endpoint')], undefined)).toEqual(['/a/']);
});

test('the map of the site names pages that were put in their places', async () => {
  const told: string[] = [];
  const sitemap = toldOfKept(
    {
      name: 'map',
      hooks: { 'astro:build:done': ({ pages }) => void told.push(...pages.map((page) => page.pathname)) },
    },
    ['kept/'],
  );
  const hook = { pages: [{ pathname: 'made/' }] };
  await sitemap.hooks['astro:build:done']?.(
    hook as Parameters<NonNullable<(typeof sitemap)['hooks']['astro:build:done']>>[0],
  );
  expect(told).toEqual(['made/', 'kept/']);
});
