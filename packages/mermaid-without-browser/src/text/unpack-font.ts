import { inflateSync } from 'node:zlib';

const SIGNATURE = 'wOFF';
const HEADER = 44;
const ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

/**
 * The font that a WOFF file packs. Done here, because fontkit 2.0.4 unpacks by tiny-inflate 1.0.3, which takes some
 * sound files for broken: of Noto Sans TC, the one with the commonest characters.
 *
 * @param bytes - a file of WOFF; one of another format comes back as it is.
 */
export function unpackFont(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 4) !== SIGNATURE) return bytes;
  const count = bytes.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(bytes, HEADER + ENTRY * index));
  const head = Buffer.alloc(FONT_HEADER + FONT_ENTRY * count);
  bytes.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = FONT_HEADER + FONT_ENTRY * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    offset += data.length + paddingOf(data);
  }
  const padded = tables.flatMap(({ data }) => [data, Buffer.alloc(paddingOf(data))]);
  return Buffer.concat([head, ...padded]);
}

function tableAt(bytes: Buffer, at: number): { tag: string; checksum: number; data: Buffer } {
  const offset = bytes.readUInt32BE(at + 4);
  const packed = bytes.subarray(offset, offset + bytes.readUInt32BE(at + 8));
  const length = bytes.readUInt32BE(at + 12);
  return {
    tag: bytes.toString('latin1', at, at + 4),
    checksum: bytes.readUInt32BE(at + 16),
    // What would not become smaller is kept as it is.
    data: packed.length < length ? inflateSync(packed) : packed,
  };
}

/** Tables begin at multiples of four. */
function paddingOf({ length }: Buffer): number {
  return -length & 3;
}
