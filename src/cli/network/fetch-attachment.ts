import type { Attachment } from '../../import/model.ts';
import { failed, NETWORK, type Network, request } from './request.ts';

/** Larger pictures are none that readers wait for. */
const MOST_BYTES = 32 * 2 ** 20;

/**
 * A picture from where it is. No key is sent: it may be anywhere.
 *
 * @throws UsageError that says in a sentence why it can't be had.
 */
export async function fetchAttachment({ from }: Attachment, network: Network = NETWORK): Promise<Uint8Array> {
  const asked = { url: from, headers: { Accept: 'image/*' }, mayLeave: true, most: MOST_BYTES };
  const { status, type, bytes } = await request(asked, network);
  if (status !== 200) throw failed(from, `it answered ${status}`);
  const isPage =
    /\bhtml\b/.test(type) || /^\s*<(?:!doctype|html)/i.test(new TextDecoder().decode(bytes.slice(0, 100)));
  if (isPage || bytes.length === 0) throw failed(from, 'it answered a page rather than a picture');
  return bytes;
}
