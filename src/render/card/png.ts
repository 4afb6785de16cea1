import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOUR_TYPES = { rgb: 2, palette: 3 } as const;
/** Level 5 would take half as long again, for files that are a twentieth smaller. */
const COMPRESSION = { level: 4, memLevel: 9, chunkSize: 1 << 16 } as const;
const deflated = promisify(deflate);

/**
 * Opaque pixels as PNG: with a palette when they have no more than 256 colours, as nearly all cards
 * do, which halves both the file and the time to compress it; else with their colours as they are.
 *
 * @param pixels - red, green, blue and alpha of each pixel, row by row.
 */
export async function toPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const indexed = toIndexed(pixels, width, height);
  const rows = indexed?.rows ?? toRgbRows(pixels, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = indexed ? COLOUR_TYPES.palette : COLOUR_TYPES.rgb;
  return Buffer.concat([
    SIGNATURE,
    toChunk('IHDR', header),
    ...(indexed ? [toChunk('PLTE', indexed.palette)] : []),
    toChunk('IDAT', await deflated(rows, COMPRESSION)),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every row begins with the byte of its filter: 0, none. Undefined when there are too many colours. */
function toIndexed(pixels: Uint8Array, width: number, height: number) {
  // Signed, because these are found fastest in a map.
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rows = Buffer.alloc((width + 1) * height);
  const indexes = new Map<number, number>();
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * width, row * (width + 1) + 1];
    // Most rows of a card are empty or cross nothing but bars: they are as the one above.
    if (row > 0 && isRepeated(pixels, from * 4, width * 4)) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let column = 0; column < width; ) {
      const start = column;
      const colour = colours[from + start] ?? 0;
      while (column < width && colours[from + column] === colour) column++;
      const known = indexes.get(colour);
      const index = known ?? indexes.size;
      if (index === 256) return undefined;
      if (known === undefined) indexes.set(colour, index);
      // The first colour is the background, and rows are filled with it already.
      // Their runs are short, so a call for each would take longer than what it does.
      if (index > 0) for (let at = to + start; at < to + column; at++) rows[at] = index;
    }
  }
  const palette = Buffer.alloc(indexes.size * 3);
  for (const [colour, index] of indexes)
    palette.set(new Uint8Array(Int32Array.of(colour).buffer, 0, 3), index * 3);
  return { rows, palette };
}

function isRepeated(pixels: Uint8Array, start: number, length: number): boolean {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  return bytes.compare(bytes, start - length, start, start, start + length) === 0;
}

function toRgbRows(pixels: Uint8Array, width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let row = 0, from = 0, to = 0; row < height; row++) {
    to++;
    for (let column = 0; column < width; column++, from += 4) {
      rows[to++] = pixels[from] ?? 0;
      rows[to++] = pixels[from + 1] ?? 0;
      rows[to++] = pixels[from + 2] ?? 0;
    }
  }
  return rows;
}

function toChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}
