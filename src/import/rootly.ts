import { collect, type Found, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import {
  type Around,
  type Event,
  eachOf,
  eventOf,
  flattened,
  idsOf,
  leave,
  markdownOf,
  ownerIn,
  rawsIn,
  recordOf,
  severityNamed,
} from './json-record.ts';
import type { LedgerLine, SourceParser } from './model.ts';
import { ACTIONS, ActionShape, EventShape, IncidentShape, PostmortemShape } from './rootly-shapes.ts';
import { type NamedPart, toServices } from './services.ts';
import { add, isRaw, type Raw, type Reading, read } from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { writeTime } from './time.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

/** Incidents of Rootly with public events, action items and published postmortems. */
export const parseRootly: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(files, { lists: ['data', 'included'], about: ['links', 'meta'] }, ledger).map(
    (item) => ({ ...item, raw: flattened(item.raw) }),
  );
  const kinds = Map.groupBy(found, kindOf);
  const of = (kind: Kind) => kinds.get(kind) ?? [];
  for (const { raw, path } of of('other'))
    add({ id: String(raw['id'] ?? ''), ledger }, path, raw['type'] ?? '', {
      outcome: 'lost',
      reason: 'Rootly is not known to answer this.',
    });
  const incidents = latestOfEach(
    of('incident').map(({ raw }) => raw),
    'updated_at',
  );
  const services = toServices('rootly', [
    ...of('service').map(({ raw }) => toPart(raw)),
    ...incidents.filter((raw) => whyNot(raw) === undefined).flatMap(({ services: own }) => partsIn(own)),
  ]);
  const around = { ledger, zone: timezone ?? 'UTC' };
  const events = eachOf(incidents, ledger, (raw, reading): Event | undefined => {
    const reason = whyNot(raw);
    if (reason !== undefined) return leave(reading, 'incident', reason);
    const own = {
      events: [...listIn(raw['events']), ...aboutOf(of('event'), raw)],
      actions: [...listIn(raw['action_items']), ...aboutOf(of('action'), raw)],
      postmortems: [...listIn(raw['incident_post_mortem']), ...aboutOf(of('postmortem'), raw)],
    };
    const touched = [...partsIn(raw['services']).map(({ code }) => code), ...idsOf(raw, 'services')].flatMap(
      (code) => services.get(code)?.id ?? [],
    );
    return toEvent(raw, own, touched, around, reading);
  });
  return recordOf(events, { ...(timezone && { timezone }), services: [...services.values()] }, around);
};

type Kind = 'incident' | 'event' | 'action' | 'postmortem' | 'service' | 'other';

function kindOf({ raw }: Found): Kind {
  const type = String(raw['type'] ?? '');
  if (type === 'incidents' || (type === '' && 'started_at' in raw)) return 'incident';
  if (/events?$/.test(type) || 'event' in raw) return 'event';
  if (/action_items?$/.test(type)) return 'action';
  if (/post_?mortems?$/.test(type)) return 'postmortem';
  return /^services?$/.test(type) ? 'service' : 'other';
}

function whyNot({ private: isPrivate, kind, status }: Raw): string | undefined {
  if (isPrivate === true) return 'It is private.';
  if (/^(?:test|example|tutorial)/.test(String(kind ?? ''))) return 'It is a test.';
  return status === 'in_triage' || status === 'draft' ? 'It is a draft.' : undefined;
}

/** A list of things within another, which may be wrapped as answers are. */
function listIn(value: unknown): Raw[] {
  return rawsIn(value)
    .flatMap((item) => ('data' in item ? rawsIn(item['data']) : [item]))
    .map(flattened);
}

function partsIn(value: unknown): NamedPart[] {
  return listIn(value).map(toPart);
}

function toPart({ id, name, description }: Raw): NamedPart {
  const words = typeof description === 'string' ? description.trim() : '';
  return { code: String(id), name: String(name ?? id), ...(words && { description: words }) };
}

/** What belongs to an incident, which it names, or the address at which it was. */
function aboutOf(found: readonly Found[], { id, slug }: Raw): Raw[] {
  return found.flatMap(({ raw, path }) => {
    const [related] = idsOf(raw, 'incident');
    const owner = raw['incident_id'] ?? related ?? ownerIn(path, 'incidents');
    return owner !== undefined && [String(id), String(slug)].includes(String(owner)) ? [raw] : [];
  });
}

interface Own {
  events: readonly Raw[];
  actions: readonly Raw[];
  postmortems: readonly Raw[];
}

function toEvent(
  raw: Raw,
  own: Own,
  touched: readonly string[],
  around: Around,
  reading: Reading,
): Event | undefined {
  const incident = read(IncidentShape, raw, reading);
  const {
    title = '',
    public_title: shown,
    summary = '',
    started_at: started,
    mitigated_at: mitigated,
    resolved_at: resolved,
    scheduled_for: starts,
  } = incident;
  if (shown !== undefined)
    add(reading, 'public_title', shown, {
      outcome: shown === title ? 'kept' : 'lost',
      reason: '`title` is taken.',
    });
  const pictures = createPictures();
  const isPublic = ({ visibility }: Raw) => visibility === 'external';
  for (const event of own.events) if (!isPublic(event)) leave(reading, 'events[]', 'It is internal.');
  const isPublished = ({ status }: Raw) => status === 'published';
  for (const draft of own.postmortems)
    if (!isPublished(draft)) leave(reading, 'incident_post_mortem', 'It is not published.');
  const events = own.events.filter(isPublic);
  const actions = [...new Map(own.actions.map((action) => [action['id'], action])).values()];
  const [postmortem] = own.postmortems.filter(isPublished);
  const report = postmortem && read(PostmortemShape, known(postmortem), reading, 'incident_post_mortem.');
  const updates = [
    ...events.flatMap((event) => toUpdate(event, pictures, reading)),
    ...saidAt(incident.mitigation_message, mitigated, 'monitoring', 'mitigation_message', pictures, reading),
    ...saidAt(incident.resolution_message, resolved, 'resolved', 'resolution_message', pictures, reading),
  ];
  const body = [summary, report?.content ?? '']
    .filter((part) => part.trim() !== '')
    .map((part) => markdownOf(part, pictures));
  const { events: _, action_items: __, incident_post_mortem: ___, ...rest } = raw;
  const facts = eventOf('rootly', reading, around, {
    origin: {
      ...rest,
      events,
      actions: actions.map(({ summary: words }) => words),
      postmortem: report?.content,
    },
    ...{ title, pictures, body: body.join('\n\n') },
  });
  if (raw['kind'] === 'scheduled' || starts !== undefined) {
    const begins = starts ?? started;
    if (begins === undefined) {
      add(reading, 'scheduled_for', '', {
        outcome: 'lost',
        reason: 'A window needs a time at which it begins.',
      });
      return undefined;
    }
    return {
      kind: 'maintenance',
      document: toMaintenance(
        { ...facts, starts: begins, ends: incident.scheduled_until ?? resolved, services: touched, updates },
        reading,
      ),
    };
  }
  const at = (instant: number | undefined) =>
    instant === undefined ? undefined : writeTime(instant, around.zone);
  const isOver =
    resolved !== undefined || /^(?:resolved|closed|completed|cancelled)$/.test(incident.status ?? '');
  if (incident.status !== undefined)
    add(reading, 'status', incident.status, {
      outcome: 'derived',
      reason: isOver ? 'It is over.' : 'It goes on.',
    });
  return {
    kind: 'incidents',
    document: toIncident(
      {
        ...facts,
        fields: {
          detected: at(incident.detected_at),
          mitigated: at(mitigated),
          actions: actions.flatMap((action) => toAction(action, reading)),
        },
        ...{
          started,
          resolved: resolved ?? (isOver ? mitigated : undefined),
          isOver,
          impact: 'degraded',
          updates,
        },
        severity: severityOf(raw, reading),
        services: new Map(touched.map((id) => [id, undefined])),
      },
      reading,
    ),
  };
}

/** How a postmortem was shown is its own. */
function known(postmortem: Raw): Raw {
  return Object.fromEntries(
    Object.entries(postmortem).filter(([key]) => Object.hasOwn(PostmortemShape, key)),
  );
}

function toUpdate(raw: Raw, pictures: Pictures, reading: Reading): UpdateFacts[] {
  const { id, event = '', occurred_at: at } = read(EventShape, raw, reading, 'events[].');
  if (at === undefined) {
    add(reading, 'events[].event', event, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [{ id, at, text: markdownOf(event, pictures) }];
}

function saidAt(
  message: string | undefined,
  at: number | undefined,
  status: 'monitoring' | 'resolved',
  field: string,
  pictures: Pictures,
  reading: Reading,
): UpdateFacts[] {
  if (message === undefined) return [];
  if (at === undefined) {
    add(reading, field, message, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [{ at, status, text: markdownOf(message, pictures) }];
}

function severityOf({ severity }: Raw, reading: Reading): string | undefined {
  const [found] = listIn(severity);
  const name = String(
    found ? (found['name'] ?? found['severity'] ?? '') : isRaw(severity) ? '' : (severity ?? ''),
  );
  return severityNamed(name, reading);
}

function toAction(raw: Raw, reading: Reading): Record<string, unknown>[] {
  const {
    summary = '',
    status = '',
    due_date: due,
    jira_issue_url: link,
  } = read(ActionShape, raw, reading, 'action_items[].');
  const ours = ACTIONS[status];
  if (status !== '')
    add(
      reading,
      'action_items[].status',
      status,
      ours
        ? { outcome: 'kept', reason: 'actions[].status' }
        : { outcome: 'lost', reason: 'It is not what is known to stand here.' },
    );
  return summary.trim() === ''
    ? []
    : [
        {
          text: summary.trim(),
          ...(ours && { status: ours }),
          ...(due && { due: due.slice(0, 10) }),
          ...(link && { link }),
        },
      ];
}
