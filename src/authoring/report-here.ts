import type { ReportContext } from '../components/report.ts';
import { type IncidentPart, partsOf } from '../domain/parts.ts';

/** What the Markdown stage says of a component that places a part of the page. */
export interface PlacedProps {
  /** Set where it stands first in the body. */
  first?: string;
}

/**
 * The incident in whose body a component stands.
 *
 * @throws Error on a page that is no incident; `check` refuses such content before.
 */
export function reportHere(locals: App.Locals): ReportContext {
  if (!locals.report) throw new Error('This component belongs in an incident.');
  return locals.report;
}

/** The anchor of a part where its author has placed it first; none for a copy. */
export function anchorHere(
  part: IncidentPart['name'],
  locals: App.Locals,
  { first }: PlacedProps,
): string | undefined {
  if (first === undefined) return undefined;
  return partsOf(reportHere(locals).incident).find(({ name }) => name === part)?.anchor;
}
