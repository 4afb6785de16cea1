import { z } from 'astro/zod';
import { IMPACT_STATES } from '../domain/incident.ts';
import { markdown, time } from './fields.ts';
import { foreignId } from './source.ts';

/** What customers were told, and when. */
export const UpdateSchema = z.strictObject({
  at: time('When it was posted.'),
  status: z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'update']).default('update').meta({
    description:
      'Where the incident stood. `investigating`: something is wrong, not yet known why. `identified`: the cause is known. `monitoring`: a fix is in place. `resolved`: it is over. `update`: news that leaves the status as it was. Default: `update`.',
  }),
  text: markdown('What customers were told, as Markdown.'),
  next: time('When the next update was promised; a clock time follows `at`.').optional(),
  id: foreignId(
    'What it is called where it was imported from: the next import and readers of old feeds know it by this.',
  ).optional(),
});

/** How a service is from a moment on. */
export function impactState(description: string) {
  return z.enum(IMPACT_STATES).meta({ description });
}

/** The same about an incident: it may say how services are. */
export const IncidentUpdateSchema = UpdateSchema.extend({
  services: z
    .record(
      z.string(),
      impactState(
        'How the service is from then on: `operational`, `degraded`, `partial-outage` or `major-outage`.',
      ),
    )
    .optional()
    .meta({
      description:
        'How services are from then on, by their ids: `operational`, `degraded`, `partial-outage` or `major-outage`. Those that are not named stay as they were; more may be affected than at the start.',
    }),
});
