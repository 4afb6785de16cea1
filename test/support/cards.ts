import { inflateSync } from 'node:zlib';
import type { CardCache } from '../../src/render/card/renderer.ts';
import type { CardBrand, IncidentCard } from '../../src/render/card/spec.ts';
import { moreOf } from '../../src/render/card/specs.ts';
import { words } from './words.ts';

export function brand(facts: Partial<CardBrand> = {}): CardBrand {
  return { name: 'Lumen', colour: '#224488', theme: 'light', locale: 'en', version: '1', ...facts };
}

/** A report as most are. */
export function incidentCard(facts: Partial<IncidentCard> = {}): IncidentCard {
  return {
    kind: 'incident',
    title: 'Checkout failed for two customers in five',
    fallback: 'Incident',
    label: 'Incident report',
    hasReport: true,
    severity: { label: 'Major', order: 2 },
    date: '15 April 2023',
    services: ['Checkout', 'Storefront'],
    more: moreOf(facts.services ?? ['Checkout', 'Storefront'], words),
    duration: '1 h 30 min',
    phases: [
      { name: 'undetected', label: 'Undetected', milliseconds: 1_200_000, duration: '20 min' },
      { name: 'responding', label: 'Responding', milliseconds: 2_400_000, duration: '40 min' },
      { name: 'recovering', label: 'Recovering', milliseconds: 1_800_000, duration: '30 min' },
    ],
    flags: [],
    ...facts,
  };
}

/** A cache that counts how often it was written to. */
export function memoryCache(): CardCache & { puts: string[] } {
  const entries = new Map<string, Buffer>();
  const puts: string[] = [];
  return {
    puts,
    get: async (key) => entries.get(key),
    async put(key, bytes) {
      puts.push(key);
      entries.set(key, bytes);
    },
  };
}

export interface Pixels {
  width: number;
  height: number;
  palette: boolean;
  /** Red, green and blue as one number. */
  colourAt(x: number, y: number): number;
}

/** Reads the PNGs that we write: 8 bits, without filters. */
export function decodePng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    chunks.set(
      bytes.toString('latin1', at + 4, at + 8),
      bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    );
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const colours = chunks.get('PLTE');
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const depth = colours ? 1 : 3;
  return {
    width,
    height,
    palette: colours !== undefined,
    colourAt(x, y) {
      const at = y * (width * depth + 1) + 1 + x * depth;
      return colours ? colours.readUIntBE((rows[at] ?? 0) * 3, 3) : rows.readUIntBE(at, 3);
    },
  };
}
