import type { ImpactChange, Incident } from '../domain/incident.ts';
import type { Path } from '../schema/fault.ts';
import { servicesNamedIn } from '../schema/incident.ts';
import type { SourceDocument } from '../source/document.ts';

/** The stretches that the top of a file has for a service, and where they stand. */
export interface WrittenStretches {
  id: string;
  changes: readonly ImpactChange[];
  path: Path;
}

/** Every service of which the top of a file says how it was from moment to moment. */
export function stretchesIn(incident: Incident, document: SourceDocument): WrittenStretches[] {
  // Few have any, and without a need the text of what is known is not read.
  if (!incident.services.some(({ changes }) => changes)) return [];
  return servicesNamedIn(document.data).flatMap(({ id, stretches }, index) => {
    const affected = incident.services.find(({ service }) => service.id === id);
    return stretches && affected?.changes
      ? [{ id: affected.service.id, changes: affected.changes, path: ['services', index, 'stretches'] }]
      : [];
  });
}
