import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer, HookParameters } from 'astro';
import type { Plugin } from 'vite';
import { filesIn } from '../files-in.ts';
import type { BundledCode } from '../kept-pages/made-by.ts';
import { type BundleRequest, conditionsOf } from './conditions.ts';
import { type App, importApp, withApp } from './kept-app.ts';
import { bundledFrom, isUnchanged } from './modules.ts';
import { type Bundle, keepBundle, readBundle, readFiles, writeFiles } from './store.ts';

/** Where Astro puts the code that makes pages, from the folder of the finished site. */
const CODE = '.prerender';
/** Where the code of an earlier build lies while it makes pages: nothing that failed there is in the way of new code. */
const KEPT_CODE = '.kept-code';
const ENTRY = /^prerender-entry\.[^/\\]*\.mjs$/;

/** What is bundled, from one build to the next. */
export interface KeptBundle {
  plugin: Plugin;
  /** Has nothing bundled where all that a bundle is made of is as it was. */
  onBuildSetup(hook: HookParameters<'astro:build:setup'>, request: BundleRequest): Promise<void>;
  /** Gives Astro’s own prerenderer the code that was kept, or keeps what was bundled now. */
  prerenderer(standard: AstroPrerenderer): AstroPrerenderer;
  /** As `BundledCode` has it. */
  version(): string | undefined;
}

/** Keeps what is bundled, with what it was made of. */
export function keepBundles(bundles: BundledCode): KeptBundle {
  const modules = new Set<string>();
  const published = new Set<string>();
  let kept: { bundle: Bundle; app: App; folder: string } | undefined;
  let keepNow = async () => {};
  return {
    plugin: {
      name: 'afterword-kept-bundle',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          for (const id of this.getModuleIds()) modules.add(id);
          for (const [name, { type }] of Object.entries(bundle))
            if (type === 'asset' || this.environment.name === 'client') published.add(name);
        },
      },
    },
    async onBuildSetup({ vite, updateConfig, logger }, request) {
      const { root } = request.build;
      const staged = fileURLToPath(request.settings.outDir);
      const conditions = conditionsOf(request);
      if (conditions === undefined) return;
      keepNow = async () => {
        const bundled = bundledFrom(modules);
        const folder = join(staged, CODE);
        const code = await readFiles(folder, await filesIn(folder));
        const entry = [...code.keys()].find((path) => ENTRY.test(path));
        if (!bundled || entry === undefined) return;
        const files = await readFiles(staged, published);
        await keepBundle(root, conditions, {
          bundled,
          version: bundles.version(),
          code,
          entry,
          published: files,
        });
      };
      const bundle = await readBundle(root, conditions);
      if (!bundle || !isUnchanged(bundle.bundled)) return;
      const bundleAnew = vite.builder?.buildApp;
      updateConfig({
        builder: {
          async buildApp(builder) {
            const folder = join(staged, KEPT_CODE);
            await writeFiles(bundle.code, folder);
            const app = await importApp(folder, bundle.entry, logger).catch(() => undefined);
            if (!app) {
              await rm(folder, { recursive: true });
              return bundleAnew?.(builder);
            }
            kept = { bundle, app, folder };
            logger.info('Code that an earlier build bundled makes the pages.');
            await placePublic(request.settings, staged);
            await writeFiles(bundle.published, staged);
            for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
          },
        },
      });
    },
    prerenderer(standard) {
      if (kept) {
        const { app, folder } = kept;
        return { ...withApp(standard, app), teardown: () => rm(folder, { recursive: true, force: true }) };
      }
      const setup = async () => {
        await standard.setup?.();
        await keepNow();
      };
      return { ...standard, setup };
    },
    version: () => (kept ? kept.bundle.version : bundles.version()),
  };
}

/** Puts the files of a site’s owners in their places, as Vite does. */
async function placePublic({ publicDir }: AstroConfig, staged: string): Promise<void> {
  await cp(fileURLToPath(publicDir), staged, { recursive: true, dereference: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
}
