import type { Site } from '../domain/site.ts';
import { createClock, readDatedTime } from './clock.ts';
import type { Fault } from './fault.ts';
import { CAUSES, SEVERITIES, type SiteInput, SiteSchema } from './site.ts';
import { atWritten, validate } from './validate.ts';

const PLACEHOLDERS = { name: 'Status', url: 'https://example.com' };

/** What `site.yaml` says, as far as it can be read; the defaults for the rest. */
export interface ParsedSite {
  site: Site;
  /** How severe the site makes rules of the check, by name. */
  rules: SiteInput['rules'];
  faults: Fault[];
}

/** What a site says where `site.yaml` does not, in its language. */
export interface Labels {
  description(site: string): string;
  severity(id: (typeof SEVERITIES)[number]): string;
  cause(id: (typeof CAUSES)[number]): string;
}

/** Names for a site of which nobody reads them. */
const IDS: Labels = { description: (site) => site, severity: (id) => id, cause: (id) => id };

/**
 * From `site.yaml` to the site. It always gives one, so that checking goes on.
 *
 * @param labelsIn - by the site's locale.
 */
export function parseSite(data: unknown, labelsIn: (locale: string) => Labels = () => IDS): ParsedSite {
  const validated = validate(SiteSchema, data, PLACEHOLDERS);
  const input = validated.value ?? SiteSchema.parse(PLACEHOLDERS);
  const { rules, clock: clockText, description, severities, causes, ...rest } = input;
  const labels = labelsIn(input.locale);
  const clock = createClock(input.timezone);
  const frozen = readDatedTime(clock, clockText, ['clock'])?.instant;
  const site = {
    ...rest,
    description: description ?? labels.description(input.name),
    severities: severities ?? SEVERITIES.map((id, i) => ({ id, label: labels.severity(id), order: i + 1 })),
    causes: causes ?? CAUSES.map((id) => ({ id, label: labels.cause(id) })),
    clock: frozen,
  };
  return { site, rules, faults: [...validated.faults, ...atWritten(clock.faults, validated)] };
}
