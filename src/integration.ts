import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { LogLevel, LogOrStringHandler, RolldownLog } from 'rolldown';
import { Temporal } from 'temporal-polyfill';
import type { Plugin } from 'vite';
import { type AssembledBuild, assembleBuild, createMemory, type Memory } from './assemble/assemble-build.ts';
import { budgetOf, type Room, tidyCaches } from './assemble/budget.ts';
import { serveCards } from './assemble/card-gallery.ts';
import { serveProblems } from './assemble/dev-problems.ts';
import { createDevState } from './assemble/dev-state.ts';
import { routesOfEdition } from './assemble/edition-routes.ts';
import { writeEditorCollections } from './assemble/editor-collections.ts';
import { toldOfKept } from './assemble/kept-pages/whole-sitemap.ts';
import { createLateReport } from './assemble/late-problems.ts';
import { removeLeftovers } from './assemble/leftovers.ts';
import { createNarrator, silent } from './assemble/narrator.ts';
import { findNativePackages } from './assemble/native-packages.ts';
import { forgetOwnComponents, hasOtherComponents, provideOwnComponents } from './assemble/own-components.ts';
import type { Replacements } from './assemble/part-names.ts';
import { servePictures } from './assemble/place-pictures.ts';
import { importPlainly } from './assemble/plain-imports.ts';
import { publish } from './assemble/publish.ts';
import { serveReload, showAnew } from './assemble/reload.ts';
import { replaceParts } from './assemble/replaced-parts.ts';
import { hasErrors, linesOf, reportOf } from './assemble/report.ts';
import { readSiteUrl } from './assemble/site-address.ts';
import { siteMapOf } from './assemble/site-map.ts';
import { chooseLanguages } from './assemble/spoken-languages.ts';
import { stagingFolderOf } from './assemble/staging.ts';
import { prepareTarget } from './assemble/swap-in.ts';
import { watchContent } from './assemble/watch.ts';
import { explainFault } from './domain/own-fault.ts';
import type { OwnComponents } from './domain/site.ts';

/** What a site may set in `astro.config.mjs`, beside its content. */
export interface AfterwordOptions {
  /** Parts of pages that are replaced by components of the site's own. */
  components?: Replacements;
}

/** Builds the site of `content/`: the only export, and all that `astro.config.mjs` needs. */
export default function afterword({ components = {} }: AfterwordOptions = {}): AstroIntegration {
  let create: () => Promise<AssembledBuild>;
  let room: Room;
  let memory: Memory | undefined;
  /** Nothing where no page is made. */
  let created: AssembledBuild | undefined;
  /** What pages are made of. */
  let shown: AssembledBuild | undefined;
  return {
    name: 'afterword',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute }) => {
        const root = fileURLToPath(config.root);
        const replaced = await orEnd(() => replaceParts(components, root));
        // What was built is shown, and types are checked, without reading or drawing anything.
        if (command === 'preview' || command === 'sync') {
          const url = await orEnd(() => readSiteUrl(root, process.env));
          updateConfig({ ...settingsFor(url, config, [replaced]), integrations: [mdx()] });
          return;
        }
        const drafts = command === 'dev' || process.env['AFTERWORD_DRAFTS'] === '1';
        const narrator = command === 'build' ? createNarrator(terminal()) : silent;
        memory = command === 'dev' ? createMemory(root) : undefined;
        const tellLate = createLateReport((problems) => process.stdout.write(linesOf(problems)));
        create = async () => {
          const startedAt = Temporal.Now.instant().epochMilliseconds;
          const assembled = await assembleBuild({ root, drafts, startedAt, narrator, memory, tellLate });
          const own = filesOf(assembled.build.content.site.components);
          assembled.build.ownCode = [...Object.values(components), ...own];
          return assembled;
        };
        room = {
          budget: await orEnd(() => budgetOf(process.env)),
          now: Temporal.Now.instant().epochMilliseconds,
        };
        // What builds left that were ended is mended first: whatever comes of this one, it is not in the way.
        if (command === 'build') await orEnd(() => prepareTarget(fileURLToPath(config.outDir), root));
        if (command === 'build') await orEnd(() => removeLeftovers(root));
        created = await orEnd(create);
        shown = created;
        if (command === 'build') report(created);
        if (command === 'build' && hasErrors(created)) process.exit(1);
        for (const { locale } of created.build.content.site.editions.slice(1))
          for (const route of routesOfEdition(locale)) injectRoute(route);
        for (const { pattern, file } of created.build.content.ownersPages)
          injectRoute({ pattern, entrypoint: new URL(encodeURI(file), config.root), prerender: true });
        const placed: string[] = [];
        const own = provideOwnComponents(root, () => shown?.build.content.site.components ?? {});
        const languages = chooseLanguages(created.build.content.site.editions.map(({ locale }) => locale));
        updateConfig({
          ...settingsFor(created.build.content.site.url, config, [replaced, own, languages]),
          ...(command === 'build' && { outDir: await stagingFolderOf(root) }),
          integrations: [
            // Bodies are compiled by ourselves, and rendered as MDX is.
            mdx(),
            toldOfKept(sitemap(siteMapOf(created)), placed),
            publish(created, {
              target: config.outDir,
              room,
              owners: { isPlain: Object.keys(config.vite).length === 0, replaced: components },
              placed,
              narrator,
            }),
          ],
        });
      },
      'astro:server:start': async () => {
        if (!created) return;
        await writeEditorCollections(created.build);
        await tidyCaches(created.build.root, room);
      },
      'astro:server:setup': async ({ server }) => {
        if (!created) return;
        const state = await createDevState(created);
        serveProblems(server, state);
        serveReload(server, state.edition);
        serveCards(server, server.config.root, state.shown);
        servePictures(server, () => state.shown().pictures);
        // Also where Astro begins anew in the same process, as it does after a change of its settings.
        const ending = memory;
        server.httpServer?.once('close', () => void ending?.studio.close());
        await watchContent(server, server.config.root, async () => {
          await state.take(await create());
          if (hasOtherComponents(shown, state.shown())) forgetOwnComponents(server);
          shown = state.shown();
          showAnew(server);
        });
      },
    },
  };
}

function filesOf(components: OwnComponents): string[] {
  return Object.values(components).map(({ file }) => file);
}

/** What Astro is told whatever it is to do. */
function settingsFor(url: string, { root }: Pick<AstroConfig, 'root'>, plugins: readonly Plugin[]) {
  const { origin, pathname } = new URL(url);
  return {
    site: origin,
    base: pathname,
    srcDir: new URL('./', import.meta.url),
    cacheDir: new URL('.cache/astro/', root),
    trailingSlash: 'always' as const,
    // Owners' pages may be where ours are: which of the two a reader gets must not be left to chance.
    prerenderConflictBehavior: 'error' as const,
    // While some pages are written, others are made.
    build: { inlineStylesheets: 'never' as const, assets: 'assets', concurrency: 4 },
    devToolbar: { enabled: false },
    vite: {
      // The folder of the pages was emptied before it was marked.
      build: { emptyOutDir: false, assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } },
      plugins: [findNativePackages(), importPlainly(), ...plugins],
    },
  };
}

function terminal() {
  return { output: process.stdout, env: process.env, clock: () => performance.now() };
}

/** What comes of work without which nothing can be built or shown; if it fails, all ends with words. */
async function orEnd<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(explainFault(error, process.env));
    process.exit(1);
  }
}

function report(created: AssembledBuild): void {
  process.stdout.write(reportOf(created));
  if (hasErrors(created)) process.stdout.write(`${styleText('bold', 'Nothing was published.')}\n`);
}

/** Astro marks the modules of content by a directive that its bundler warns of, once for each report. */
function withoutDirectives(level: LogLevel, log: RolldownLog, handle: LogOrStringHandler): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
