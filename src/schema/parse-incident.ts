import { dayOf } from '../domain/format-time.ts';
import { affectedServicesOf, type NamedService } from '../domain/impact.ts';
import type {
  Action,
  ActionStatus,
  ImpactChange,
  Incident,
  Report,
  ToldService,
  Update,
} from '../domain/incident.ts';
import type { Moment } from '../domain/moment.ts';
import type { Site } from '../domain/site.ts';
import { isPlainDate } from '../domain/time.ts';
import {
  type Clock,
  createClock,
  readDatedTime,
  readStart,
  readTime,
  readTimes,
  withoutFollowers,
} from './clock.ts';
import type { Fault, Parsed, Path } from './fault.ts';
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
  const started = readStart(clock, input.started, ['started']);
  clock.started = started?.instant;
  clock.isDayOnly = started?.precision === 'day';
  const detected = milestone(clock, input, 'detected', started?.instant);
  const mitigated = milestone(clock, input, 'mitigated', (detected ?? started)?.instant);
  const resolved = milestone(clock, input, 'resolved', (mitigated ?? detected ?? started)?.instant);
  const named = toNamed(clock, input, site);
  const updates = toUpdates(clock, input.updates, site);
  const facts = {
    ...rest,
    language: input.language ?? site.locale,
    timezone,
    detected,
    mitigated,
    resolved,
    severity: severity && findById(severity, site.severities, { to: 'severity', path: ['severity'] }, faults),
    cause: cause && findById(cause, site.causes, { to: 'cause', path: ['cause'] }, faults),
    updates,
    timeline: readTimes(clock, input.timeline, ['timeline'], ({ text, link }, at) => ({ at, text, link })),
    actions: input.actions.map(
      (action): Action => ({ ...action, status: action.status ?? statusOf(action) }),
    ),
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
      services: affectedServicesOf(started, named, updates),
      hasReport: hasBody,
      severity: facts.severity || undefined,
      cause: facts.cause || undefined,
    },
    faults: withoutFollowers(faults),
  };
}

/** How far along an action is whose author says no more than when it was done or given up. */
function statusOf({ done, dropped }: IncidentInput['actions'][number]): ActionStatus {
  if (done !== undefined) return 'done';
  return dropped === undefined ? 'planned' : 'dropped';
}

/** A day, or a moment and its day. */
function readPublication(clock: Clock, text: string | undefined): Pick<Report, 'published' | 'publishedAt'> {
  if (text === undefined || isPlainDate(text)) return { published: text };
  const publishedAt = readDatedTime(clock, text, ['report', 'published']);
  return publishedAt ? { published: dayOf(publishedAt.instant, clock.zone), publishedAt } : {};
}

/** What customers were told, with every time read. */
function toUpdates(clock: Clock, updates: IncidentInput['updates'], site: Site): Update[] {
  return readTimes(clock, updates, ['updates'], ({ services, ...update }, at, path) => ({
    ...toUpdate(clock, update, at, path),
    services: services && toTold(services, site, [...path, 'services'], clock.faults),
  }));
}

/** How services are said to be, of those that the site has. */
function toTold(
  services: NonNullable<IncidentInput['updates'][number]['services']>,
  site: Site,
  path: Path,
  faults: Fault[],
): ToldService[] {
  return Object.entries(services).flatMap(([id, impact]) => {
    const place = { to: 'service', path: [...path, id], part: 'key' } as const;
    const service = findById(id, site.services, place, faults);
    return service ? [{ service, impact }] : [];
  });
}

/** One of them, at the time that was read. */
export function toUpdate(
  clock: Clock,
  { status, text, next, id }: Pick<IncidentInput['updates'][number], 'status' | 'text' | 'next' | 'id'>,
  at: Moment,
  path: Path,
): Update {
  return {
    at,
    status,
    text,
    id,
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

function toNamed(clock: Clock, { services }: IncidentInput, site: Site): NamedService[] {
  const pathOf = (index: number) => ['services', index, 'id'];
  const ids = services.map(({ id }) => id);
  tellSeconds(ids, { list: 'services', pathOf }, clock.faults);
  return services.flatMap(({ id, impact, stretches }, index) => {
    const service = findById(id, site.services, { to: 'service', path: pathOf(index) }, clock.faults);
    const changes = stretches?.length
      ? toChanges(clock, stretches, ['services', index, 'stretches'])
      : undefined;
    return service ? [{ service, impact, changes }] : [];
  });
}

function toChanges(
  clock: Clock,
  stretches: NonNullable<IncidentInput['services'][number]['stretches']>,
  path: Path,
): ImpactChange[] {
  const timed = stretches.map(({ from, impact }) => ({ at: from, impact }));
  return readTimes(clock, timed, path, ({ impact }, at) => ({ at, impact }), 'from');
}
