import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { explainFault, SettingFault, VERBOSE } from '../domain/own-fault.ts';
import { NO_ASTRO, resolveInstalled } from '../render/installed.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { takeTurn } from './turns.ts';

/**
 * A build as a process of its own, by the Astro of the project in its folder. What goes wrong in it and is no
 * mistake in content is told here, in one place.
 */
const root = process.cwd();
keepCompiledCode(root);
// The room that this thread was given is not for those that draw, which say how much they need.
setFlagsFromString('--max-semi-space-size=0');
try {
  await takeTurn(root, () =>
    process.stdout.write('Another build of this folder is under way. This one begins when that has ended.\n'),
  );
  const astro = resolveInstalled('astro', root);
  if (astro === undefined) throw new SettingFault(NO_ASTRO);
  const { build } = (await import(pathToFileURL(astro).href)) as typeof import('astro');
  // What Astro has to say of each file helps nobody but those who ask.
  await build({ root, logLevel: process.env[VERBOSE] === '1' ? 'info' : 'warn' });
  process.exit(0);
} catch (error) {
  if (process.stdout.isTTY) process.stdout.write('\n');
  process.stderr.write(explainFault(error, process.env));
  process.exit(1);
}
