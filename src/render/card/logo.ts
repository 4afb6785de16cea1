import { Resvg } from '@resvg/resvg-js';
import type { Bitmap } from './canvas.ts';
import type { CardLogo } from './spec.ts';

const MOST = { width: 320, height: 56 } as const;
const FONT = { loadSystemFonts: false } as const;

/**
 * Drawn once per build, in the very pixels that cards show: scaled again, it would gain colours at
 * every edge, and more than 256 of them double the size of a card.
 */
export function renderLogo({ bytes, type }: CardLogo): Bitmap {
  try {
    const source = type === 'image/svg+xml' ? Buffer.from(bytes) : toSvg(bytes);
    const { width, height } = new Resvg(source, { font: FONT });
    const high = width / height <= MOST.width / MOST.height;
    const fitTo = high
      ? ({ mode: 'height', value: MOST.height } as const)
      : ({ mode: 'width', value: MOST.width } as const);
    const { width: across, height: down, pixels } = new Resvg(source, { font: FONT, fitTo }).render();
    return { width: across, height: down, pixels };
  } catch (cause) {
    throw new Error(`The site's logo cannot be drawn: ${String(cause)}`, { cause });
  }
}

function toSvg(png: Uint8Array): Buffer {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const size = `width="${view.getUint32(16)}" height="${view.getUint32(20)}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${toHref(png)}"/></svg>`,
  );
}

function toHref(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
