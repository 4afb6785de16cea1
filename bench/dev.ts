/**
 * `npm run bench:dev [count…]`: how long an author waits for the first page of `dev`, and for a page after a line was
 * saved, by the clock and in processor time, which says more where others are at work on the machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cpuTimeOfChildren } from './cpu-time.ts';
import { incidentsOf, writeProject } from './site/company.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const counts = process.argv.slice(2).map(Number);
const CHANGES = 5;
/** Between two questions whether the page is another, in milliseconds. */
const PAUSE = 10;
/** What is left to do once the page is there is done by then. */
const REST = 1000;

for (const count of counts.length > 0 ? counts : [100, 1000]) {
  const folder = join(root, '.cache/bench', `dev-${count}`);
  await rm(folder, { recursive: true, force: true });
  await writeProject(folder, count, join(root, 'src/integration.ts'));
  for (const state of ['nothing kept', 'as before']) {
    const since = startWatch();
    const server = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'dev'], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlOf(server);
    await (await fetch(url)).text();
    console.log(`${count} incidents, first page, ${state}: ${since()}`);
    if (state === 'as before') await measureChanges(folder, url, count);
    server.kill();
    await once(server, 'exit');
  }
}

/** Changes the title of one incident again and again, and waits for each to be on its page. */
async function measureChanges(folder: string, url: string, count: number): Promise<void> {
  const id = incidentsOf(count)[0]?.id ?? '';
  const file = join(folder, 'content/incidents', `${id}.mdx`);
  const text = await readFile(file, 'utf8');
  const page = new URL(`incidents/${id}/`, url);
  await (await fetch(page)).text();
  for (let change = 1; change <= CHANGES; change++) {
    const title = `Title ${change} of this bench`;
    const since = startWatch();
    await writeFile(file, text.replace(/^title: .*$/m, `title: ${title}`));
    while (!(await (await fetch(page)).text()).includes(title)) await setTimeout(PAUSE);
    console.log(`${count} incidents, from a saved line to its page: ${since()}`);
    await setTimeout(REST);
  }
}

/** Where a server listens, once it says so. */
function urlOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [url] = /http:\/\/localhost:\d+\S*/.exec(printed) ?? [];
      if (url) resolve(url);
    });
    server.on('exit', () => reject(new Error(printed)));
  });
}

/** Says what has passed since. */
function startWatch(): () => string {
  const [started, used] = [performance.now(), cpuTimeOfChildren()];
  const inSeconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  return () =>
    `${inSeconds(performance.now() - started)}, ${inSeconds(cpuTimeOfChildren() - used)} of processor time`;
}
