import type { Site } from '../../domain/site.ts';
import type { Fault } from '../../schema/fault.ts';
import { IncidentSchema } from '../../schema/incident.ts';
import { MaintenanceSchema } from '../../schema/maintenance.ts';
import { PageSchema } from '../../schema/page.ts';
import type { SourceFile } from '../../source/document.ts';
import { parseIncidentFile, parseMaintenanceFile, parsePageFile } from '../../source/parse.ts';
import type { WrittenData } from '../../source/write-document.ts';

/** Documents that a record is made of, as they lie in it and below `content/`. */
export const KINDS = ['incidents', 'maintenance', 'pages'] as const;
export type Kind = (typeof KINDS)[number];

interface KindFacts {
  schema: WrittenData['schema'];
  /** What one without a title of letters is called. */
  word: string;
  faultsOf(file: SourceFile, site: Site): readonly Fault[];
}

export const KIND_FACTS: Readonly<Record<Kind, KindFacts>> = {
  incidents: {
    schema: IncidentSchema,
    word: 'incident',
    faultsOf: (file, site) => parseIncidentFile(file, site).faults,
  },
  maintenance: {
    schema: MaintenanceSchema,
    word: 'maintenance',
    faultsOf: (file, site) => parseMaintenanceFile(file, site).faults,
  },
  pages: { schema: PageSchema, word: 'page', faultsOf: (file, site) => parsePageFile(file, site).faults },
};
