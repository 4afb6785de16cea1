import { toLogText } from '../../domain/characters.ts';
import type { SourceFile, SourceFormat } from '../../import/model.ts';
import { askingOf } from '../../import/requests/asking.ts';
import type { Asking, SourceRequest } from '../../import/requests/request.ts';
import { type Io, UsageError } from '../io.ts';
import { type AnswerStore, createAnswerStore } from './answer-store.ts';
import { type Answer, failed, NETWORK, type Network, request } from './request.ts';

/** No list of incidents is larger. */
const MOST_BYTES = 64 * 2 ** 20;
/** A source is worth waiting for. */
const TRIES = 6;
const PATIENCE = 60_000;
/** More than any history needs, and an end to one that has none. */
const MOST_REQUESTS = 20_000;

export interface SourceAccess {
  io: Pick<Io, 'cwd' | 'env' | 'now'>;
  /** Told after each answer how many there are. */
  progress?: (answers: number) => void;
  network?: Network;
}

/**
 * All that a source answers at an address. It is asked slowly, one request after the other, and at no other host. What
 * was answered is kept until all is read, so that a run that follows an interrupted one goes on where that ended.
 *
 * @throws UsageError that says in a sentence what is in the way.
 */
export async function readSource(
  address: string,
  format: SourceFormat,
  access: SourceAccess,
): Promise<SourceFile[]> {
  const { io, progress, network = NETWORK } = access;
  const url = addressOf(address);
  const asking = askingOf(format, url);
  if (!asking) {
    throw new UsageError(
      `${toLogText(format)} is not known to answer at ${toLogText(url.href)}. Save its JSON as files, and name their folder.`,
    );
  }
  const headers = {
    Accept: 'application/json',
    'User-Agent': 'afterword-import',
    ...headersOf(asking, io.env),
  };
  const store = createAnswerStore(io.cwd, `${format} ${url.href}`, io.now);
  const answers = new Map<string, unknown>();
  const files: SourceFile[] = [];
  for (;;) {
    const wanted = asking.next(url.href, answers).filter((next) => !answers.has(next.url));
    const [next] = wanted;
    if (!next) break;
    if (answers.size === MOST_REQUESTS)
      throw failed(next.url, `there is no end after ${MOST_REQUESTS} answers`);
    const text = await answerOf(next, url, { asking, headers, store, network });
    answers.set(next.url, text === undefined ? undefined : JSON.parse(text));
    if (text !== undefined) files.push({ path: pathOf(next.url), text });
    progress?.(answers.size);
  }
  await store.clear();
  return files;
}

interface Means {
  asking: Asking;
  headers: Readonly<Record<string, string>>;
  store: AnswerStore;
  network: Network;
}

/** The JSON that was answered now or before; nothing where there is nothing. */
async function answerOf(
  { url, isOptional = false }: SourceRequest,
  source: URL,
  { asking, headers, store, network }: Means,
): Promise<string | undefined> {
  if (new URL(url).host !== source.host) throw failed(url, `it is not on ${toLogText(source.host)}`);
  const known = await store.find(url);
  if (known !== undefined) return known === '' ? undefined : known;
  const answer = await request(
    { url, headers, mayLeave: false, most: MOST_BYTES, tries: TRIES, patience: PATIENCE },
    network,
  );
  const text = jsonOf(answer, url, isOptional, asking);
  await store.keep(url, text ?? '');
  await network.sleep(asking.pause);
  return text;
}

function jsonOf(
  { status, type, bytes }: Answer,
  url: string,
  isOptional: boolean,
  { keys }: Asking,
): string | undefined {
  if (isOptional && (status === 404 || status === 403 || status === 204)) return undefined;
  if (status === 401 || status === 403) {
    throw failed(
      url,
      keys.length > 0 ? `it does not accept the key in \`${keys.join('` and `')}\`` : 'it is not public',
    );
  }
  if (status !== 200) throw failed(url, `it answered ${status}`);
  const text = new TextDecoder().decode(bytes);
  if (/\bhtml\b/.test(type) || /^\s*</.test(text)) {
    if (isOptional) return undefined;
    throw failed(url, 'it answered a page rather than data, as hosts do for what has moved');
  }
  try {
    JSON.parse(text);
    return text;
  } catch {
    if (isOptional) return undefined;
    throw failed(url, 'what it answered is no JSON');
  }
}

function addressOf(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`Unexpected address ${toLogText(address)}, expected one that begins with https://.`);
  }
  if (url.username || url.password)
    throw new UsageError('Unexpected password in an address: others could read it.');
  url.hash = '';
  url.search = '';
  return url;
}

function headersOf({ keys, headers }: Asking, env: Io['env']): Readonly<Record<string, string>> {
  const missing = keys.filter((key) => !env[key]?.trim());
  if (missing.length > 0) {
    throw new UsageError(`Missing key: set the environment variable \`${missing.join('` and `')}\` for it.`);
  }
  const values = keys.map((key) => env[key]?.trim() ?? '');
  if (values.some((value) => /[^\x21-\x7e]/.test(value))) {
    throw new UsageError(`Unexpected character in \`${keys.join('` or `')}\`: copy the key again.`);
  }
  return headers(values);
}

/** An address without its host. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`.slice(1);
}
