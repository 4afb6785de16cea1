import type { Plugin } from 'vite';

/** How Astro marks the import of a body that is rendered on a page. */
const RENDERED = /[?&]astroRenderContent(?:[=&]|$)/;
const BODIES = /\/content\/(?:incidents|maintenance|pages)\/.+\.mdx?$/;

/**
 * Bundles the bodies of all documents into one file. By itself Astro makes two of each, because a body may
 * bring styles and scripts of its own; ours may not, and thousands of small files are slow to write and to load.
 */
export function bundleBodies(): Plugin {
  return {
    name: 'afterword-bodies',
    resolveId: {
      order: 'pre',
      filter: { id: RENDERED },
      handler(id, importer) {
        return this.resolve(id.replace(/\?.*$/, ''), importer);
      },
    },
    configEnvironment(name) {
      if (name !== 'prerender') return undefined;
      const groups = [{ name: 'bodies', test: BODIES }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
