import type { ServiceStatus } from '../../../domain/status.ts';
import type { Pen } from '../pen.ts';
import type { CardDay } from '../spec.ts';
import { MARGIN, MEASURE } from '../tokens.ts';

/** How many days the strip has room for. */
const DAYS = 90;

const GROUND = 528;
/** The worse the day, the higher its bar: colour alone carries no meaning. */
const HEIGHTS = {
  unknown: 16,
  operational: 60,
  maintenance: 60,
  degraded: 72,
  'partial-outage': 84,
  'major-outage': 96,
} as const satisfies Record<CardDay, number>;

/** One sign for each status, in strokes of a 24 × 24 grid. */
const CIRCLE = 'M22.7 12a10.7 10.7 0 1 1-21.4 0a10.7 10.7 0 0 1 21.4 0';
const SIGNS = {
  operational: `${CIRCLE}M7.6 12.4l3 3L16.4 9`,
  maintenance: `${CIRCLE}M12 6.8V12l3.4 2.2`,
  degraded: 'M12 2.6L22.7 21.4H1.3ZM12 9.4v5M12 17.8v.1',
  'partial-outage': `${CIRCLE}M12 7v5.6M12 16.7v.1`,
  'major-outage': `${CIRCLE}M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4`,
} as const satisfies Record<ServiceStatus, string>;

/** A bar for each day, the last one today; days that are not given are unknown. */
export function drawDays(pen: Pen, days: readonly CardDay[]): void {
  const shown = days.slice(-DAYS);
  const all: CardDay[] = [...Array<CardDay>(DAYS - shown.length).fill('unknown'), ...shown];
  const step = (MEASURE + 4) / DAYS;
  all.forEach((day, index) => {
    const left = Math.round(MARGIN.side + index * step);
    const right = Math.round(MARGIN.side + (index + 1) * step) - 4;
    const height = HEIGHTS[day];
    pen.box({ left, top: GROUND - height, width: right - left, height, fill: pen.theme.days[day] });
  });
}

/** The sign of a status in a square. */
export function drawSign(pen: Pen, level: ServiceStatus, left: number, top: number, size: number): void {
  pen.shapes.push({
    kind: 'sign',
    path: SIGNS[level],
    left,
    top,
    width: size,
    height: size,
    stroke: pen.theme.days[level],
  });
}
