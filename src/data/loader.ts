import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { type Build, currentBuild } from '../build/current.ts';
import { isPublic } from '../domain/incident.ts';

interface Document {
  id: string;
  file: string;
}

/** The documents of one kind that this build publishes; nothing of a draft enters it. */
function published({ content, now, drafts }: Build, kind: 'incidents' | 'maintenance' | 'pages'): Document[] {
  if (kind === 'pages') return content.pages;
  return content[kind].filter((document) => drafts || isPublic(document, now));
}

/** Registers the bodies of the build's documents, so that Astro compiles them. */
export function documents(kind: 'incidents' | 'maintenance' | 'pages'): Loader {
  return {
    name: `afterword-${kind}`,
    load: async ({ store, generateDigest }) => {
      const build = currentBuild();
      store.clear();
      for (const { id, file } of published(build, kind)) {
        const body = build.content.bodies.get(file) ?? '';
        store.set({ id, data: {}, body, filePath: file, digest: generateDigest(body), deferredRender: true });
        store.addModuleImport(join(file));
      }
    },
  };
}
