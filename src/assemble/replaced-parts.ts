import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { toLogText } from '../domain/characters.ts';
import { SettingFault } from '../domain/own-fault.ts';
import { listOf, nearest } from '../schema/suggest.ts';
import { REPLACEABLE, type Replacements } from './part-names.ts';

const OURS = fileURLToPath(new URL('../', import.meta.url));

/**
 * Has our pages show the site's own components in the place of ours. A component of the site that imports ours by the
 * name of our package gets it, and can so wrap it.
 *
 * @throws SettingFault when there is no such part, or no such file.
 */
export function replaceParts(replacements: Replacements, root: string): Plugin {
  const files = new Map(
    Object.entries(replacements).map(([part, file]) => [
      resolve(OURS, 'components', `${part}.astro`),
      replacementOf(part, file, root),
    ]),
  );
  return {
    name: 'afterword-replaced-parts',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer) return undefined;
      const [from = ''] = importer.split('?', 1);
      return resolve(from).startsWith(OURS) ? files.get(resolve(dirname(from), source)) : undefined;
    },
  };
}

function replacementOf(part: string, file: string, root: string): string {
  if (!REPLACEABLE.some((name) => name === part)) {
    const meant = nearest(part, REPLACEABLE);
    throw new SettingFault(
      `Unexpected part \`${toLogText(part)}\` under \`components\` in astro.config.mjs, expected ${listOf(meant ? [meant] : REPLACEABLE)}.`,
    );
  }
  const path = resolve(root, file);
  if (existsSync(path)) return path.replaceAll('\\', '/');
  throw new SettingFault(
    `No file at \`${toLogText(file)}\`, which astro.config.mjs names for \`${part}\`. Write it from the folder of astro.config.mjs.`,
  );
}
