import type { Pen } from '../pen.ts';
import type { MaintenanceCard } from '../spec.ts';
import { drawFacts } from './facts.ts';
import { drawHeader, type Header } from './header.ts';
import { drawEnds, drawStrip } from './strip.ts';
import { drawTitle } from './title.ts';

/** What will be worked on, and the window from its beginning to its end. */
export function drawMaintenance(pen: Pen, spec: MaintenanceCard, header: Header): void {
  const { title, label, cancelled, starts, ends, duration, services, more } = spec;
  drawHeader(pen, { ...header, label });
  drawTitle(pen, title, { top: 166, bottom: 420 });
  drawFacts(pen, { date: '', services, more, figure: duration });
  drawStrip(pen, [{ weight: 1, fill: cancelled ? pen.theme.rule : pen.theme.days.maintenance }]);
  drawEnds(pen, starts, ends);
}
