import type { Attachment } from '../../import/model.ts';
import { UsageError } from '../io.ts';
import { failed, NETWORK, type Network, NoAnswer, request } from './request.ts';

/** Larger pictures are none that readers wait for. */
const MOST_BYTES = 32 * 2 ** 20;
/** A record may show hundreds of them, from hosts that are long gone. */
const TRIES = 2;
const PATIENCE = 20_000;

/**
 * A picture from where it is. No key is sent: it may be anywhere.
 *
 * @throws UsageError that says in a sentence why it can't be had.
 */
export async function fetchAttachment({ from }: Attachment, network: Network = NETWORK): Promise<Uint8Array> {
  const asked = {
    url: from,
    headers: { Accept: 'image/*' },
    mayLeave: true,
    most: MOST_BYTES,
    tries: TRIES,
    patience: PATIENCE,
  };
  const { status, type, bytes } = await request(asked, network);
  if (status !== 200) throw failed(from, `it answered ${status}`);
  const isPage =
    /\bhtml\b/.test(type) || /^\s*<(?:!doctype|html)/i.test(new TextDecoder().decode(bytes.slice(0, 100)));
  if (isPage || bytes.length === 0) throw failed(from, 'it answered a page rather than a picture');
  return bytes;
}

/**
 * A function that fetches pictures, and answers nothing for those that can't be had. A host that does not answer is asked
 * for none of its other pictures.
 */
export function createFetcher(network: Network = NETWORK): (from: string) => Promise<Uint8Array | undefined> {
  const silent = new Set<string>();
  return async (from) => {
    const host = URL.parse(from)?.host ?? '';
    if (silent.has(host)) return undefined;
    try {
      return await fetchAttachment({ name: '', from }, network);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      if (error instanceof NoAnswer) silent.add(host);
      return undefined;
    }
  };
}
