/**
 * `npm run bench:site [count…]`: what whole sites and checks of them cost, cold, unchanged, and after one changed report,
 * beside the same incidents built by cState on Hugo and by Astro alone. `HUGO` says where Hugo is, if it is not in the
 * PATH, and `CSTATE` where a copy of the theme is.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILD_FLAGS } from '../src/cli/astro.ts';
import { factsOf, incident, writeProject } from './site/company.ts';
import { bareAstroOf, cstateOf, type PeerOrReason } from './site/peers.ts';

/** Of the kernel's clock in a second. */
const TICKS = 100;
const root = fileURLToPath(new URL('../', import.meta.url));
const counts = process.argv.slice(2).map(Number);
const CHECK = [join(root, 'src/cli/main.ts'), 'check'];
const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const BUILD = [...BUILD_FLAGS, join(root, 'src/assemble/run-build.ts')];

for (const count of counts.length > 0 ? counts : [100, 1000]) {
  const folder = join(root, '.cache/bench', `site-${count}`);
  await rm(folder, { recursive: true, force: true });
  await writeProject(folder, count, join(root, 'src/integration.ts'));
  const cstate = await measure(await cstateOf(join(root, '.cache/bench', `cstate-${count}`), count));
  const astro = await measure(await bareAstroOf(join(root, '.cache/bench', `astro-${count}`), count, ASTRO));
  const print = (label: string, cost: Cost) =>
    console.log(
      `${lineOf(`${count} incidents, ${label}`, cost)}${ratiosOf(cost, { cState: cstate, Astro: astro })}`,
    );
  const printAlone = (label: string, cost: Cost) => console.log(lineOf(`${count} incidents, ${label}`, cost));
  printAlone('check', await run(folder, CHECK));
  printAlone('check unchanged', await run(folder, CHECK));
  print('cold', await run(folder, BUILD));
  print('unchanged', await run(folder, BUILD));
  const [first = ''] = await readdir(join(folder, 'content/incidents'));
  await writeFile(
    join(folder, 'content/incidents', first),
    incident(factsOf(new Date(first.slice(0, 10)), () => 0)),
  );
  printAlone('check one changed', await run(folder, CHECK));
  print('one changed', await run(folder, BUILD));
  const files = await sizesOf(join(folder, 'dist'));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const largest = pages.toSorted((a, b) => b.size - a.size)[0];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  console.log(
    `  ${files.length} files, ${(total / 1e6).toFixed(1)} MB; ${pages.length} pages, the largest ${Math.round((largest?.size ?? 0) / 1000)} kB: ${largest?.path}`,
  );
}

interface Cost {
  seconds: number;
  /** Seconds of processor time, which others on the machine do not change; nothing where the system does not tell. */
  processor: number | undefined;
  /** The most memory of the largest process, in MB; nothing where the system does not tell. */
  memory: number | undefined;
}

/** Runs what a command does in a process of its own, and watches what it takes. */
async function run(cwd: string, args: readonly string[], program = process.execPath): Promise<Cost> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  let memory: number | undefined;
  let processor: number | undefined;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    if (peak) memory = Math.round(Number(peak) / 1000);
    const times = (await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => ''))
      .split(') ')[1]
      ?.split(' ');
    if (times) processor = (Number(times[11]) + Number(times[12])) / TICKS;
  }, 20);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(Buffer.concat(output).toString().slice(-4000));
  return { seconds: (performance.now() - started) / 1000, processor, memory };
}

/** What a peer takes, or nothing where it is not there, which is said. */
async function measure(peer: PeerOrReason): Promise<Cost | undefined> {
  if ('missing' in peer) {
    console.log(`Not compared with ${peer.name}: ${peer.missing}`);
    return undefined;
  }
  const cost = await run(peer.folder, peer.args, peer.program).catch(() => undefined);
  console.log(cost ? lineOf(peer.name, cost) : `Not compared with ${peer.name}: it could not build this.`);
  return cost;
}

function lineOf(label: string, { seconds, processor, memory }: Cost): string {
  const times = `${seconds.toFixed(1).padStart(7)} s, ${processor?.toFixed(1).padStart(6) ?? '?'} s processor`;
  return `${label.padEnd(34)} ${times}, ${memory ?? '?'} MB`;
}

/** How many times the processor time of each peer that is. */
function ratiosOf({ processor = Number.NaN }: Cost, peers: Record<string, Cost | undefined>): string {
  return Object.entries(peers)
    .flatMap(([name, peer]) =>
      peer?.processor ? `, ${(processor / peer.processor).toFixed(2)} × ${name}` : [],
    )
    .join('');
}

async function sizesOf(folder: string): Promise<{ path: string; size: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => ({ path: path.slice(folder.length), size: (await stat(path)).size })),
  );
}
