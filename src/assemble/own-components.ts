import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import type { Plugin } from 'vite';
import type { OwnComponents } from '../domain/site.ts';
import type { AssembledBuild } from './assemble-build.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** The module in which pages look for components of the site's own. */
const HERE = fileURLToPath(new URL('../authoring/own-components.ts', import.meta.url));

/**
 * Gives pages the components that the site's owners made for their authors.
 *
 * @param componentsOf - what the content names, when a page asks.
 */
export function provideOwnComponents(root: string, componentsOf: () => OwnComponents): Plugin {
  return {
    name: 'afterword-own-components',
    enforce: 'pre',
    load(id) {
      return resolve(id.split('?', 1)[0] ?? '') === HERE ? moduleOf(componentsOf(), root) : undefined;
    },
  };
}

/** Whether a build names other components than the one before. */
export function hasOtherComponents(before: AssembledBuild | undefined, after: AssembledBuild): boolean {
  const namesOf = (created: AssembledBuild | undefined) =>
    JSON.stringify(created?.build.content.site.components);
  return namesOf(before) !== namesOf(after);
}

/** Forgets them, for the content may name others now. */
export function forgetOwnComponents({ environments }: Server): void {
  for (const [name, { moduleGraph, hot }] of Object.entries(environments)) {
    const modules = moduleGraph.getModulesByFile(HERE.replaceAll('\\', '/')) ?? [];
    for (const module of modules) moduleGraph.invalidateModule(module);
    // What is evaluated already is kept until it hears this.
    if (name !== 'client') hot.send({ type: 'full-reload' });
  }
}

function moduleOf(components: OwnComponents, root: string): string {
  const names = Object.keys(components);
  const imports = names.map((name, index) => {
    const path = join(root, components[name]?.file ?? '').replaceAll('\\', '/');
    return `import own${index} from ${JSON.stringify(path)};\n`;
  });
  const entries = names.map((name, index) => `${JSON.stringify(name)}: own${index}`);
  return `${imports.join('')}export const ownComponents = { ${entries.join(', ')} };\n`;
}
