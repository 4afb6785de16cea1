import { toYamlText } from '../source/yaml.ts';
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

/** A new incident, with all that can be said about it later in comments. */
export function incidentTemplate({ title, started, severity, services, told, text }: NewIncident): string {
  const affected = services.map(({ id, impact }) =>
    impact ? `  ${id}: ${impact}` : `  ${id}: partial-outage   # degraded, partial-outage or major-outage`,
  );
  return `---
title: ${toYamlText(title)}
# What happened in two or three sentences, for lists, feeds and share images.
# summary: >-
#   Two orders in five failed for an hour and a half.
started: ${started}
# detected: 12:10              # when you first knew of it
# mitigated: 13:00             # when customers were no longer affected
# resolved: 13:30              # when it was over
# timezone: Europe/Berlin      # of this file's times; otherwise the site's
${severity ? `severity: ${severity}` : '# severity: major'}
${affected.length > 0 ? ['services:', ...affected].join('\n') : '# services:\n#   checkout: partial-outage   # degraded, partial-outage or major-outage'}
# The facts that readers look for first.
# impact:
#   - label: Customers affected
#     value: about 40%
# cause: software-defect
# tags:
#   - payments
# What customers were told, oldest first.
updates:
  - at: ${told}
    status: investigating      # investigating, identified, monitoring, resolved or update
    text: ${toYamlText(text)}
# What happened, oldest first. A time without a date follows the one above it; ~ means about.
# timeline:
#   - 12:00: The error rate rose.
#   - +10m: Monitoring paged the on-call engineer.
# What you promise to change.
# actions:
#   - text: Test the gateway at three times peak traffic.
#     owner: Payments
#     due: 2030-01-31
# report:
#   stage: preliminary         # final when nothing more will follow
#   published: 2030-01-20
#   due: 2030-01-31            # when the next stage is promised
#   authors:
#     - Payments on-call
# draft: true                  # shown by \`npm run dev\` only
# publishAt: 2030-01-20 09:00  # a draft until then
---

{/* The report. Write it when the dust has settled: ## What happened, ## Root cause, ## What we are changing. */}
`;
}

export interface NewMaintenance {
  title: string;
  starts: string;
  ends: string;
  services: readonly string[];
}

/** A new window of maintenance. */
export function maintenanceTemplate({ title, starts, ends, services }: NewMaintenance): string {
  return `---
title: ${toYamlText(title)}
# What customers will notice, in a sentence or two.
# summary: Orders wait for two minutes.
${services.length > 0 ? ['services:', ...services.map((id) => `  - ${id}`)].join('\n') : '# services:\n#   - checkout'}
starts: ${starts}
ends: ${ends}
# timezone: Europe/Berlin      # of this file's times; otherwise the site's
# every: FREQ=WEEKLY;BYDAY=SU  # when the window repeats
# What customers were told, oldest first.
# updates:
#   - at: ${starts}
#     text: The work has begun.
# cancelled: true
---

{/* What will be done and why, for those who want to know more. */}
`;
}
