import type { Pen } from '../pen.ts';
import type { IncidentCard } from '../spec.ts';
import { severityColourOf } from '../tokens.ts';
import { drawFacts } from './facts.ts';
import { drawHeader, type Header } from './header.ts';
import { drawLegend, drawStrip } from './strip.ts';
import { drawTitle } from './title.ts';

/** Title, date, services, how long it lasted, and its phases in proportion to time. */
export function drawIncident(pen: Pen, spec: IncidentCard, header: Header): void {
  const { title, label, severity, date, services, more, duration, flags } = spec;
  const pill = severity && { label: severity.label, fill: severityColourOf(severity) };
  drawHeader(pen, { ...header, label, flags, pill });
  drawTitle(pen, title, { top: 166, bottom: 420 });
  drawFacts(pen, { date, services, more, figure: duration });
  if (spec.progress) drawProgress(pen, spec.progress);
  else drawPhases(pen, spec);
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
