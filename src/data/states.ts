import type { ReportContext } from '../components/report.ts';
import { dayOf } from '../domain/format-time.ts';
import { affectedServicesOf } from '../domain/impact.ts';
import type { ImpactState, Incident, Update, UpdateStatus } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Moment } from '../domain/moment.ts';
import { phasesOf } from '../domain/phases.ts';
import { routes } from '../domain/routes.ts';
import type { Service, Severity } from '../domain/site.ts';
import { loadTextContext } from './bodies.ts';
import { loadFrame } from './site.ts';

/** A sample of an incident for those who design the site: it is never published. */
export interface IncidentState {
  name: string;
  report: ReportContext;
}

/** A sample of planned work. */
export interface MaintenanceState {
  name: string;
  maintenance: Maintenance;
}

/** One page or none: the states are shown where the site is developed and in previews. */
export function statePaths() {
  return loadFrame().drafts ? [{ params: { states: routes.states.replace(/\/$/, '') }, props: {} }] : [];
}

/** An incident in every state that its page has a form for. */
export function incidentStates(): IncidentState[] {
  const begun = [said(-50, 'investigating', { next: 10 })];
  const fixed = [...begun, said(-30, 'identified'), said(-10, 'monitoring', { next: 50 })];
  const over = [...fixed, said(-5, 'resolved')];
  const today = dayOf(loadFrame().now, 'UTC');
  const report: Incident['report'] = { authors: [], corrections: [], published: today };
  const states: Record<string, Partial<Incident>> = {
    'Just begun, without a word': {},
    Updated: { updates: begun },
    Overdue: { updates: [said(-50, 'investigating', { next: -20 })] },
    'Services recover one by one': recovering(),
    'Nothing said for days': { started: away(-4 * 1440), updates: [said(-3 * 1440, 'investigating')] },
    Monitoring: { updates: fixed },
    'Resolved, without a report': { updates: over },
    'Resolved, services recovered one by one': recovering(said(-5, 'resolved')),
    'Ended: not recorded': { started: away(-90 * 1440), hasReport: true, report },
    Preliminary: { updates: over, hasReport: true, report: { ...report, stage: 'preliminary', due: today } },
    Final: { updates: over, hasReport: true, report: { ...report, stage: 'final' } },
    Corrected: {
      updates: over,
      hasReport: true,
      report: {
        ...report,
        stage: 'final',
        corrections: [{ at: today, text: 'The first error was at **09:58**.' }],
      },
    },
  };
  return Object.entries(states).map(([name, facts]) => ({ name, report: contextOf(sampleOf(facts)) }));
}

/** Of two services one fails and the other is slow; the first is well again before all is over. */
function recovering(...last: Update[]): Partial<Incident> {
  const [first, second = { ...first, id: 'second', name: 'Search' }] = sampleServices();
  const changed = (minutes: number, status: UpdateStatus, service: Service, impact: ImpactState): Update => ({
    ...said(minutes, status),
    services: [{ service, impact }],
  });
  const updates = [
    said(-50, 'investigating'),
    changed(-40, 'identified', first, 'degraded'),
    changed(-20, 'monitoring', first, 'operational'),
    ...last,
  ];
  const named = [
    { service: first, impact: 'major-outage' },
    { service: second, impact: 'degraded' },
  ] as const;
  return { updates, services: affectedServicesOf(away(-55), named, updates) };
}

/** Planned work before, during and beyond its window. */
export function maintenanceStates(): MaintenanceState[] {
  const states: Record<string, [starts: number, ends: number, extended?: number]> = {
    'Maintenance before its window': [120, 180],
    'Maintenance during its window': [-20, 40],
    'Maintenance beyond its planned end': [-90, -30, 30],
  };
  return Object.entries(states).map(([name, [starts, ends, extended]]) => ({
    name,
    maintenance: {
      id: 'sample',
      file: 'content/maintenance/sample.mdx',
      format: 'mdx',
      language: 'en',
      title: 'Moving the database of orders',
      timezone: loadFrame().site.timezone,
      services: [sampleServices()[0]],
      starts: away(starts),
      ends: away(ends),
      updates: extended === undefined ? [] : [{ ...said(ends - 5, 'update'), ends: away(extended) }],
      cancelled: false,
      aliases: [],
      draft: false,
    },
  }));
}

function sampleOf(facts: Partial<Incident>): Incident {
  return {
    id: 'sample',
    file: 'content/incidents/sample.mdx',
    format: 'mdx',
    language: 'en',
    title: 'Checkout fails for some shops in Europe',
    summary: 'Customers of some shops in Europe saw an error when they paid.',
    workaround: 'Customers can pay by bank transfer meanwhile.',
    timezone: loadFrame().site.timezone,
    started: away(-55),
    severity: sampleSeverity(),
    services: [{ service: sampleServices()[0], impact: 'partial-outage' }],
    impact: [{ label: 'Customers affected', value: 'about 40%' }],
    tags: [],
    timeline: [],
    actions: [],
    updates: [],
    report: { authors: [], corrections: [] },
    hasReport: false,
    draft: false,
    related: [],
    aliases: [],
    diagram: 'none',
    ...facts,
  };
}

function contextOf(incident: Incident): ReportContext {
  const frame = loadFrame();
  return {
    frame,
    incident,
    context: loadTextContext(incident),
    phases: phasesOf(incident, frame.at),
    timeline: [],
    promises: [],
    revisions: [],
  };
}

/** So many minutes from now. */
function away(minutes: number): Moment {
  return { instant: loadFrame().now + minutes * 60_000, approximate: false, precision: 'minute' };
}

const TEXTS: Readonly<Record<UpdateStatus, string>> = {
  investigating: 'Some payments in Europe fail. We are looking into it, and will be back within the hour.',
  identified: 'A change to our card gateway is the cause. We are taking it back.',
  monitoring: 'The change is taken back and payments go through. We are watching it.',
  resolved: 'Payments have gone through for half an hour. A report will follow.',
  update: 'It takes longer than planned.',
};

function said(minutes: number, status: UpdateStatus, { next }: { next?: number } = {}): Update {
  return { at: away(minutes), status, text: TEXTS[status], ...(next !== undefined && { next: away(next) }) };
}

function sampleServices(): [Service, Service?] {
  const [first = { id: 'checkout', name: 'Checkout', hidden: false, aliases: [] }, second] =
    loadFrame().site.services;
  return second ? [first, second] : [first];
}

function sampleSeverity(): Severity | undefined {
  return loadFrame().site.severities[0];
}
