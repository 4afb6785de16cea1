import type { Pen } from '../pen.ts';
import type { IncidentCard } from '../spec.ts';
import { severityColourOf } from '../tokens.ts';
import { drawFacts } from './facts.ts';
import { drawHeader, type Header } from './header.ts';
import { drawParagraph } from './paragraph.ts';
import { drawLegend, drawStrip } from './strip.ts';
import { drawTitle, fitsTitle } from './title.ts';

const TITLE = { top: 166, bottom: 420 } as const;
/** Where a title ends that leaves room for the latest word. */
const SHORT = { top: 166, bottom: 320 } as const;
const WORD = { size: 30, leading: 44, most: 2, last: 408 } as const;

/**
 * Title, date, services, how long it lasted, and its phases in proportion to time. Of an open one the latest word, where
 * the title leaves room for it, and how far it has come.
 */
export function drawIncident(pen: Pen, spec: IncidentCard, header: Header): void {
  const { title, label, severity, date, services, more, duration, unrecorded, latest, flags } = spec;
  const pill = severity && { label: severity.label, fill: severityColourOf(severity) };
  drawHeader(pen, { ...header, label, flags, pill });
  if (latest && fitsTitle(pen, title, SHORT)) drawWord(pen, latest, drawTitle(pen, title, SHORT).bottom);
  else drawTitle(pen, title, TITLE);
  drawFacts(pen, { date, services, more, figure: unrecorded ?? duration });
  if (spec.progress) drawProgress(pen, spec.progress);
  else drawPhases(pen, spec);
}

/** What was said last, in as many lines as there is room for below the title. */
function drawWord(pen: Pen, text: string, bottom: number): void {
  const { size, leading, last } = WORD;
  const baseline = Math.min(bottom + 44, last);
  const most = Math.min(WORD.most, Math.floor((last - baseline) / leading) + 1);
  drawParagraph(pen, text, { size, baseline, leading, most });
}

function drawPhases(pen: Pen, { phases }: IncidentCard): void {
  const colours = pen.theme.phases;
  const parts = phases.map(({ name, milliseconds }) => ({ weight: milliseconds, fill: colours[name] }));
  drawStrip(pen, parts.length > 0 ? parts : [{ weight: 1, fill: pen.theme.rule }]);
  const entries = phases.map(({ name, label, duration }) => ({
    label,
    value: duration,
    fill: colours[name],
  }));
  drawLegend(pen, entries, 3);
}

/** A step for each state of an open incident, filled as far as it has come. */
function drawProgress(pen: Pen, { steps, current }: NonNullable<IncidentCard['progress']>): void {
  const reached = pen.theme.phases.responding;
  drawStrip(
    pen,
    steps.map((_, step) => ({ weight: 1, fill: step <= current ? reached : pen.theme.rule })),
  );
  drawLegend(
    pen,
    steps.map((label, step) => ({ label, strong: step === current })),
    steps.length,
  );
}
