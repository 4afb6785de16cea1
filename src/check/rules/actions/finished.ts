import type { Action, Incident } from '../../../domain/incident.ts';
import { isFinished } from '../report/fact-rule.ts';

/** The actions of a finished report. */
export function finishedActionsOf(incident: Incident | undefined): readonly Action[] {
  return incident && isFinished(incident) ? incident.actions : [];
}
