import { Resvg } from '@resvg/resvg-js';
import type { CardLogo } from './spec.ts';

/** A logo, ready to stand in an SVG. */
export interface DrawnLogo {
  href: string;
  /** Width by height. */
  ratio: number;
}

const HEIGHT = 112;

/** Drawn once per build, so that a card does not have to read a large logo again. */
export function renderLogo({ bytes, type }: CardLogo): DrawnLogo {
  try {
    const source = type === 'image/svg+xml' ? Buffer.from(bytes) : toSvg(bytes);
    const font = { loadSystemFonts: false };
    const image = new Resvg(source, { font, fitTo: { mode: 'height', value: HEIGHT } }).render();
    return { href: toHref(image.asPng()), ratio: image.width / image.height };
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
