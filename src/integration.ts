import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { createBuild } from './build/create.ts';
import { publish } from './build/publish.ts';
import { watchContent } from './build/watch.ts';
import { cleaning } from './markdown/cleaning.ts';
import { codeColours } from './markdown/code-colours.ts';
import { diagramFences } from './markdown/diagram-fences.ts';
import { figurePictures } from './markdown/figure-pictures.ts';
import { proseStructure } from './markdown/prose-structure.ts';

/** Builds the site of `content/`: the only export, and all that `astro.config.mjs` needs. */
export default function afterword(): AstroIntegration {
  return {
    name: 'afterword',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        const root = fileURLToPath(config.root);
        const isBuild = command === 'build';
        const { content } = await createBuild({
          root,
          drafts: command === 'dev' || previewsDrafts(),
          strict: isBuild,
        });
        const { origin, pathname } = new URL(content.site.url);
        updateConfig({
          site: origin,
          base: pathname,
          srcDir: new URL('./', import.meta.url),
          ...(isBuild && { outDir: new URL('.cache/site/', config.root) }),
          cacheDir: new URL('.cache/astro/', config.root),
          output: 'static',
          trailingSlash: 'always',
          build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
          devToolbar: { enabled: false },
          prefetch: false,
          markdown: {
            processor: satteri({
              mdastPlugins: [cleaning, figurePictures, diagramFences],
              hastPlugins: [proseStructure],
            }),
            shikiConfig: codeColours,
          },
          vite: { build: { assetsInlineLimit: 0 } },
          integrations: [
            mdx(),
            sitemap({ filter: (page) => !page.endsWith('/404/') }),
            publish(config.root, config.outDir),
          ],
        });
        logger.debug(`${content.incidents.length} incidents`);
      },
      'astro:server:setup': ({ server, refreshContent }) => watchContent(server, refreshContent),
    },
  };
}

/** `npm run build -- --drafts` says so by an environment variable. */
function previewsDrafts(): boolean {
  return process.env['AFTERWORD_DRAFTS'] === '1';
}
