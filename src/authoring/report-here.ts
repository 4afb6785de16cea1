import type { ReportContext } from '../components/report.ts';

/**
 * The incident in whose body a component stands.
 *
 * @throws Error on a page that is no incident; `check` refuses such content before.
 */
export function reportHere(locals: App.Locals): ReportContext {
  if (!locals.report) throw new Error('This component belongs into an incident.');
  return locals.report;
}
