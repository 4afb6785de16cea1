import { toLogText } from '../../domain/characters.ts';
import { UsageError } from '../io.ts';

/** What a request needs of the world; tests pass their own. */
export interface Network {
  fetch: typeof fetch;
  sleep(milliseconds: number): Promise<void>;
}

/** The real one. */
export const NETWORK: Network = {
  fetch: (...request) => fetch(...request),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const FIRST_WAIT = 1000;
/** Who asks for a longer pause is asked again another day. */
const LONGEST_WAIT = 600_000;
const REDIRECTS = 5;

/** What was answered. */
export interface Answer {
  status: number;
  /** In small letters; empty where it says none. */
  type: string;
  bytes: Uint8Array;
}

interface Asked {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Whether it may lead to another host, which then gets no headers. */
  mayLeave: boolean;
  /** The most bytes that are taken. */
  most: number;
  /** How often it is asked before that is given up. */
  tries: number;
  /** Milliseconds until an answer has to be there as a whole. */
  patience: number;
}

/** There was no answer at all, as often as it was asked: the same host will not answer anything else. */
export class NoAnswer extends UsageError {}

/**
 * What an address answers, asked again after faults of the network and of the server, and when it asks to wait.
 *
 * @throws UsageError that says in a sentence why there is no answer.
 */
export async function request(asked: Asked, network: Network): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(asked, network);
    if ('bytes' in answer) return answer;
    const { fault, wait: asks, isSilent = false } = answer;
    if (attempt === asked.tries) {
      const error = failed(asked.url, `${fault}, ${attempt} times`);
      throw isSilent ? new NoAnswer(error.message) : error;
    }
    const wait = asks ?? FIRST_WAIT * 2 ** (attempt - 1);
    if (wait > LONGEST_WAIT) {
      throw failed(
        asked.url,
        `${fault}, and asks to wait ${Math.ceil(wait / 60_000)} minutes. Run it again then`,
      );
    }
    await network.sleep(wait);
  }
}

/** Why a request failed, for the person who asked. */
export function failed(url: string, reason: string): UsageError {
  return new UsageError(`Nothing was read from ${toLogText(withoutQuery(url))}: ${reason}.`);
}

/** Something that may be otherwise in a while. */
interface Fault {
  fault: string;
  /** For how long it asks to be left alone. */
  wait?: number | undefined;
  /** Whether nobody answered. */
  isSilent?: boolean;
}

async function once(
  { url, headers, mayLeave, most, patience }: Asked,
  network: Network,
): Promise<Answer | Fault> {
  let [at, sent] = [url, headers];
  for (let step = 0; step <= REDIRECTS; step++) {
    let answer: Response;
    try {
      const signal = AbortSignal.timeout(patience);
      answer = await network.fetch(at, { headers: sent, redirect: 'manual', signal });
    } catch (error) {
      return { fault: `the network failed (${reasonOf(error)})`, isSilent: true };
    }
    if (answer.status === 429 || answer.status >= 500) {
      await answer.body?.cancel();
      return { fault: `it answered ${answer.status}`, wait: waitOf(answer) };
    }
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (location === null) return contentOf(answer, url, most);
    await answer.body?.cancel();
    const next = URL.parse(location, at);
    if (!next || !/^https?:$/.test(next.protocol)) throw failed(url, 'it leads to no web address');
    if (next.host !== new URL(at).host) {
      if (!mayLeave)
        throw failed(
          url,
          `it leads to another host, ${toLogText(next.origin)}. Name that one if it is yours`,
        );
      sent = {};
    }
    at = next.href;
  }
  throw failed(url, 'it leads from one address to the next without an end');
}

async function contentOf(answer: Response, url: string, most: number): Promise<Answer | Fault> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of answer.body ?? []) {
      size += piece.length;
      if (size > most) break;
      pieces.push(piece);
    }
  } catch (error) {
    return { fault: `the network failed (${reasonOf(error)})` };
  }
  if (size > most) throw failed(url, `it is larger than ${most / 2 ** 20} MB`);
  const type = (answer.headers.get('content-type') ?? '').toLowerCase();
  return { status: answer.status, type, bytes: Buffer.concat(pieces) };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return toLogText(code || (cause instanceof Error ? cause.name : 'unknown'));
}

/** How long it asks to be left alone: seconds, or until a moment of its own clock. */
function waitOf({ headers }: Response): number | undefined {
  const written = (headers.get('retry-after') ?? '').trim();
  if (/^\d+$/.test(written)) return Number(written) * 1000;
  const wait = Date.parse(written) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

/** Some services take keys in an address. */
function withoutQuery(url: string): string {
  return url.startsWith('data:') ? 'the data of a picture' : url.replace(/[?#].*$/, '');
}
