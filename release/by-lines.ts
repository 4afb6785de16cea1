import { decode, encode } from '@jridgewell/sourcemap-codec';

/** A source map that leads from each line to a line: enough for a trace and a debugger, at a tenth of the bytes. */
export function byLines(map: string): string {
  const parsed: { mappings: string } = JSON.parse(map);
  const lines = decode(parsed.mappings).map((segments) => segments.slice(0, 1));
  return JSON.stringify({ ...parsed, names: [], mappings: encode(lines) });
}
