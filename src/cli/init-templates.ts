import { fileSlugOf } from '../domain/address.ts';
import type { SourceFile } from '../source/document.ts';
import { toYamlText } from '../source/yaml.ts';

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

interface NamedService {
  id: string;
  name: string;
}

/** Services with ids made from their names, no two alike. */
function withIds(names: readonly string[]): NamedService[] {
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
  services: readonly NamedService[],
): string {
  const entries = services.map(
    (service) => `  - id: ${service.id}\n    name: ${toYamlText(service.name)}\n    since: ${since}\n`,
  );
  return `# Your site. Every key is explained in docs/fields.md.
name: ${toYamlText(name)}
url: ${toYamlText(url)}
timezone: ${timezone}
colour: "${colour}"

# The parts of the product that customers can name, in the order in which they are shown.
# \`since\` is the first day with data; the history before it is unknown. Move it back as you add older reports.
services:
${entries.join('')}
# Pictures below public/. Without a favicon.svg there, one is made from the logo or the name.
# logo:
#   light: /logo.svg
#   dark: /logo-dark.svg
# support: mailto:help@example.com
# repository: https://github.com/example/status
# links:
#   - label: Home
#     url: https://example.com

# How severe each rule of the check is here: error, warning, advice or off. See docs/rules.md.
# rules:
#   prose/acronym: off
`;
}

function reportFile({ started, services, today }: Starter, { id, name: service }: NamedService): string {
  return `---
title: ${toYamlText(`${service} was slow for half an hour`)}
summary: >-
  Pages took up to ten seconds to open. A change to the database made a common query slow;
  undoing it made ${service} fast again.
started: ${started}
detected: +5m
mitigated: +25m
resolved: +30m
severity: minor
services:
  ${id}: degraded
impact:
  - label: Visitors affected
    value: about one in three
cause: configuration-change
updates:
  - at: +10m
    status: investigating
    text: ${toYamlText(`${service} is slow for some of you. We are looking into it.`)}
  - at: +30m
    status: resolved
    text: ${toYamlText(`${service} is as fast as before.`)}
timeline:
  - +0m: A change to the database went live.
  - +5m: An alarm on response times paged the on-call engineer.
  - +20m: The slow query was found.
  - +25m: The change was undone.
  - +30m: All pages opened in under a second.
actions:
  - text: Test changes to the database on a copy with realistic amounts of data first.
    owner: ${services.length > 1 ? 'Platform' : 'Engineering'}
    due: ${nextMonth(today)}
report:
  stage: preliminary           # final when nothing more will follow
  published: ${today}
---

This report is here to be rewritten: change a line, save, and look at the page.

## What happened

A change to the database removed an index that one of the most common queries relied on.

<Note>Say here what customers could do in the meantime.</Note>

## Why it took us five minutes to notice

The alarm waited for the five-minute average to rise.

## What we are changing

<Actions />
`;
}

/** The same day of the next month, or its 28th: any day near it will do. */
function nextMonth(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return [nextYear, String(next).padStart(2, '0'), String(Math.min(day, 28)).padStart(2, '0')].join('-');
}
