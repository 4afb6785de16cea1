import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAllHeaders } from '@netlify/headers-parser';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** What hosts compress; pictures and fonts are compressed already. */
const TEXT = /^(text|application)\/|svg/;

export interface StaticServer {
  /** `http://127.0.0.1:<port>` without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder as a static host does, compressed, below `base` when the site lives under a sub-path. */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const headersOf = await readHeaders(join(folder, '_headers'));
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(base)
      ? await fileAt(join(folder, normalize(path.slice(base.length - 1))))
      : undefined;
    const file = inside ?? join(folder, '404.html');
    const bytes = await readFile(file).catch(() => Buffer.from('Not found'));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isCompressed = TEXT.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(inside ? 200 : 404, {
      ...(isCompressed && { 'Content-Encoding': 'gzip' }),
      'Content-Type': type,
      ...headersOf(path),
    });
    response.end(isCompressed ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What `_headers` says of an address, as a host that reads it understands it. */
async function readHeaders(file: string): Promise<(path: string) => Record<string, string>> {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: [],
    minimal: false,
  });
  if (errors.length > 0) throw new AggregateError(errors, `${file} can't be read`);
  return (path) =>
    Object.assign(
      {},
      ...headers.flatMap((rule) => ('forRegExp' in rule && rule.forRegExp.test(path) ? [rule.values] : [])),
    );
}

async function fileAt(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile()) return path;
  if (!stats?.isDirectory()) return undefined;
  return fileAt(join(path, 'index.html'));
}
