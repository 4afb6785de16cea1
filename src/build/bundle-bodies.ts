import { relative } from 'node:path';
import type { Plugin } from 'vite';
import type { Body } from '../check/content.ts';
import type { Build } from './current.ts';

/** How Astro marks the import of a body that is rendered on a page. */
const RENDERED = /[?&]astroRenderContent(?:[=&]|$)/;
const BODIES = /\/content\/(?:incidents|maintenance|pages)\/.+\.mdx?$/;

/**
 * Bundles the bodies of all documents, as they were checked, into one file. By itself Astro makes two of each,
 * because a body may bring styles and scripts of its own; ours may not, and thousands of small files are slow
 * to write and to load.
 */
export function bundleBodies({ root, content }: Pick<Build, 'root' | 'content'>): Plugin {
  return {
    name: 'afterword-bodies',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: RENDERED },
      handler(id, importer) {
        return this.resolve(id.replace(/\?.*$/, ''), importer);
      },
    },
    load: {
      filter: { id: BODIES },
      handler(id) {
        const body = content.bodies.get(relative(root, id).replaceAll('\\', '/'));
        return body && toSource(body);
      },
    },
    configEnvironment(name) {
      if (name !== 'prerender') return undefined;
      const groups = [{ name: 'bodies', test: BODIES }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}

/** A document without its data, which was read already; what is left keeps its lines. */
export function toSource({ text, line }: Body): string {
  return `---${'\n'.repeat(line - 2)}---\n${text}`;
}
