import type { ImpactState } from '../domain/incident.ts';
import { anything, kept, left, lost, many, type Read, text, time, told, word } from './shape.ts';

const OWN = 'It means something to Better Stack alone.';
const LATER = 'The history of the file says when it changed.';

const STATES = {
  operational: 'operational',
  resolved: 'operational',
  degraded: 'degraded',
  downtime: 'major-outage',
  maintenance: 'degraded',
} as const satisfies Record<string, ImpactState>;

const AffectedShape = { status_page_resource_id: kept(text, 'services'), status: word(STATES, 'services') };

export const UpdateShape = {
  id: kept(text, 'updates[].id'),
  type: left(OWN),
  message: kept(text, 'updates[].text'),
  published_at: kept(time(), 'updates[].at'),
  published_at_timezone: left('Times name their offset.'),
  affected_resources: many(AffectedShape),
  notify_subscribers: left('Messages to other services are not part of the record.'),
  status_report_id: left('It stands in the file of its report.'),
  relationships: left(OWN),
  created_at: left('Readers saw `published_at`.'),
  updated_at: left(LATER),
};

export const ReportShape = {
  id: kept(text, 'source.id'),
  type: left(OWN),
  title: kept(text, 'title'),
  report_type: told(text),
  starts_at: kept(time(), 'started'),
  ends_at: kept(time(), 'resolved'),
  aggregate_state: told(text, () => ({ outcome: 'derived', reason: 'from the services' })),
  affected_resources: many(AffectedShape),
  status_updates: told(anything),
  status_page_id: left(OWN),
  relationships: left(OWN),
  created_at: left('Readers saw `starts_at`.'),
  updated_at: left(LATER),
};
export type Report = Read<typeof ReportShape>;

export const ResourceShape = {
  id: kept(text, 'services[].source'),
  type: left(OWN),
  public_name: kept(text, 'services[].name'),
  explanation: kept(text, 'services[].description'),
  status_page_section_id: kept(text, 'services[].group'),
  position: kept(anything, 'the order of services'),
  status: told(text, () => ({ outcome: 'derived', reason: 'from open incidents' })),
  availability: lost(anything, 'The history of a service follows from its incidents alone.'),
  status_history: lost(anything, 'The history of a service follows from its incidents alone.'),
  resource_id: left(OWN),
  resource_type: left(OWN),
  history: left(OWN),
  widget_type: left(OWN),
  fixed_position: left(OWN),
  mark_as_down_for: left(OWN),
  mark_as_degraded_for: left(OWN),
  relationships: left(OWN),
  created_at: left(OWN),
  updated_at: left(OWN),
};
