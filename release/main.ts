/** Packs all that is published: `npm run pack`. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { PACKAGES, pack } from './pack.ts';

const folder = join(import.meta.dirname, '../.cache/packages');
for (const name of Object.keys(PACKAGES)) {
  const archive = await pack(name, folder);
  const { size } = await stat(archive);
  process.stdout.write(`${archive} ${Math.round(size / 1000)} kB\n`);
}
