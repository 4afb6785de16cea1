import { createHash } from 'node:crypto';
import { encodePath } from '../../domain/address.ts';
import { routes } from '../../domain/routes.ts';
import { type Answer, type Copy, Unverifiable } from './copy.ts';

/** No file of a site takes longer, even from a slow host. */
const TIMEOUT = 30_000;

/** What can be shown where it is not what it should be. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\b/;

/** Texts up to this size are looked at more closely. */
const LARGEST_TEXT = 4 * 2 ** 20;

/**
 * A site as a host serves it: below the path of its address, wherever that leads on to.
 *
 * @param version - of the Afterword that asks, which says so to the host.
 */
export async function liveCopy(address: URL, version: string): Promise<Copy> {
  const base = new URL(address);
  [base.search, base.hash] = ['', ''];
  base.pathname = base.pathname.replace(/(?:\/index\.html)?\/*$/, '/');
  const place = new URL(routes.inventory, base);
  const response = await ask(place, version).catch((error: unknown) => {
    throw new Unverifiable(
      `${place.href} can’t be reached: ${reasonOf(error)}. Is the address right, and the site up?`,
    );
  });
  const text = await response.text();
  if (!response.ok)
    throw new Unverifiable(
      `${place.href} answers ${response.status}. Either the site was built by an Afterword before 0.1, or not by Afterword, or its host leaves out folders whose names begin with a dot: see https://github.com/afterword/afterword/blob/main/docs/hosting.md`,
    );
  if (/^\s*</.test(text))
    throw new Unverifiable(
      `${place.href} answers with a page instead of a list of files: the host shows it for addresses that it doesn’t know.`,
    );
  // Where a host leads on to another, all is there.
  const from = new URL(response.url);
  const end = `/${routes.inventory}`;
  const real = from.pathname.endsWith(end) ? new URL('../', from) : base;
  return {
    name: real.href,
    inventory: text,
    answerOf: (path) => answerOf(path, real, version),
  };
}

async function answerOf(path: string, base: URL, version: string): Promise<Answer> {
  const url = new URL(encodePath(path.replace(/(^|\/)index\.html$/, '$1')), base);
  if (!url.href.startsWith(base.href)) return { kind: 'missing' };
  try {
    const response = await ask(url, version);
    const { status } = response;
    // The page that hosts show where nothing is may be served as such.
    const isNotFound = path === '404.html' && status === 404;
    if (!response.ok && !isNotFound) await response.body?.cancel();
    if (status === 404 && !isNotFound) return { kind: 'missing' };
    if (status === 410) return { kind: 'missing' };
    if (!response.ok && !isNotFound) return { kind: 'unreachable', why: `the host answers ${status}` };
    const type = response.headers.get('content-type') ?? '';
    return { kind: 'file', type, ...(await readBody(response, TEXT.test(type) ? LARGEST_TEXT : 0)) };
  } catch (error) {
    return { kind: 'unreachable', why: reasonOf(error) };
  }
}

/** What is served now. */
function ask(url: URL, version: string): Promise<Response> {
  return fetch(url, {
    headers: { 'Cache-Control': 'no-cache', 'User-Agent': `afterword-verify/${version}` },
    signal: AbortSignal.timeout(TIMEOUT),
  });
}

/** The digest of what is sent, and the text of it where it is short enough. */
async function readBody(
  { body }: Response,
  most: number,
): Promise<{ digest: string; text: string | undefined }> {
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    hash.update(chunk);
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
  }
  const text = size <= most ? Buffer.concat(chunks).toString('utf8') : undefined;
  return { digest: hash.digest('hex'), text };
}

/** Why a host can't be asked, without the words of our own around it. */
function reasonOf(error: unknown): string {
  const { name, cause, message } = error as Error;
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT / 1000} seconds`;
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND') return 'there is no host of this name';
  if (code === 'ECONNREFUSED') return 'the host refuses the connection';
  return cause instanceof Error && cause.message ? cause.message : message;
}
