import {
  actionAnchorsOf,
  CANCELLED,
  correctionAnchorsOf,
  reportAnchorOf,
  updateAnchorsOf,
  windowAnchorsOf,
} from './anchors.ts';
import type { Incident } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import type { Instant } from './moment.ts';
import { shownWindowsOf } from './recurrence.ts';

/** A part of a page below its header. */
export interface Part<Name extends string> {
  name: Name;
  /** Where links to it lead; empty for a report that has not been written. */
  anchor: string;
  /** The anchors of what stands in it, in the order of the data. */
  items: string[];
}

/** The parts of an incident's page. */
export type IncidentPart = Part<'timeline' | 'workaround' | 'report' | 'actions' | 'corrections' | 'updates'>;

/** The parts of the page of planned work. */
export type MaintenancePart = Part<'windows' | 'report' | 'updates'>;

/** The components by which authors place parts in the report. */
const PLACED_BY: Readonly<Partial<Record<IncidentPart['name'], string>>> = {
  timeline: 'Timeline',
  actions: 'Actions',
  updates: 'Updates',
};

/** What the parts of an incident's page follow from. */
type PartSource = Pick<Incident, 'timeline' | 'workaround' | 'actions' | 'updates' | 'report' | 'hasReport'>;

/**
 * The parts that an incident has something for, in the order in which they stand on its page. The report is always one
 * of them, since the page says where none is written.
 */
export function partsOf(incident: PartSource): IncidentPart[] {
  const { timeline, workaround, actions, updates, report, hasReport } = incident;
  const parts: (IncidentPart & { exists: boolean })[] = [
    { name: 'timeline', anchor: 'timeline', items: [], exists: timeline.length > 0 },
    { name: 'workaround', anchor: 'workaround', items: [], exists: workaround !== undefined },
    { name: 'report', anchor: hasReport ? reportAnchorOf(report) : '', items: [], exists: true },
    { name: 'actions', anchor: 'actions', items: actionAnchorsOf(actions), exists: actions.length > 0 },
    {
      name: 'corrections',
      anchor: 'corrections',
      items: correctionAnchorsOf(report.corrections),
      exists: report.corrections.length > 0,
    },
    {
      name: 'updates',
      anchor: 'updates',
      items: updateAnchorsOf(updates),
      exists: updates.length > 0,
    },
  ];
  return parts.flatMap(({ exists, ...part }) => (exists ? [part] : []));
}

/** The parts that stand on top of the page while the incident is open: what customers ask first. */
const ASKED_FIRST: ReadonlySet<IncidentPart['name']> = new Set(['workaround', 'updates']);

/** The parts without those that an open incident's page begins with. */
export function partsBelow(parts: readonly IncidentPart[]): IncidentPart[] {
  return parts.filter(({ name }) => !ASKED_FIRST.has(name));
}

/** The parts that stand around the report: all but those that its author placed in it by a component. */
export function partsAround(incident: PartSource, components: ReadonlySet<string>): IncidentPart[] {
  return partsOf(incident).filter(({ name }) => !components.has(PLACED_BY[name] ?? ''));
}

/** The parts of the page of planned work, in the order in which they stand on it. */
export function maintenancePartsOf(planned: Maintenance, now: Instant): MaintenancePart[] {
  const { cancelled, updates } = planned;
  const windows = shownWindowsOf(planned, now).map(windowAnchorsOf);
  return [
    {
      name: 'windows',
      anchor: 'windows',
      items: [...(cancelled ? [CANCELLED] : []), ...windows.flatMap(({ begun, done }) => [begun, done])],
    },
    { name: 'report', anchor: '', items: [] },
    ...(updates.length > 0
      ? [{ name: 'updates' as const, anchor: 'updates', items: updateAnchorsOf(updates) }]
      : []),
  ];
}

/** All anchors of the parts of a page. */
export function partAnchorsOf(parts: readonly Part<string>[]): string[] {
  return parts.flatMap(({ anchor, items }) => (anchor ? [anchor, ...items] : items));
}
