/** Bytes as text: UTF-8 or UTF-16, with or without its mark, or else the letters of old Windows. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? unmarkedEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Every second byte of plain letters in UTF-16 is nothing, which no other text has. */
function unmarkedEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 200);
  const even = start.filter((byte, index) => index % 2 === 0 && byte === 0).length;
  const odd = start.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  if (odd > start.length / 4 && even < odd / 4) return 'utf-16le';
  return even > start.length / 4 && odd < even / 4 ? 'utf-16be' : 'utf-8';
}
