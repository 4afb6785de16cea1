import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileSlugOf } from '../domain/address.ts';
import { writeMissing } from './begin.ts';
import { installerOf } from './installer.ts';
import type { Io } from './io.ts';
import { ownVersions } from './own-versions.ts';
import { projectFiles } from './project-files.ts';

/** Makes a folder a project that builds a site, and says what is left to its owner. */
export async function beginProject({ cwd, env }: Io) {
  const name = fileSlugOf(basename(cwd), 'status');
  const files = projectFiles({
    name,
    versions: ownVersions(),
    node: process.versions.node,
    installer: installerOf(env),
  });
  const outcome = await writeMissing(files, cwd);
  await mkdir(join(cwd, 'public'), { recursive: true });
  const advice = [
    ...(outcome.left.includes('package.json')
      ? ['Add it to what is installed: npm install afterword astro']
      : ['Install what it needs: npm install']),
    ...(outcome.left.includes('astro.config.mjs')
      ? ["Add `afterword()` of `import afterword from 'afterword';` to `integrations` in astro.config.mjs."]
      : []),
  ];
  return { ...outcome, advice: `${advice.join('\n')}\n` };
}
