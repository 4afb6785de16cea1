import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { applyEdits, type Edit } from '../../source/apply-edits.ts';
import { parseYamlDocument } from '../../source/document.ts';
import { UsageError } from '../io.ts';
import { textAt } from '../text-at.ts';
import type { Rewrite } from './differences.ts';
import type { Packed } from './newer.ts';

/** What says which packages a site needs. */
export const MANIFEST = 'package.json';
const WORKFLOWS = '.github/workflows';

/** Of the manifest, what is installed. */
const SECTIONS = ['dependencies', 'devDependencies'] as const;

/** A site that has Afterword as a package. */
export interface Project {
  /** The version that is installed. */
  installed: string;
  /** What Astro that version asks for. */
  astro: string;
  manifest: string;
  /** Its workflows, by their paths. */
  workflows: ReadonlyMap<string, string>;
}

/** Reads what there is to upgrade, or says why there is nothing. */
export async function readProject(root: string): Promise<Project> {
  const manifest = await textAt(root, MANIFEST);
  const document = manifest === undefined ? undefined : parseYamlDocument({ file: MANIFEST, text: manifest });
  if (manifest === undefined || !SECTIONS.some((section) => document?.yaml.rangeOf([section, 'afterword'])))
    throw new UsageError(
      'The `package.json` of this folder doesn’t ask for afterword, so there is nothing to upgrade here. A clone of the repository is upgraded as docs/upgrade.md says.',
    );
  const own = installedAt(root);
  if (own === undefined)
    throw new UsageError('Afterword is not installed here yet. Install it first: npm install');
  const { version, peerDependencies } = JSON.parse((await textAt(dirname(own), MANIFEST)) ?? '{}');
  const names = await readdir(join(root, WORKFLOWS)).catch(() => []);
  const workflows = new Map<string, string>();
  for (const name of names.filter((name) => /\.ya?ml$/.test(name)).sort()) {
    const file = `${WORKFLOWS}/${name}`;
    workflows.set(file, (await textAt(root, file)) ?? '');
  }
  return { installed: version, astro: peerDependencies?.astro ?? '', manifest, workflows };
}

function installedAt(root: string): string | undefined {
  try {
    return createRequire(join(root, MANIFEST)).resolve('afterword/package.json');
  } catch {
    return undefined;
  }
}

/** What of a project's own files names the version: its manifest, and workflows that call ours. */
export async function rewritesFor(project: Project, newer: Packed, root: string): Promise<Rewrite[]> {
  const { manifest, workflows, installed } = project;
  const after = applyEdits(manifest, await manifestEdits(project, newer, root));
  const [major = ''] = newer.version.split('.');
  const files = [...workflows].map(([file, before]) => ({
    file,
    before,
    after: installed === newer.version ? before : before.replaceAll(CALL, `$1${major}`),
  }));
  return [{ file: MANIFEST, before: manifest, after }, ...files].filter(
    ({ before, after }) => before !== after,
  );
}

/** A workflow of ours, by the first number of the version. */
const CALL = /(\bafterword\/afterword\/\.github\/workflows\/[\w-]+\.ya?ml@v)\d+(?![\w.])/g;

async function manifestEdits({ manifest, astro }: Project, newer: Packed, root: string): Promise<Edit[]> {
  const { yaml, yamlOffset } = parseYamlDocument({ file: MANIFEST, text: manifest });
  const data = yaml.data as Record<string, Record<string, string> | undefined>;
  const edits: Edit[] = [];
  for (const section of SECTIONS) {
    for (const [name, written] of Object.entries(data[section] ?? {})) {
      const range = yaml.rangeOf([section, name]);
      const wanted = await wantedFor(name, { written, newer, root, astro });
      if (!range || wanted === undefined || wanted === written) continue;
      edits.push({ start: yamlOffset + range[0], end: yamlOffset + range[1], text: JSON.stringify(wanted) });
    }
  }
  return edits;
}

interface Wish {
  /** What the manifest says now. */
  written: string;
  newer: Packed;
  root: string;
  /** The Astro that the installed version asks for. */
  astro: string;
}

/** What the manifest has to say of a package for the newer version; nothing where that is no matter of ours. */
async function wantedFor(name: string, { written, newer, root, astro }: Wish): Promise<string | undefined> {
  const { archive, needs } = newer;
  if (name === 'afterword')
    return archive === undefined
      ? `${/^[~^]?(?=\d)/.exec(written)?.[0] ?? '^'}${newer.version}`
      : pathTo(archive, root);
  // What a site asks for, if not its owner but we chose it.
  if (name === 'astro') return needs['astro'] === astro ? undefined : needs['astro'];
  // Archives that are kept together, where there is no registry.
  const isArchive = archive !== undefined && /^file:.*\.tgz$/.test(written) && Object.hasOwn(needs, name);
  const beside = isArchive && join(dirname(archive), `${name}-${needs[name]}.tgz`);
  return beside && (await isThere(beside)) ? pathTo(beside, root) : undefined;
}

function pathTo(archive: string, root: string): string {
  return `file:${relative(root, archive).replaceAll(sep, '/')}`;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
