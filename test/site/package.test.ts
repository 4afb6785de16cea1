import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bundleMigrations } from '../../release/bundle.ts';
import { PACKAGES } from '../../release/pack.ts';
import { REPLACEABLE } from '../../src/assemble/part-names.ts';
import { pathWith } from '../support/archives.ts';
import { readAll } from '../support/cli.ts';
import { readDocumentation } from '../support/documentation.ts';
import { REPOSITORY, writeFiles } from '../support/files.ts';
import { type Installed, installPacked } from '../support/installed.ts';
import { startOwn } from '../support/own-server.ts';
import { filesOf, pagesOf, publishedBytes } from '../support/pages.ts';
import { environmentOf, runProgram } from '../support/run-process.ts';
import { builtSite } from '../support/sites.ts';
import { until } from '../support/until.ts';

let installed: Installed;
let main: string;

beforeAll(async () => {
  installed = await installPacked();
  const { root } = installed;
  for (const folder of ['content', 'public'])
    await cp(join(REPOSITORY, folder), join(root, folder), { recursive: true });
  await writeFile(
    join(root, 'astro.config.mjs'),
    "import afterword from 'afterword';\n\nexport default { integrations: [afterword()] };\n",
  );
  const { bin } = JSON.parse(await readFile(join(root, 'node_modules/afterword/package.json'), 'utf8'));
  main = join(root, 'node_modules/afterword', bin.afterword);
});

afterAll(() => rm(installed.folder, { recursive: true, force: true }));

const runInstalled = (...args: string[]) =>
  runProgram(process.execPath, [main, ...args], {
    cwd: installed.root,
    env: environmentOf({ NO_COLOR: '1' }),
  });

describe.each(Object.keys(PACKAGES))('the archive of %s', (name) => {
  test('is small, and has neither tests nor sources that Node can’t run there', async () => {
    const archive = installed.archives.get(name) ?? '';
    expect((await stat(archive)).size).toBeLessThan(1_000_000);
    const files = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
    expect(files.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))).toEqual([]);
    expect(files.filter((file) => !/^package\/(?:dist|docs\/schemas)\//.test(file)).sort()).toEqual(
      ['LICENSE', 'README.md', 'package.json', ...(name === 'afterword' ? ['CHANGELOG.md'] : [])]
        .map((file) => `package/${file}`)
        .sort(),
    );
  });

  test('has everything that its manifest names, and nothing of use to us alone', async () => {
    const folder = installed.packages.get(name) ?? '';
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const entries = Object.values<string | object>({ ...manifest.exports, ...manifest.bin });
    const named = entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
    expect(named.length).toBeGreaterThan(0);
    expect(await filesOf(folder)).toEqual(expect.arrayContaining(named.map((path) => path.slice(2))));
    for (const key of ['private', 'scripts', 'devDependencies', 'workspaces'])
      expect(manifest).not.toHaveProperty(key);
  });
});

/** What two builds of the same site may differ in: digests of the code and of where it lies. */
function withoutDigests(text: string): string {
  return text
    .replaceAll(/astro-(cid-)?[a-z0-9]{8}\b/g, 'astro-$1')
    .replaceAll(/\.[A-Za-z0-9_-]{8}\.(css|js|png)\b/g, '.$1')
    .replaceAll(/\?v=[0-9a-f]{8}/g, '');
}

/** Pictures, bundled code, whose names shorten differently, and the list of digests. */
const UNLIKE = /\.(?:png|woff2)$|^assets\/|^\.well-known\//;

/** All that is published and can be alike. */
async function publishedTexts(dist: string): Promise<Record<string, string>> {
  const files = [...(await publishedBytes(dist))].map(([file, text]) => [
    withoutDigests(file),
    UNLIKE.test(file) ? '' : withoutDigests(text),
  ]);
  return Object.fromEntries(files);
}

test('it builds the same site as the repository does', async () => {
  const { code, output } = await runInstalled('build');
  expect(output).toContain('Published in dist/');
  expect(code).toBe(0);
  const { dist } = await builtSite('example');
  expect(await publishedTexts(join(installed.root, 'dist'))).toEqual(await publishedTexts(dist));
});

/** The examples of a page of the documentation, by the file that they are of. */
function examplesOf(page: string): [string, string][] {
  return readDocumentation()
    .filter(({ file }) => file === page)
    .flatMap(({ fences }) => fences.map(({ title = '', text }): [string, string] => [title, text]));
}

/** A wrapper of each part that can be replaced, which says its name and shows ours. */
const WRAPPERS = Object.fromEntries(
  REPLACEABLE.map((part) => [
    `components/${part}.astro`,
    `---\nimport Ours from 'afterword/components/${part}.astro';\n---\n\n${part === 'Head' ? `<meta name="own" content="Head" />` : `<i data-own="${part}"></i>`}<Ours {...Astro.props}><slot /></Ours>\n`,
  ]),
);
const WRAPPED = `import afterword from 'afterword';

export default {
  integrations: [
    afterword({ components: { ${REPLACEABLE.map((part) => `${part}: './components/${part}.astro'`).join(', ')} } }),
    { name: 'theirs', hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page-ssr', '') } },
  ],
  vite: { define: { OF_THEIRS: JSON.stringify('defined by them') } },
};
`;

test('what `npm create afterword` begins is built by it, and may replace a part of the page', async () => {
  const { folder, packages } = installed;
  const create = join(packages.get('create-afterword') ?? '', 'dist/main.js');
  const root = join(folder, 'begun');
  // One moment for all builds, as they are compared.
  const env = environmentOf({ NO_COLOR: '1', SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 2) / 1000) });
  const surroundings = { cwd: folder, env };
  const args = [create, 'begun', '--name', 'Harbour', '--no-install'];
  expect(await runProgram(process.execPath, args, surroundings)).toMatchObject({ code: 0, stderr: '' });
  await symlink(join(installed.root, 'node_modules'), join(root, 'node_modules'), 'junction');
  const dist = join(root, 'dist');
  const build = () => runProgram(process.execPath, [main, 'build'], { ...surroundings, cwd: root });
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining('all is well') });
  const before = await publishedTexts(dist);
  expect(before['index.html']).toContain('<title>Harbour');

  const [config, site] = [join(root, 'astro.config.mjs'), join(root, 'content/site.yaml')];
  const [settings, facts] = [await readFile(config, 'utf8'), await readFile(site, 'utf8')];
  const parts = examplesOf('docs/parts.md');
  expect(parts.map(([file]) => file)).toEqual(['astro.config.mjs', 'components/Footer.astro']);
  writeFiles(root, Object.fromEntries(parts));
  expect(await build()).toMatchObject({ code: 0 });
  for (const { document, leadsOn } of await pagesOf({ dist })) {
    if (leadsOn) continue;
    const footer = document.querySelector('body > footer');
    expect(footer?.querySelector('nav')).not.toBeNull();
    expect(footer?.previousElementSibling?.textContent).toBe('Harbour is made in Hamburg.');
  }

  const own = examplesOf('docs/own-code.md');
  expect(own.map(([file]) => file)).toEqual(['components/Callout.astro', '', '', 'src/pages/team.astro']);
  const [component, [, definition = ''] = [], [, use = ''] = [], page] = own;
  const reports = {
    'content/incidents/2026-01-01-open.mdx': `---\ntitle: API is slow\nsummary: Slow.\nstarted: 2026-01-01 10:00\n---\n\nSee [who is on call](/team/).\n\n${use}`,
    'content/maintenance/database.mdx':
      '---\ntitle: Database update\nservices: []\nstarts: 2026-01-03 10:00\nends: 11:00\n---\n',
    'src/pages/on call.txt.ts':
      'declare const OF_THEIRS: string;\nexport const GET = () => new Response(OF_THEIRS);\n',
  };
  writeFiles(root, { ...Object.fromEntries([component, page].map((entry) => entry ?? [])), ...reports });
  writeFiles(root, { ...WRAPPERS, 'astro.config.mjs': WRAPPED, 'content/site.yaml': facts + definition });
  expect(await build()).toMatchObject({ code: 0 });
  const after = await publishedTexts(dist);
  expect(after['team/index.html']).toMatch(/<h1[^>]*>Who is on call<\/h1>/);
  expect(after['sitemap-0.xml']).toContain('/team/');
  expect(after['on call.txt']).toBe('defined by them');
  const report = after['incidents/2026-01-01-open/index.html'];
  expect(report).toMatch(/<aside class="loud"[^>]*><strong[^>]*>Who was affected<\/strong><p>Only shops/);
  expect(after['incidents/2026-01-01-open.md']).toContain('**Who was affected**\n\nOnly shops in *Europe*');
  const shown = Object.values(after).join('');
  const missing = REPLACEABLE.filter(
    (part) => !shown.includes(part === 'Head' ? 'name="own"' : `data-own="${part}"`),
  );
  expect(missing).toEqual([]);

  await writeFile(join(root, 'src/pages/team.astro'), '<a href="/nowhere/">Nowhere</a>\n');
  expect(await build()).toMatchObject({
    code: 1,
    output: expect.stringContaining('src/pages/team.astro: Unexpected link to `/nowhere/` on `/team/`'),
  });

  for (const file of [...Object.keys(reports), 'src'])
    await rm(join(root, file), { recursive: true, force: true });
  writeFiles(root, { 'astro.config.mjs': settings, 'content/site.yaml': facts });
  expect(await build()).toMatchObject({ code: 0 });
  expect(await publishedTexts(dist)).toEqual(before);
});

/** A migration that the next version might have, as it is compiled. */
const TABLE = `export const MIGRATIONS = [{
  version: '0.2.0',
  says: '\`diagram: timeline\` is now \`gantt\`',
  files: /^content\\/incidents\\//,
  editsOf({ yaml, yamlOffset, written }) {
    const [start, end] = yaml.rangeOf(['diagram']) ?? [];
    return written(['diagram']) === 'timeline'
      ? [{ start: yamlOffset + start, end: yamlOffset + end, text: 'gantt' }]
      : [];
  },
}];
`;

/** The next version of Afterword beside the one that is installed, and its archive. */
async function packNext(): Promise<{ next: string; archive: string }> {
  const { folder, packages } = installed;
  const store = join(folder, 'next/node_modules');
  await cp(join(packages.get('afterword') ?? '', '..'), store, { recursive: true, verbatimSymlinks: true });
  const next = join(store, 'afterword');
  const manifest = await readFile(join(next, 'package.json'), 'utf8');
  writeFiles(next, {
    'package.json': manifest.replace(/"version": "[^"]*"/, '"version": "0.2.0"'),
    'CHANGELOG.md': '# Changelog\n\n## 0.2.0 – 2026-12-24\n\n- Timelines are drawn otherwise.\n',
    'dist/source/migrations/table.js': TABLE,
  });
  await bundleMigrations(join(next, 'dist'));
  await cp(next, join(folder, 'package'), { recursive: true });
  const archive = join(folder, 'afterword-0.2.0.tgz');
  execFileSync('tar', ['-czf', archive, '-C', folder, 'package']);
  return { next, archive };
}

test('a site is upgraded to a version that reads content otherwise, and builds before and after', async () => {
  const { folder, packages } = installed;
  const root = join(folder, 'older');
  await cp(join(REPOSITORY, 'test/fixtures/formats/0.1'), root, { recursive: true });
  const config = await readFile(join(installed.root, 'astro.config.mjs'), 'utf8');
  writeFiles(root, {
    'astro.config.mjs': config,
    'package.json': '{ "dependencies": { "afterword": "^0.1.0" } }\n',
  });
  const own = join(root, 'node_modules/afterword');
  await mkdir(join(root, 'node_modules'));
  await symlink(packages.get('afterword') ?? '', own, 'junction');
  await symlink(join(REPOSITORY, 'node_modules/astro'), join(root, 'node_modules/astro'), 'junction');
  const { next, archive } = await packNext();
  const PATH = pathWith(join(folder, 'bin'), 'npm', `rm "${own}" && ln -s "${next}" "${own}"`);
  const run = (...args: string[]) =>
    runProgram(process.execPath, [join(own, 'dist/cli/main.js'), ...args], {
      cwd: root,
      env: environmentOf({ NO_COLOR: '1', PATH }),
    });
  expect(await run('build')).toMatchObject({ code: 0, output: expect.stringContaining('all is well') });
  const before = await readAll(join(root, 'content'));
  const shown = await run('upgrade', '--to', archive, '--dry-run');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  for (const words of ['- Timelines are drawn otherwise.', '- diagram: timeline\n+ diagram: gantt', '^0.1.0'])
    expect(shown.stdout).toContain(words);
  expect(await readAll(join(root, 'content'))).toEqual(before);

  expect(await run('upgrade', '--to', archive, '--yes')).toMatchObject({ code: 0, stderr: '' });
  const changed = 'incidents/2025-06-02-ticket-gates-stayed-shut/index.mdx';
  expect(await readAll(join(root, 'content'))).toEqual({
    ...before,
    [changed]: before[changed]?.replace('diagram: timeline', 'diagram: gantt'),
  });
  expect(await run('build')).toMatchObject({ code: 0, output: expect.stringContaining('all is well') });
  expect(await run('verify', 'dist')).toMatchObject({ stdout: expect.stringContaining('Afterword 0.2.0') });
  expect(await run('upgrade', '--to', archive)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing is to be done.'),
  });
  writeFiles(join(root, 'content'), { [changed]: before[changed] ?? '' });
  expect(await run('check')).toMatchObject({ code: 1, stdout: expect.stringContaining('format/older') });
  expect(await run('check', '--fix')).toMatchObject({ code: 0 });
});

test('its commands work', async () => {
  expect(await runInstalled('--help')).toMatchObject({ code: 0, stderr: '' });
  expect(await runInstalled('check')).toMatchObject({ code: 0, stderr: '' });
  const written = await runInstalled('new', '--title', 'Search is slow', '--severity', 'minor');
  expect(written).toMatchObject({ code: 0, stderr: '' });
  const [file = ''] = /content\/incidents\/\S+\.mdx/.exec(written.stdout) ?? [];
  expect(await readFile(join(installed.root, file), 'utf8')).toContain('title: Search is slow');
  await rm(join(installed.root, file));
});

test('it shows what was built', async () => {
  const server = await startOwn('preview', installed.root, main);
  onTestFinished(() => server.close());
  expect(await (await fetch(server.origin)).text()).toContain('Wickerline');
});

test('it shows what is written, and what becomes of it, without a warning', async () => {
  const server = await startOwn('dev', installed.root, main);
  onTestFinished(() => server.close());
  const read = async (path: string) => (await fetch(server.origin + path)).text();
  const page = await read('/');
  expect(page).toContain('Wickerline');
  for (const [, script = ''] of page.matchAll(/<script type="module" src="([^"]+)"/g)) {
    const { status } = await fetch(new URL(script.replaceAll('&amp;', '&'), server.origin));
    expect(status, script).toBe(200);
  }
  const site = join(installed.root, 'content/site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replace('name: Wickerline', 'name: Basketry'));
  await until(async () => ((await read('/')).includes('Basketry') ? true : undefined));
  expect(server.output()).not.toContain('[WARN]');
});
