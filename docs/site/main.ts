/** Builds the documentation as a site with search: `npm run docs:site`; with `-- --serve`, serves it too. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// A build asks no other host for anything.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Whoever builds it: a search is part of a build for production only.
process.env['NODE_ENV'] = 'production';
const { build, preview } = await import('astro');
const root = fileURLToPath(new URL('.', import.meta.url));
await build({ root });
if (process.argv.includes('--serve')) {
  const { host = 'localhost', port } = await preview({ root });
  process.stdout.write(`http://${host}:${port}/\n`);
}
