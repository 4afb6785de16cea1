import type { Loader } from 'astro/loaders';
import { currentBuild } from '../build/current.ts';

/** Registers the bodies of the build's documents of one kind, so that Astro compiles them. */
export function documents(kind: 'incidents' | 'maintenance' | 'pages'): Loader {
  return {
    name: `afterword-${kind}`,
    load: async ({ store, generateDigest }) => {
      const { content } = currentBuild();
      store.clear();
      for (const { id, file } of content[kind]) {
        const body = content.bodies.get(file)?.text ?? '';
        store.set({ id, data: {}, body, filePath: file, digest: generateDigest(body), deferredRender: true });
      }
    },
  };
}
