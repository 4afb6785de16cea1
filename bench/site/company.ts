import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SERVICES = ['checkout', 'storefront', 'search', 'dashboard', 'payouts', 'api', 'webhooks', 'mail'];
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

/** Writes a company of its own with `count` incidents over ten years, each with a timeline and a report. */
export async function writeCompany(folder: string, count: number): Promise<void> {
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
  const start = Date.UTC(2015, 0, 1);
  for (let index = 0; index < count; index++) {
    const at = new Date(start + Math.floor((index * 3_650 * 86_400_000) / count));
    const id = `${at.toISOString().slice(0, 10)}-incident-${index}`;
    await writeFile(join(folder, 'content/incidents', `${id}.mdx`), incident(at, randomFrom(index + 1)));
  }
}

/** The text of one incident's file. */
export function incident(at: Date, random: (below: number) => number): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const paragraph = () => Array.from({ length: 4 + random(4) }, () => pick(SENTENCES)).join(' ');
  const entries = Array.from(
    { length: 8 + random(5) },
    (_, step) => `  - { at: +${step * 7}m, text: "${pick(SENTENCES)}" }`,
  );
  const sections = ['What happened', 'Impact', 'Root cause', 'What we are changing'].map(
    (heading) => `## ${heading}\n\n${paragraph()}\n\n${paragraph()}\n`,
  );
  return `---
title: ${pick(SYMPTOMS)} ${pick(CIRCUMSTANCES)}
summary: ${pick(SENTENCES)}
started: ${at.toISOString().slice(0, 10)} ${String(8 + random(8)).padStart(2, '0')}:00
detected: +5m
mitigated: +${50 + random(20)}m
resolved: +${90 + random(60)}m
severity: ${pick(['critical', 'major', 'minor'])}
services: { ${pick(SERVICES)}: major-outage }
impact: [{ label: Customers affected, value: about ${random(60)}% }]
cause: ${pick(CAUSES)}
tags: [${pick(['deploy', 'database', 'cache', 'dns'])}]
timeline:
${entries.join('\n')}
actions:
  - { text: "${pick(SENTENCES)}", status: done, owner: Platform, due: 2024-12-01 }
report: { stage: final, published: ${at.toISOString().slice(0, 10)} }
---

${sections.join('\n')}`;
}
