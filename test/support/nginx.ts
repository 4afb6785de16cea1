import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

const DOCS = join(import.meta.dirname, '../../docs/hosting.md');

/** Where Debian's packages put it, which is on no path of whoever is not an administrator. */
const PLACES = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

/** The nginx of this machine, if it has one. */
export const NGINX = PLACES.find((place) => spawnSync(place, ['-v']).status === 0);

/** Below it no site has anything. */
const MARKER = '/until/';

export interface Nginx {
  origin: string;
  /** Every request so far, as `200 /path`. */
  requests(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Runs nginx with the recipe of the documentation, word for word but for the port and the folder.
 *
 * @param folder - for `/srv/status`, or for `/srv/www` where `base` is a sub-path.
 */
export async function serveWithNginx(folder: string, base: '/' | '/status/'): Promise<Nginx> {
  const [conf = '', site = '', below = ''] = await recipes();
  const prefix = await mkdtemp(join(tmpdir(), 'afterword-nginx-'));
  const port = await freePort();
  const location = /^ {2}location \/ \{[\s\S]*?^ {2}\}/m;
  const server = (base === '/' ? conf : conf.replace(location, () => below))
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/\/srv\/(?:status|www)/, folder);
  await mkdir(join(prefix, 'temp'));
  await copyFile('/etc/nginx/mime.types', join(prefix, 'mime.types'));
  await writeFile(join(prefix, 'status-site.conf'), site);
  await writeFile(join(prefix, 'nginx.conf'), toMain(server, prefix));
  const child = spawn(NGINX ?? 'nginx', ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(origin, child, () => output);
  let markers = 0;
  return {
    origin,
    // What is logged is logged after its answer, and in order: with the line of a request of ours, all before are there.
    async requests() {
      const marker = `${MARKER}${++markers}`;
      await (await fetch(`${origin}${marker}`)).text();
      const lines = await until(async () => {
        const log = (await readFile(join(prefix, 'access.log'), 'utf8')).split('\n');
        const end = log.findIndex((line) => line.endsWith(` ${marker}`));
        return end < 0 ? undefined : log.slice(0, end);
      });
      return lines.filter((line) => !line.includes(` ${MARKER}`));
    },
    async close() {
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill();
      await ended;
      await rm(prefix, { recursive: true, force: true });
    },
  };
}

async function recipes(): Promise<string[]> {
  const text = await readFile(DOCS, 'utf8');
  return [...text.matchAll(/^```nginx\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
}

/** What an installation has around the files of its hosts. */
function toMain(server: string, prefix: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${prefix}/temp/${name};\n`)
    .join('');
  return `daemon off;
master_process off;
pid ${prefix}/nginx.pid;
events {}
http {
${temporary}  log_format short '$status $request_uri';
  access_log ${prefix}/access.log short;
${server}
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** However slow the machine is: until it answers, or has ended. */
async function untilItAnswers(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  await until(async () => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`nginx did not start:\n${output()}`);
    return fetch(origin).catch(() => undefined);
  });
}
