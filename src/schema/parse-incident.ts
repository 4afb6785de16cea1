import { dayOf } from '../domain/format-time.ts';
import type { AffectedService, Incident, Report, Update } from '../domain/incident.ts';
import type { Moment } from '../domain/moment.ts';
import type { Site } from '../domain/site.ts';
import { isPlainDate } from '../domain/time.ts';
import { type Clock, createClock, readDatedTime, readTime, readTimes, withoutFollowers } from './clock.ts';
import type { Fault, Parsed } from './fault.ts';
import { type IncidentInput, IncidentSchema } from './incident.ts';
import { findById, tellSeconds } from './references.ts';
import { atWritten, validate } from './validate.ts';

/** What a file says by its name and its body. */
export interface FileFacts {
  id: string;
  file: string;
  format: 'md' | 'mdx';
  /** Whether there is anything in the body. */
  hasBody: boolean;
}

/** From a file's frontmatter to the incident it records, with all that is wrong with it. */
export function parseIncident(data: unknown, facts: FileFacts, site: Site): Parsed<Incident> {
  const validated = validate(IncidentSchema, data, { title: '?', started: '' });
  const { value: input } = validated;
  const faults = [...validated.faults];
  if (!input) return { faults };
  const { incident, faults: more } = toIncident(input, facts, site);
  const known = new Set(faults.map(({ path }) => path.join('.')));
  faults.push(...atWritten(more, validated).filter(({ path }) => !known.has(path.join('.'))));
  return faults.length > 0 ? { faults } : { value: incident, faults };
}

function toIncident(
  input: IncidentInput,
  { id, file, format, hasBody }: FileFacts,
  site: Site,
): { incident: Incident | undefined; faults: Fault[] } {
  const { ignore: _, severity, cause, report, timezone = site.timezone, ...rest } = input;
  const clock = createClock(timezone);
  const { faults } = clock;
  const started = readDatedTime(clock, input.started, ['started']);
  clock.started = started?.instant;
  const detected = milestone(clock, input, 'detected', started?.instant);
  const mitigated = milestone(clock, input, 'mitigated', (detected ?? started)?.instant);
  const resolved = milestone(clock, input, 'resolved', (mitigated ?? detected ?? started)?.instant);
  const facts = {
    ...rest,
    timezone,
    detected,
    mitigated,
    resolved,
    severity: severity && findById(severity, site.severities, { to: 'severity', path: ['severity'] }, faults),
    services: toAffected(input, site, faults),
    cause: cause && findById(cause, site.causes, { to: 'cause', path: ['cause'] }, faults),
    updates: toUpdates(clock, input.updates),
    timeline: readTimes(clock, input.timeline, ['timeline'], ({ text, link }, at) => ({ at, text, link })),
    report: { ...report, ...readPublication(clock, report.published) },
    publishAt: readDatedTime(clock, input.publishAt, ['publishAt']),
  };
  tellSeconds(input.related, { list: 'related', pathOf: (index) => ['related', index] }, faults);
  if (!started) return { incident: undefined, faults: withoutFollowers(faults) };
  return {
    incident: {
      ...facts,
      id,
      file,
      format,
      started,
      hasReport: hasBody,
      severity: facts.severity || undefined,
      cause: facts.cause || undefined,
    },
    faults: withoutFollowers(faults),
  };
}

/** A day, or a moment and its day. */
function readPublication(clock: Clock, text: string | undefined): Pick<Report, 'published' | 'publishedAt'> {
  if (text === undefined || isPlainDate(text)) return { published: text };
  const publishedAt = readDatedTime(clock, text, ['report', 'published']);
  return publishedAt ? { published: dayOf(publishedAt.instant, clock.zone), publishedAt } : {};
}

/** What customers were told, with every time read. */
export function toUpdates(clock: Clock, updates: IncidentInput['updates']): Update[] {
  return readTimes(clock, updates, ['updates'], (update, at, path) => toUpdate(clock, update, at, path));
}

/** One of them, at the time that was read. */
export function toUpdate(
  clock: Clock,
  { status, text, next }: IncidentInput['updates'][number],
  at: Moment,
  path: Fault['path'],
): Update {
  return {
    at,
    status,
    text,
    next: next === undefined ? undefined : readTime(clock, next, [...path, 'next'], at.instant),
  };
}

function milestone(
  clock: Clock,
  input: IncidentInput,
  name: 'detected' | 'mitigated' | 'resolved',
  before: number | undefined,
) {
  const text = input[name];
  return text === undefined ? undefined : readTime(clock, text, [name], before);
}

function toAffected({ services }: IncidentInput, site: Site, faults: Fault[]): AffectedService[] {
  const pathOf = (index: number) => ['services', index, 'id'];
  const ids = services.map(({ id }) => id);
  tellSeconds(ids, { list: 'services', pathOf }, faults);
  return services.flatMap(({ id, impact }, index) => {
    const service = findById(id, site.services, { to: 'service', path: pathOf(index) }, faults);
    return service ? [{ service, impact }] : [];
  });
}
