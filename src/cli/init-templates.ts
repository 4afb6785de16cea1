import { fileSlugOf } from '../domain/address.ts';
import { IncidentSchema } from '../schema/incident.ts';
import type { SourceFile } from '../source/document.ts';
import { type Notes, toDocumentText } from '../source/write-document.ts';
import { type ListedService, toSiteText } from './site-file.ts';

export interface Starter {
  name: string;
  url: string;
  timezone: string;
  colour: string;
  /** Names of services, as customers know them. */
  services: readonly string[];
  /** When the report's incident began. */
  started: string;
  /** The first day with data. */
  since: string;
  today: string;
}

/** The files of a site that has just begun. */
export function starterFiles(starter: Starter): SourceFile[] {
  const services = withIds(starter.services);
  const [first = { id: 'website', name: 'Website' }] = services;
  const id = `${starter.since}-${first.id}-was-slow`;
  return [
    { file: 'content/site.yaml', text: siteFile(starter, services) },
    { file: 'content/glossary.yaml', text: GLOSSARY },
    { file: `content/incidents/${id}.mdx`, text: reportFile(starter, first) },
  ];
}

/** Services with ids made from their names, no two alike. */
function withIds(names: readonly string[]): ListedService[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = fileSlugOf(name, 'service');
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return { id, name };
  });
}

const GLOSSARY = `# Terms that your reports use and customers may not know. In a report: <Term name="SLO" />
SLO: Service level objective, the share of requests that must succeed.
`;

function siteFile(
  { name, url, timezone, colour, since }: Starter,
  services: readonly ListedService[],
): string {
  return toSiteText({
    name,
    url,
    timezone,
    colour,
    services: services.map((service) => ({ ...service, since })),
  });
}

const REPORT_NOTES: Notes = {
  'report.stage': { behind: 'final when nothing more will follow' },
};

function reportFile({ started, services, today }: Starter, { id, name: service }: ListedService): string {
  return toDocumentText({
    schema: IncidentSchema,
    notes: REPORT_NOTES,
    fields: {
      title: `${service} was slow for half an hour`,
      summary: `Pages took up to ten seconds to open. A change to the database made a common query slow; undoing it made ${service} fast again.`,
      started,
      detected: '+5m',
      detectedBy: 'monitoring',
      mitigated: '+25m',
      resolved: '+30m',
      severity: 'minor',
      services: { [id]: 'degraded' },
      impact: [{ label: 'Visitors affected', value: 'about one in three' }],
      cause: 'configuration-change',
      updates: [
        {
          at: '+10m',
          status: 'investigating',
          text: `${service} is slow for some of you. We are looking into it.`,
        },
        { at: '+30m', status: 'resolved', text: `${service} is as fast as before.` },
      ],
      timeline: [
        { at: '+0m', text: 'A change to the database went live.' },
        { at: '+5m', text: 'An alarm on response times paged the on-call engineer.' },
        { at: '+20m', text: 'The slow query was found.' },
        { at: '+25m', text: 'The change was undone.' },
        { at: '+30m', text: 'All pages opened in under a second.' },
      ],
      actions: [
        {
          id: 'test-on-a-copy',
          text: 'Test changes to the database on a copy with realistic amounts of data first.',
          owner: services.length > 1 ? 'Platform' : 'Engineering',
          due: nextMonth(today),
        },
      ],
      report: { stage: 'preliminary', published: today },
    },
    body: REPORT,
  });
}

const REPORT = `This report is here to be rewritten: change a line, save, and look at the page.

## What happened

A change to the database removed an index that one of the most common queries relied on.

<Note>Say here what customers could do in the meantime.</Note>

## Why it took us five minutes to notice

The alarm waited for the five-minute average to rise.

## What we are changing

<Actions />
`;

/** The same day of the next month, or its 28th: any day near it will do. */
function nextMonth(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return [nextYear, String(next).padStart(2, '0'), String(Math.min(day, 28)).padStart(2, '0')].join('-');
}
