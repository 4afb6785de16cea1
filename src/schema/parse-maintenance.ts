import type { Maintenance } from '../domain/maintenance.ts';
import type { Site } from '../domain/site.ts';
import { createClock, readDatedTime, readTime, readTimes } from './clock.ts';
import type { Parsed } from './fault.ts';
import { MaintenanceSchema } from './maintenance.ts';
import { type FileFacts, toUpdate } from './parse-incident.ts';
import { findById, tellSeconds } from './references.ts';
import { atWritten, validate } from './validate.ts';

/** From a file's frontmatter to the maintenance it announces, with all that is wrong with it. */
export function parseMaintenance(
  data: unknown,
  { id, file, format }: FileFacts,
  site: Site,
): Parsed<Maintenance> {
  const validated = validate(MaintenanceSchema, data, { title: '?', starts: '', ends: '' });
  const { value: input } = validated;
  const faults = [...validated.faults];
  if (!input) return { faults };
  const { ignore: _, timezone = site.timezone, language = site.locale, ...rest } = input;
  const clock = createClock(timezone);
  const starts = readDatedTime(clock, input.starts, ['starts']);
  clock.started = starts?.instant;
  const ends = readTime(clock, input.ends, ['ends'], starts?.instant);
  const pathOf = (index: number) => ['services', index];
  tellSeconds(input.services, { list: 'services', pathOf }, clock.faults);
  const services = input.services.flatMap((service, index) => {
    return findById(service, site.services, { to: 'service', path: pathOf(index) }, clock.faults) ?? [];
  });
  const updates = readTimes(clock, input.updates, ['updates'], ({ ends: end, ...update }, at, path) => ({
    ...toUpdate(clock, update, at, path),
    ends: end === undefined ? undefined : readTime(clock, end, [...path, 'ends'], at.instant),
  }));
  const publishAt = readDatedTime(clock, input.publishAt, ['publishAt']);
  const known = new Set(faults.map(({ path }) => path.join('.')));
  faults.push(...atWritten(clock.faults, validated).filter(({ path }) => !known.has(path.join('.'))));
  if (faults.length > 0 || !starts || !ends) return { faults };
  return {
    value: { ...rest, id, file, format, language, timezone, starts, ends, services, updates, publishAt },
    faults,
  };
}
