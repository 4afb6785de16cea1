import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundleMigrations } from '../../release/bundle.ts';
import { withCompiledFiles, withCompiledImports } from '../../release/compile.ts';
import { type Manifest, toPublished } from '../../release/manifest.ts';
import { REPOSITORY } from '../support/files.ts';

test.each([
  ["import { a } from './a.ts';", "import { a } from './a.js';"],
  ["import type { A } from '../domain/a.ts';", "import type { A } from '../domain/a.js';"],
  ["<script>import '../islands/a.ts';</script>", "<script>import '../islands/a.js';</script>"],
  ["await import('./a.ts')", "await import('./a.js')"],
  ["import A from './A.astro';", "import A from './A.astro';"],
  ["<p>Say '.ts' here.</p>", "<p>Say '.ts' here.</p>"],
])('a component with %s has %s', (source, compiled) => {
  expect(withCompiledImports(source)).toBe(compiled);
});

test('a module finds the thread that it starts', () => {
  expect(withCompiledFiles("new Worker(new URL('./worker.ts', import.meta.url))")).toBe(
    "new Worker(new URL('./worker.js', import.meta.url))",
  );
});

test('what is published of a manifest leads to what is compiled, and has nothing of use to us alone', () => {
  const manifest: Manifest = {
    name: 'a',
    version: '1.0.0',
    private: true,
    repository: {},
    files: ['src', 'docs'],
    bin: { a: './src/main.ts' },
    exports: { '.': './src/index.ts', './Part.astro': './src/Part.astro' },
    scripts: { test: 'vitest' },
    dependencies: { yaml: '^2' },
    devDependencies: { vitest: '^5' },
  };
  expect(toPublished(manifest)).toEqual({
    name: 'a',
    version: '1.0.0',
    repository: {},
    files: ['dist', 'docs'],
    bin: { a: './dist/main.js' },
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './Part.astro': './dist/Part.astro',
    },
    dependencies: { yaml: '^2' },
  });
});

test('what writes content anew needs nothing that would have to be installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const source = join(REPOSITORY, 'src/source/migrations/migrate.ts');
  await bundleMigrations(folder, source);
  const { migrate } = await import(pathToFileURL(join(folder, 'migrations.js')).href);
  expect(migrate([{ file: 'content/site.yaml', text: 'name: Acme\n' }])).toEqual([]);
});
