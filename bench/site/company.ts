import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const SERVICES: readonly string[] = [
  'checkout',
  'storefront',
  'search',
  'dashboard',
  'payouts',
  'api',
  'webhooks',
  'mail',
];
const SYMPTOMS = [
  'Checkout failed',
  'Pages were slow',
  'Sign-in was refused',
  'Mail arrived late',
  'Search found nothing',
  'Uploads stopped',
];
const CIRCUMSTANCES = [
  'after a release',
  'during a failover',
  'when a certificate expired',
  'under heavy traffic',
  'after a network change',
];
const CAUSES = ['software-defect', 'configuration-change', 'capacity', 'hardware', 'network'];
const SENTENCES = [
  'Our monitoring paged the engineer on call within five minutes.',
  'The first thing we tried was a restart, which did not help.',
  'A setting that nobody had changed for a year was no longer right.',
  'Requests waited for a connection until they were given up.',
  'We found the cause by comparing two servers that answered differently.',
  'Nothing that had been saved was lost, and no data was seen by others.',
  'The test that should have caught this ran against an empty database.',
  'Half of the customers in Europe saw an error instead of their orders.',
];

/** The same numbers for the same seed, wherever it runs. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes a whole project with the content of a company, built by an integration. */
export async function writeProject(folder: string, count: number, integration: string): Promise<void> {
  await writeCompany(folder, count);
  await writeFile(
    join(folder, 'astro.config.mjs'),
    `import afterword from ${JSON.stringify(integration)};\n\nexport default { integrations: [afterword()] };\n`,
  );
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  // Every site has one, once its packages are installed; Node keeps there what it makes of code.
  await mkdir(join(folder, 'node_modules'), { recursive: true });
}

/** Writes a company of its own with `count` incidents over ten years, each with a timeline and a report. */
async function writeCompany(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, 'content/incidents'), { recursive: true });
  await mkdir(join(folder, 'public'), { recursive: true });
  const services = SERVICES.map(
    (id) => `  - { id: ${id}, name: ${id[0]?.toUpperCase()}${id.slice(1)}, since: 2014-01-01 }`,
  );
  const site = [
    'name: Bench',
    'url: https://status.example.com',
    'timezone: Europe/Berlin',
    'clock: 2025-01-01 12:00',
    'services:',
    ...services,
  ];
  await writeFile(join(folder, 'content/site.yaml'), `${site.join('\n')}\n`);
  for (const { id, facts } of incidentsOf(count)) {
    await writeFile(join(folder, 'content/incidents', `${id}.mdx`), incident(facts));
  }
}

/** What happened, whatever format it is written in. */
export interface Facts {
  at: Date;
  /** Time of the day. */
  started: string;
  title: string;
  summary: string;
  severity: 'critical' | 'major' | 'minor';
  service: string;
  cause: string;
  tag: string;
  /** Share of customers, in percent. */
  affected: number;
  /** Minutes from the start. */
  mitigated: number;
  resolved: number;
  timeline: { minutes: number; text: string }[];
  action: string;
  /** Headings with what stands below them. */
  sections: string[];
}

/** The incidents of ten years, the same ones whenever they are asked for. */
export function incidentsOf(count: number): { id: string; facts: Facts }[] {
  const start = Date.UTC(2015, 0, 1);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(start + Math.floor((index * 3_650 * 86_400_000) / count));
    const id = `${at.toISOString().slice(0, 10)}-incident-${index}`;
    return { id, facts: factsOf(at, randomFrom(index + 1)) };
  });
}

/** What happened on a day, by chance. */
export function factsOf(at: Date, random: (below: number) => number): Facts {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const paragraph = () => Array.from({ length: 4 + random(4) }, () => pick(SENTENCES)).join(' ');
  return {
    at,
    title: `${pick(SYMPTOMS)} ${pick(CIRCUMSTANCES)}`,
    summary: pick(SENTENCES),
    started: `${String(8 + random(8)).padStart(2, '0')}:00`,
    severity: pick(['critical', 'major', 'minor'] as const),
    service: pick(SERVICES),
    cause: pick(CAUSES),
    tag: pick(['deploy', 'database', 'cache', 'dns']),
    affected: random(60),
    mitigated: 50 + random(20),
    resolved: 90 + random(60),
    timeline: Array.from({ length: 8 + random(5) }, (_, step) => ({
      minutes: step * 7,
      text: pick(SENTENCES),
    })),
    action: pick(SENTENCES),
    sections: ['What happened', 'Impact', 'Root cause', 'What we are changing'].map(
      (heading) => `## ${heading}\n\n${paragraph()}\n\n${paragraph()}\n`,
    ),
  };
}

/** The text of one incident's file. */
export function incident(facts: Facts): string {
  const day = facts.at.toISOString().slice(0, 10);
  const entries = facts.timeline.map(({ minutes, text }) => `  - { at: +${minutes}m, text: "${text}" }`);
  return `---
title: ${facts.title}
summary: ${facts.summary}
started: ${day} ${facts.started}
detected: +5m
mitigated: +${facts.mitigated}m
resolved: +${facts.resolved}m
severity: ${facts.severity}
services: { ${facts.service}: major-outage }
impact: [{ label: Customers affected, value: about ${facts.affected}% }]
cause: ${facts.cause}
tags: [${facts.tag}]
timeline:
${entries.join('\n')}
actions:
  - { text: "${facts.action}", status: done, owner: Platform, due: 2024-12-01 }
report: { stage: final, published: ${day} }
---

${facts.sections.join('\n')}`;
}
