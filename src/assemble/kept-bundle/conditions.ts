import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { AstroConfig } from 'astro';
import { manifestOf } from '../../render/sources.ts';
import type { Build } from '../current.ts';
import { ownDigest } from './modules.ts';

/** Our own, and what we use. */
const KNOWN: ReadonlySet<string> = new Set([
  'afterword',
  'afterword-publish',
  '@astrojs/mdx',
  '@astrojs/sitemap',
]);

/** Files of a site's folder that have a say in how its code is bundled. */
const READ_BY_BUNDLERS = /^(?:package\.json|tsconfig.*\.json|\.env.*|\.browserslistrc|astro\.config\..*)$/;
/** Files by which a site's owners have styles made by code of their own. */
const STYLED_BY_CODE = /^(?:\.?postcss|\.postcssrc|tailwind|\.?lightningcss)/;

export interface BundleRequest {
  build: Build;
  /** As Astro has them in the end. */
  settings: AstroConfig;
  /** Whether the site's owners told Vite anything. */
  isPlain: boolean;
  /** Parts of pages that are replaced. */
  replaced: object;
}

/**
 * A text that is another whenever pages and scripts may be bundled in another way, but for what stands in the modules;
 * nothing where nobody can tell, because the site's owners have code of their own bundle.
 */
export function conditionsOf({ build, settings, isPlain, replaced }: BundleRequest): string | undefined {
  const { root, content } = build;
  const names = readdirSync(root);
  if (!isPlain || !isOursAlone(settings) || settings.adapter || (settings.fonts ?? []).length > 0)
    return undefined;
  if (names.some((name) => STYLED_BY_CODE.test(name)) || styledByManifest(root)) return undefined;
  return JSON.stringify([
    ownDigest(),
    versionsOfBundlers(),
    process.versions,
    process.env['NODE_ENV'],
    { ...settings, vite: undefined, integrations: undefined },
    names.filter((name) => READ_BY_BUNDLERS.test(name)).map((name) => [name, textOf(join(root, name))]),
    content.site.editions.map(({ locale }) => locale),
    content.site.components,
    content.ownersPages,
    replaced,
  ]);
}

/** Whether no integrations of the site's owners are told of what is bundled and made. */
export function isOursAlone({ integrations }: Pick<AstroConfig, 'integrations'>): boolean {
  return integrations.every(({ name }) => KNOWN.has(name));
}

/** Astro, and what it bundles with. */
function versionsOfBundlers(): string[] {
  const astro = manifestOf('astro', import.meta.url);
  const vite = manifestOf('vite', astro.file);
  const rolldown = manifestOf('rolldown', vite.file);
  const mdx = manifestOf('@astrojs/mdx', import.meta.url);
  return [astro, vite, rolldown, mdx].map(({ version }) => version);
}

function styledByManifest(root: string): boolean {
  const manifest = textOf(join(root, 'package.json'));
  return manifest !== undefined && /"(?:postcss|browserslist)"\s*:/.test(manifest);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It is not there, or no file, and bundlers read nothing in it either.
    return undefined;
  }
}
