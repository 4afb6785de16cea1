import { IncidentSchema } from '../schema/incident.ts';
import { MaintenanceSchema } from '../schema/maintenance.ts';
import { type Notes, toDocumentText } from '../source/write-document.ts';
import type { NamedService } from './ask-services.ts';

export interface NewIncident {
  title: string;
  started: string;
  /** Empty while it is not decided. */
  severity: string;
  services: readonly NamedService[];
  /** When customers were first told, and what. */
  told: string;
  text: string;
}

const IMPACT_WORDS = 'degraded, partial-outage or major-outage';

/** All that can be said about an incident later. */
const INCIDENT_NOTES: Notes = {
  summary: {
    above: 'What happened in two or three sentences, for lists, feeds and share images.',
    unset: 'summary: >-\n  Two orders in five failed for an hour and a half.',
  },
  detected: { unset: 'detected: 12:10              # when you first knew of it' },
  detectedBy: { unset: 'detectedBy: monitoring       # monitoring, customer, staff, partner or other' },
  mitigated: { unset: 'mitigated: 13:00             # when customers were no longer affected' },
  resolved: { unset: 'resolved: 13:30              # when it was over' },
  timezone: { unset: 'timezone: Europe/Berlin      # of this file’s times; otherwise the site’s' },
  severity: { unset: 'severity: major' },
  services: { unset: `services:\n  checkout: partial-outage   # ${IMPACT_WORDS}` },
  impact: {
    above: 'The facts that readers look for first.',
    unset: 'impact:\n  - label: Customers affected\n    value: about 40%',
  },
  cause: { unset: 'cause: software-defect' },
  tags: { unset: 'tags: [payments]' },
  updates: { above: 'What customers were told, oldest first.' },
  'updates.0.status': { behind: 'investigating, identified, monitoring, resolved or update' },
  timeline: {
    above: 'What happened, oldest first. A time without a date follows the one above it; ~ means about.',
    unset: 'timeline:\n  - 12:00: The error rate rose.\n  - +10m: Monitoring paged the on-call engineer.',
  },
  actions: {
    above: 'What you promise to change.',
    unset:
      'actions:\n  - id: load-test\n    text: Test the gateway at three times peak traffic.\n    owner: Payments\n    due: 2030-01-31',
  },
  report: {
    unset: [
      'report:',
      '  stage: preliminary         # final when nothing more will follow',
      '  published: 2030-01-20',
      '  due: 2030-01-31            # when the next stage is promised',
      '  authors: [Payments on-call]',
    ].join('\n'),
  },
  draft: { unset: 'draft: true                  # shown by `npm run dev` only' },
  publishAt: { unset: 'publishAt: 2030-01-20 09:00  # a draft until then' },
};

/** A new incident, with all that can be said about it later in comments. */
export function incidentTemplate({ title, started, severity, services, told, text }: NewIncident): string {
  const affected = services.map(({ id, impact = 'partial-outage' }) => [id, impact] as const);
  const undecided = services.filter(({ impact }) => impact === undefined);
  return toDocumentText({
    schema: IncidentSchema,
    fields: {
      title,
      started,
      severity,
      services: Object.fromEntries(affected),
      updates: [{ at: told, status: 'investigating', text }],
    },
    notes: {
      ...INCIDENT_NOTES,
      ...Object.fromEntries(undecided.map(({ id }) => [`services.${id}`, { behind: IMPACT_WORDS }])),
    },
    body: '{/* The report. Write it when the dust has settled: ## What happened, ## Root cause, ## What we are changing. */}',
  });
}

export interface NewMaintenance {
  title: string;
  starts: string;
  ends: string;
  services: readonly string[];
}

/** A new window of maintenance. */
export function maintenanceTemplate({ title, starts, ends, services }: NewMaintenance): string {
  return toDocumentText({
    schema: MaintenanceSchema,
    fields: { title, services, starts, ends },
    notes: {
      summary: {
        above: 'What customers will notice, in a sentence or two.',
        unset: 'summary: Orders wait for two minutes.',
      },
      services: { unset: 'services: [checkout]' },
      timezone: { unset: 'timezone: Europe/Berlin      # of this file’s times; otherwise the site’s' },
      every: { unset: 'every: FREQ=WEEKLY;BYDAY=SU  # when the window repeats' },
      updates: {
        above: 'What customers were told, oldest first.',
        unset: `updates:\n  - at: ${starts}\n    text: The work has begun.`,
      },
      cancelled: { unset: 'cancelled: true' },
    },
    body: '{/* What will be done and why, for those who want to know more. */}',
  });
}
