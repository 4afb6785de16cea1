import type { Diagram, DiagramRequest, DiagramResult } from './diagram.ts';

/** What stands before a diagram. */
const FRONT_MATTER = /^\s*---[\s\S]*?\n[ \t]*---/;
/** A flowchart that runs sideways. */
const SIDEWAYS = /^([^\S\n]*(?:flowchart(?:-elk)?|graph)[^\S\n]+)(?:LR|RL)(?!\w)/m;

// Chosen by eye over 158 flowcharts of others that are too wide for a phone, of which 105 are drawn twice: as written, it
// shows two or three of their boxes, and turned, two thirds of the width at least. What is left out is hardly narrower,
// has to be moved to and fro both ways, or is a tower.
/** How much wider than the screen a turned one may be before its letters are readable, and of the one as written. */
const OF_SCREEN = 5 / 3;
const OF_WRITTEN = 2 / 3;
/** How many times as high as the screen is wide it may be shown: two and a half screens of a phone. */
const TALLEST = 5.5;

/** The same flowchart from top to bottom; nothing where it doesn't run sideways. */
export function turned(source: string): string | undefined {
  const head = FRONT_MATTER.exec(source)?.[0] ?? '';
  const body = source.slice(head.length);
  return SIDEWAYS.test(body) ? head + body.replace(SIDEWAYS, '$1TD') : undefined;
}

/** Whether the turned one is so much easier to read on a screen that it is worth its bytes. */
export function readsBetter(
  turned: Pick<Diagram, 'width' | 'height' | 'readableWidth'>,
  written: Pick<Diagram, 'readableWidth'>,
  screen: number,
): boolean {
  const shown = Math.max(turned.readableWidth, Math.min(screen, turned.width));
  return (
    turned.readableWidth <= screen * OF_SCREEN &&
    turned.readableWidth <= written.readableWidth * OF_WRITTEN &&
    (shown * turned.height) / turned.width <= screen * TALLEST
  );
}

/** Draws a flowchart that is too wide for a narrow screen from top to bottom, too, where it reads better so. */
export async function withNarrow(
  result: DiagramResult,
  { source, narrow: screen }: DiagramRequest,
  draw: (source: string) => Promise<DiagramResult>,
): Promise<DiagramResult> {
  if (result.status === 'failed' || screen === undefined || result.diagram.readableWidth <= screen)
    return result;
  const other = turned(source);
  const second = other === undefined ? undefined : await draw(other);
  if (second?.status !== 'drawn' || !readsBetter(second.diagram, result.diagram, screen)) return result;
  const { svg, width, height, readableWidth, styleHashes, fonts = [] } = second.diagram;
  const first = result.diagram;
  const all = [...new Set([...(first.fonts ?? []), ...fonts])];
  const diagram: Diagram = {
    ...first,
    narrow: { svg, width, height, readableWidth },
    styleHashes: [...new Set([...first.styleHashes, ...styleHashes])],
    ...(all.length > 0 && { fonts: all }),
  };
  return { status: 'drawn', diagram };
}
