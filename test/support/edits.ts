import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OWN_EDITS } from './own-edits.ts';

/** A repository of a user as text, and the moment at which it is built. */
export interface Repository {
  /** Texts by path. */
  files: Map<string, string>;
  /** Seconds since 1970. */
  now: number;
  /** What `astro.config.mjs` hands to the integration. */
  options: { components: Record<string, string> };
  /** How often it was edited, so that no edit says the same twice. */
  edits: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

const SITE = `name: Ferry Status
url: https://status.ferry.test
description: How our ferries run.
timezone: Europe/Lisbon
services:
  - { id: boats, name: Boats }
  - { id: tickets, name: Tickets }
severities:
  - { id: major, label: Major, order: 1 }
  - { id: minor, label: Minor, order: 2 }
`;

const LANGUAGES = 'locales: [en, de]\n';

const LONG_AGO = `---
title: No boat sailed
summary: All boats stayed in port, because of fog.
started: 2024-02-03 08:00
detected: +10m
mitigated: +1h
resolved: +2h
severity: major
services: { boats: major-outage }
cause: network
tags: [fog]
timeline:
  - { at: +0m, text: "Fog came up, see [the rules](/rules/)." }
  - { at: +2h, text: Boats sailed again. }
actions:
  - { text: Buy another radar., status: planned, owner: Port, due: 2026-03-20 }
report: { stage: final, published: 2024-02-05 }
---

## What happened

The radar failed.

![A map of the port](map.svg)

<Chart file="./passengers.csv" alt="Passengers a day." unit="passengers" />
`;

const TICKETS = `---
title: Tickets were sold twice
summary: The radar of the ticket office counted each passenger twice.
started: 2026-01-20 09:00
resolved: +90m
severity: minor
services: { tickets: degraded }
tags: [fog, money]
updates:
  - { at: 09:10, status: investigating, text: We are looking into it. }
  - { at: 10:30, status: resolved, text: All is well. }
report: { stage: preliminary, published: 2026-01-21, due: 2026-03-03 }
---

We sold each ticket twice.

\`\`\`mermaid title="Tickets"
flowchart LR
  Office --> Boat
\`\`\`
`;

const OPEN = `---
title: The last boat is late
started: 2026-03-01 21:00
severity: minor
services: { boats: degraded }
updates:
  - { at: 21:10, status: investigating, text: It waits for a train., next: 23:30 }
---
`;

/** As small as a site can be that has every kind of page. */
export function smallRepository(): Repository {
  return {
    files: new Map([
      ['content/site.yaml', SITE],
      ['content/glossary.yaml', 'radar: What sees through fog.\n'],
      ['content/theme.css', ':root { --aw-space-5: 2rem; }\n'],
      ['content/incidents/2024-02-03-fog/index.mdx', LONG_AGO],
      ['content/incidents/2024-02-03-fog/map.svg', drawingOf('teal')],
      ['content/incidents/2024-02-03-fog/passengers.csv', figuresOf(410)],
      ['content/incidents/2026-01-20-tickets.mdx', TICKETS],
      ['content/incidents/2026-03-01-late.mdx', OPEN],
      ['content/maintenance/2026-03-10-paint.mdx', maintenanceOf('2026-03-10 08:00')],
      ['content/pages/rules.mdx', pageOf('Nobody sails in fog.')],
      ['components/Footer.astro', footerOf('Made in Lisbon.')],
    ]),
    now: Date.UTC(2026, 2, 1, 22, 50) / 1000,
    options: { components: {} },
    edits: 0,
  };
}

export type Edit = (repository: Repository, edit: number) => void;

/** Everything that an owner of a site may do between two builds, by its name. */
export const EDITS = {
  'adds an incident': ({ files, now }, edit) => {
    const started = new Date((now - DAY) * 1000).toISOString().slice(0, 10);
    files.set(
      `content/incidents/${started}-new-${edit}.mdx`,
      `---\ntitle: Waves ${edit}\nstarted: ${started} 08:00\nresolved: +1h\nseverity: minor\nservices: { boats: degraded }\ntags: [waves]\n---\n\nWaves, see the radar.\n`,
    );
  },
  'deletes an incident': ({ files }) => {
    const added = [...files.keys()].find((path) => path.includes('-new-'));
    if (added) files.delete(added);
  },
  'renames an incident': ({ files }, edit) => {
    const path = [...files.keys()].find((known) => /late.*\.mdx$/.test(known)) ?? '';
    const text = files.get(path) ?? '';
    const address = path.replace(/^content|\.mdx$/g, '');
    files.delete(path);
    files.set(
      `content/incidents/2026-03-01-late-${edit}.mdx`,
      text.replace(/^aliases:.*\n/m, '').replace('started:', `aliases: [${address}/]\nstarted:`),
    );
  },
  'changes a title': (repository, edit) =>
    replace(repository, 'tickets.mdx', /^title: .*$/m, `title: Tickets were sold ${edit} times`),
  'changes a report': (repository, edit) =>
    replace(repository, 'fog/index.mdx', 'The radar failed.', `The radar failed. ${edit}.`),
  'changes a diagram': (repository, edit) =>
    replace(repository, 'tickets.mdx', 'Boat\n', `Boat\n  Boat --> Port${edit}\n`),
  'changes a picture': ({ files }, edit) => {
    files.set('content/incidents/2024-02-03-fog/map.svg', drawingOf(edit % 2 ? 'red' : 'green'));
  },
  'changes figures': ({ files }, edit) => {
    files.set('content/incidents/2024-02-03-fog/passengers.csv', figuresOf(400 + edit));
  },
  'says what is new': (repository, edit) =>
    replace(
      repository,
      'late',
      'updates:\n',
      `updates:\n  - { at: 21:05, status: update, text: Word number ${edit}. }\n`,
    ),
  'makes a draft, or takes it back': (repository) => toggle(repository, 'tickets.mdx', 'draft: true'),
  'sets an embargo, or takes it back': (repository) =>
    toggle(repository, 'tickets.mdx', 'publishAt: 2026-03-04 09:00'),
  'renames a service': (repository, edit) =>
    replace(repository, 'site.yaml', /id: boats, name: [^}]*/, `id: boats, name: Boats ${edit} `),
  'changes a severity': (repository) =>
    replace(
      repository,
      'tickets.mdx',
      /^severity: (.*)$/m,
      (_, id) => `severity: ${id === 'major' ? 'minor' : 'major'}`,
    ),
  'renames a severity': (repository, edit) =>
    replace(repository, 'site.yaml', /id: minor, label: [^,]*/, `id: minor, label: Minor ${edit}`),
  'changes the theme': ({ files }, edit) => {
    files.set('content/theme.css', `:root { --aw-space-5: ${edit}rem; }\n`);
  },
  'changes words': ({ files }, edit) => {
    files.set('content/words.yaml', `link.rss: RSS ${edit}\n`);
  },
  'changes the logo': (repository, edit) => {
    repository.files.set('public/logo.svg', drawingOf(edit % 2 ? 'navy' : 'gold'));
    if (!repository.files.get('content/site.yaml')?.includes('logo:'))
      replace(repository, 'site.yaml', 'timezone:', 'logo: logo.svg\ntimezone:');
  },
  'changes the glossary': ({ files }, edit) => {
    files.set('content/glossary.yaml', `radar: What sees through fog, number ${edit}.\n`);
  },
  'changes the zone': (repository) =>
    replace(
      repository,
      'site.yaml',
      /^timezone: (.*)$/m,
      (_, zone) => `timezone: ${zone === 'Asia/Tokyo' ? 'Europe/Lisbon' : 'Asia/Tokyo'}`,
    ),
  'changes a page': ({ files }, edit) => {
    files.set('content/pages/rules.mdx', pageOf(`Rule number ${edit}.`));
  },
  'links a page': (repository) => toggle(repository, 'rules.mdx', 'nav: true'),
  'moves planned work': ({ files }, edit) => {
    const day = String(10 + (edit % 10));
    files.set('content/maintenance/2026-03-10-paint.mdx', maintenanceOf(`2026-03-${day} 08:00`));
  },
  'puts files of their own beside ours': ({ files }, edit) => {
    files.set('public/timetable.txt', `Number ${edit}.\n`);
    files.set('public/favicon.svg', drawingOf(edit % 2 ? 'pink' : 'brown'));
  },
  'takes their files away': ({ files }) => {
    for (const path of ['public/timetable.txt', 'public/favicon.svg']) files.delete(path);
  },
  'replaces a part': ({ options, files }, edit) => {
    options.components['SiteFooter'] = './components/Footer.astro';
    files.set('components/Footer.astro', footerOf(`Made ${edit} times.`));
  },
  ...OWN_EDITS,
  'has our part again': ({ options }) => {
    delete options.components['SiteFooter'];
  },
  moves: (repository, edit) =>
    replace(repository, 'site.yaml', /^url: .*$/m, `url: https://status${edit}.ferry.test/sub`),
  'speaks German too, or no longer': ({ files }) => {
    const text = files.get('content/site.yaml') ?? '';
    const alone = text.replace(LANGUAGES, '');
    files.set('content/site.yaml', text === alone ? text + LANGUAGES : alone);
  },
  'changes nothing': () => undefined,
  'waits for an hour': (repository) => wait(repository, HOUR),
  'waits until after midnight': (repository) => wait(repository, 5 * HOUR),
  'waits for days': (repository) => wait(repository, 4 * DAY),
  'waits for months': (repository) => wait(repository, 65 * DAY),
} as const satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;

/** Does what an owner of a site does. */
export function edit(repository: Repository, name: EditName): void {
  repository.edits++;
  EDITS[name](repository, repository.edits);
}

/** Writes a repository in the place of what was there, but for what builds leave. */
export async function writeRepository(
  root: string,
  { files, options }: Repository,
  integration: string,
): Promise<void> {
  for (const folder of ['content', 'public', 'components', 'src'])
    await rm(join(root, folder), { recursive: true, force: true });
  const config = `import afterword from '${integration}';\n\nexport default { integrations: [afterword(${JSON.stringify(options)})] };\n`;
  for (const [path, text] of [...files, ['astro.config.mjs', config] as const]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

function wait(repository: Repository, seconds: number): void {
  repository.now += seconds;
}

/** Replaces words in the file whose path has a part. */
function replace(
  { files }: Repository,
  part: string,
  words: string | RegExp,
  others: string | ((all: string, first: string) => string),
): void {
  const path = [...files.keys()].find((known) => known.includes(part)) ?? '';
  const text = files.get(path) ?? '';
  files.set(path, text.replace(words, others as string));
}

/** Writes a line into the frontmatter of a file, or takes it out. */
function toggle(repository: Repository, part: string, line: string): void {
  const path = [...repository.files.keys()].find((known) => known.includes(part)) ?? '';
  const text = repository.files.get(path) ?? '';
  const without = text.replace(`${line}\n`, '');
  repository.files.set(path, text === without ? text.replace('title:', `${line}\ntitle:`) : without);
}

function maintenanceOf(starts: string): string {
  return `---\ntitle: Boats are painted\nservices: [boats]\nstarts: ${starts}\nends: +2h\n---\n`;
}

function figuresOf(passengers: number): string {
  return `time,passengers\n2024-02-03T07:00:00Z,${passengers}\n2024-02-03T09:00:00Z,12\n`;
}

function pageOf(text: string): string {
  return `---\ntitle: Rules\n---\n\n${text}\n`;
}

function footerOf(text: string): string {
  return `---\nconst { frame } = Astro.props;\n---\n\n<footer><p>{frame.site.name}. ${text}</p></footer>\n`;
}

function drawingOf(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><title>Port</title><rect width="60" height="40" fill="${colour}"/></svg>\n`;
}
