import { registerHooks } from 'node:module';
import type { Mermaid } from 'mermaid';

/** The line in which Mermaid names the function that copies its settings. */
export const NAMED_IN_MERMAID = 'var assignWithDepth_default = assignWithDepth;';
const OURS = new URL('./assign-with-depth.ts', import.meta.url).href;

/**
 * Loads Mermaid with our `assignWithDepth` in the place of its own, which is many times slower. Should a release
 * name it otherwise, nothing is replaced and drawings are as they were, but slower; a test tells.
 */
export async function loadMermaid(): Promise<Mermaid> {
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.includes('/mermaid/dist/') || !loaded.source) return loaded;
      const source = Buffer.from(loaded.source as Uint8Array).toString();
      return { ...loaded, source: source.replace(NAMED_IN_MERMAID, () => importOf('assignWithDepth', OURS)) };
    },
  });
  try {
    const { default: mermaid } = await import('mermaid');
    return mermaid;
  } finally {
    hooks.deregister();
  }
}

function importOf(name: string, url: string): string {
  return `import { ${name} as ${name}_default } from ${JSON.stringify(url)};`;
}
