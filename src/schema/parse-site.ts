import type { Site } from '../domain/site.ts';
import { createClock, readDatedTime } from './clock.ts';
import type { Fault } from './fault.ts';
import { type SiteInput, SiteSchema } from './site.ts';
import { atWritten, validate } from './validate.ts';

const PLACEHOLDERS = { name: 'Status', url: 'https://example.com' };

/** What `site.yaml` says, as far as it can be read; the defaults for the rest. */
export interface ParsedSite {
  site: Site;
  /** How severe the site makes rules of the check, by name. */
  rules: SiteInput['rules'];
  faults: Fault[];
}

/** From `site.yaml` to the site. It always gives one, so that checking goes on. */
export function parseSite(data: unknown): ParsedSite {
  const validated = validate(SiteSchema, data, PLACEHOLDERS);
  const input = validated.value ?? SiteSchema.parse(PLACEHOLDERS);
  const {
    rules,
    clock: clockText,
    description = `Status and incident reports of ${input.name}`,
    ...rest
  } = input;
  const clock = createClock(input.timezone);
  const frozen = readDatedTime(clock, clockText, ['clock'])?.instant;
  const site = { ...rest, description, clock: frozen };
  return { site, rules, faults: [...validated.faults, ...atWritten(clock.faults, validated)] };
}
