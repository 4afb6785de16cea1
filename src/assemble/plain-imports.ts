import type { Plugin } from 'vite';

/**
 * Scripts that readers ask for are loaded by the browser's own `import()`. What Vite puts around it fetches a file or
 * two a moment earlier, and weighs more on every page than all the rest of what most of them run.
 */
export function importPlainly(): Plugin {
  return {
    name: 'afterword:plain-imports',
    enforce: 'post',
    configEnvironment(_, options) {
      options.build = { ...options.build, modulePreload: false };
    },
  };
}
