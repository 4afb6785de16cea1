import type { Diagram } from 'mermaid-without-browser';

/** What fits on a sheet within its margins, in CSS pixels: of A4 and Letter, the smaller each way. */
const UPRIGHT: Size = { width: 640, height: 850 };
const TURNED: Size = { width: 900, height: 590 };
/** Of the width at which a drawing is read on a screen: on paper, letters of 5.5 pt can be read. */
const OF_READABLE = 0.6;
/** What stands on two sheets, so that no word is cut on both. */
const OVERLAP = 64;
/** More sheets than these are no picture; then letters are as small as they must be. */
const MOST_SHEETS = 12;
const SMALLER = 0.9;

export interface Size {
  width: number;
  height: number;
}

/** A part of a drawing that stands on a sheet of its own. */
export interface Sheet extends Size {
  /** The part, in the drawing's own units. */
  viewBox: { x: number; y: number } & Size;
}

/** How a drawing is put on paper: as it is, on a sheet that is turned, or cut into sheets that are read line by line. */
export type OnPaper = { way: 'upright' | 'turned' } | { way: 'cut'; sheets: Sheet[] };

/** How a drawing is put on paper so that its letters can be read. */
export function onPaper(diagram: Pick<Diagram, 'width' | 'height' | 'readableWidth'>): OnPaper {
  const { width, height, readableWidth } = diagram;
  const least = readableWidth * OF_READABLE;
  const fits = (page: Size) => Math.min(page.width, width, (page.height * width) / height) >= least;
  if (fits(UPRIGHT)) return { way: 'upright' };
  if (fits(TURNED)) return { way: 'turned' };
  let scale = least / width;
  while (cut({ width, height }, scale).length > MOST_SHEETS) scale *= SMALLER;
  return { way: 'cut', sheets: cut({ width, height }, scale) };
}

/** The sheets of a drawing that is drawn at a scale, from the top, each line from the left. */
function cut({ width, height }: Size, scale: number): Sheet[] {
  const columns = cutsOf(width * scale, UPRIGHT.width);
  const rows = cutsOf(height * scale, UPRIGHT.height);
  return rows.flatMap(([y, tall]) =>
    columns.map(([x, wide]) => ({
      width: Math.round(wide),
      height: Math.round(tall),
      viewBox: {
        x: Math.round(x / scale),
        y: Math.round(y / scale),
        width: Math.round(wide / scale),
        height: Math.round(tall / scale),
      },
    })),
  );
}

/** Where each part of a length begins and how long it is, all alike and none longer than there is room. */
function cutsOf(length: number, room: number): [from: number, length: number][] {
  const count = Math.max(1, Math.ceil((length - OVERLAP) / (room - OVERLAP)));
  const each = (length + OVERLAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => [index * (each - OVERLAP), each]);
}
