import { stringify } from 'yaml';
import type { SourceFile } from '../source/document.ts';
import type { Installer } from './installer.ts';
import { refusalOf } from './node-version.ts';

/** Versions that a new site asks for, as its manifest writes them. */
export interface Versions {
  afterword: string;
  astro: string;
}

/** A site that is to be a project of its own. */
export interface Project {
  /** Of its folder, as packages may be called. */
  name: string;
  versions: Versions;
  /** Of the machine, such as `24.1.0`: where it is too old for us, the site gets its own. */
  node: string;
  installer: Installer;
}

/** Everything around the content: what installs, builds, edits and publishes a site. Little of it ever changes. */
export function projectFiles(project: Project): SourceFile[] {
  return [
    { file: 'package.json', text: toJson(manifestOf(project)) },
    ...(project.installer === 'pnpm'
      ? [{ file: 'pnpm-workspace.yaml', text: stringify({ allowBuilds: scriptsAllowed(project) }) }]
      : []),
    { file: 'astro.config.mjs', text: CONFIG },
    { file: 'tsconfig.json', text: toJson(TYPES) },
    { file: '.gitignore', text: 'node_modules/\ndist/\n.cache/\n.astro/\n*.log\n' },
    { file: '.vscode/extensions.json', text: toJson({ recommendations: EXTENSIONS }) },
    { file: '.vscode/settings.json', text: toJson(SETTINGS) },
    { file: '.github/workflows/site.yml', text: workflowOf(project.versions.afterword) },
  ];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Packages that may run a script when they are installed, which installers ask about. */
function scriptsAllowed({ node }: Project) {
  return { esbuild: true, ...(isTooOld(node) && { node: true }) };
}

function isTooOld(node: string): boolean {
  return refusalOf(node) !== undefined;
}

function manifestOf(project: Project) {
  const { name, versions, node, installer } = project;
  return {
    name,
    private: true,
    type: 'module',
    scripts: {
      start: 'afterword build && afterword preview',
      ...Object.fromEntries(COMMANDS.map((command) => [command, `afterword ${command}`])),
    },
    dependencies: { ...versions },
    ...(isTooOld(node) && { devDependencies: { node: '^24.11.0' } }),
    ...(installer === 'npm' && { allowScripts: scriptsAllowed(project) }),
  };
}

const COMMANDS = ['dev', 'check', 'new', 'import', 'build', 'preview', 'trackers'] as const;

const CONFIG = `import afterword from 'afterword';

export default { integrations: [afterword()] };
`;

const TYPES = {
  extends: 'astro/tsconfigs/strict',
  include: ['.astro/types.d.ts', '**/*'],
  exclude: ['dist', '.cache'],
};

const EXTENSIONS = ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'];

/** Where the package has the schemas that editors complete and explain fields by. */
const SCHEMAS = './node_modules/afterword/docs/schemas';

const SETTINGS = {
  'yaml.schemas': {
    [`${SCHEMAS}/site.schema.json`]: 'content/site.yaml',
    [`${SCHEMAS}/glossary.schema.json`]: 'content/glossary.yaml',
    [`${SCHEMAS}/words.schema.json`]: 'content/words.yaml',
  },
  'yaml.yamlVersion': '1.2',
  'astro.content-intellisense': true,
  '[mdx]': {
    'editor.wordWrap': 'on',
    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'on' },
  },
  '[markdown]': { 'editor.wordWrap': 'on' },
};

/** @param version - as a manifest writes it; workflows are those of its first number. */
function workflowOf(version: string): string {
  const [major = ''] = /\d+/.exec(version) ?? [];
  const call = (name: string) => `afterword/afterword/.github/workflows/${name}.yml@v${major}`;
  const publishes = `    permissions:
      contents: read
      pages: write
      id-token: write
`;
  return `# What happens to the site on GitHub. The workflows are those of Afterword, so they are upgraded with it.
# GitHub Pages must be on: Settings, Pages, Source: GitHub Actions.
name: Site

on:
  pull_request:
  push:
    branches: [main]
  # When an embargo ends, and once a day so that the history moves on.
  schedule:
    - cron: "*/15 * * * *"
    - cron: "5 0 * * *"
  workflow_dispatch:

permissions:
  contents: read

jobs:
  check:
    if: github.event_name == 'pull_request'
    uses: ${call('check')}

  publish:
    if: github.event_name == 'push' || github.event_name == 'workflow_dispatch'
${publishes}    uses: ${call('publish')}

  scheduled:
    if: github.event_name == 'schedule'
${publishes}    uses: ${call('scheduled')}
`;
}
