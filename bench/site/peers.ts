import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { type Facts, incidentsOf, SERVICES } from './company.ts';

/** A command that builds a site in its folder. */
export interface Peer {
  name: string;
  folder: string;
  program: string;
  args: string[];
}

/** The same incidents as another tool has them, or why it can't be compared with. */
export type PeerOrReason = Peer | { name: string; missing: string };

const SEVERITIES = { critical: 'down', major: 'disrupted', minor: 'notice' } as const;

/** The same incidents for cState, by the Hugo and the theme that `HUGO` and `CSTATE` lead to. */
export async function cstateOf(folder: string, count: number): Promise<PeerOrReason> {
  const name = 'cState on Hugo';
  const { HUGO: hugo = 'hugo', CSTATE: theme } = process.env;
  if (!canRun(hugo, 'version')) return { name, missing: 'Hugo is not in the PATH; set HUGO to where it is.' };
  if (!theme) return { name, missing: 'Set CSTATE to a copy of github.com/cstate/cstate.' };
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'content/issues'), { recursive: true });
  const config = [
    'title: Bench',
    // On a machine that is busy, its lists of a thousand take longer than the half minute that Hugo gives them.
    'timeout: 600s',
    'baseURL: https://status.example.com',
    'languageCode: en',
    'defaultContentLanguage: en',
    'preserveTaxonomyNames: true',
    'taxonomies: { affected: affected }',
    'outputs:',
    '  page: [html, json]',
    '  section: [html, json, rss]',
    '  home: [html, json, rss, svg]',
    '  term: [html, json, rss, svg]',
    'outputFormats: { svg: { isPlainText: true, mediaType: image/svg+xml } }',
    'params:',
    '  categories: [{ name: Services, untitled: true }]',
    '  systems:',
    ...SERVICES.map((service) => `    - { name: ${service}, category: Services }`),
    '  enableUptimeHistogram: true',
    '  dateFormat: January 2, 2006 at 3:04 PM',
    '  shortDateFormat: 15:04 — Jan 2',
    '  useRelativeTime: true',
    '  enableLastMod: true',
    '  incidentHistoryFormat: yearly',
    '  incidentPostsPerPage: 10',
    '  enableCustomHTML: true',
    '  brand: "#0a0c0f"',
    '  ok: "#008000"',
    '  disrupted: "#cc4400"',
    '  down: "#e60000"',
    '  notice: "#24478f"',
  ];
  await writeFile(join(folder, 'config.yml'), `${config.join('\n')}\n`);
  for (const { id, facts } of incidentsOf(count))
    await writeFile(join(folder, 'content/issues', `${id}.md`), issueOf(facts));
  const place = resolve(theme);
  const args = ['--quiet', '--themesDir', dirname(place), '--theme', basename(place)];
  return { name, folder, program: hugo, args };
}

function issueOf(facts: Facts): string {
  const day = facts.at.toISOString().slice(0, 10);
  const end = new Date(Date.parse(`${day}T${facts.started}:00Z`) + facts.resolved * 60_000);
  return `---
title: ${facts.title}
date: ${day} ${facts.started}:00
resolved: true
resolvedWhen: ${end.toISOString().slice(0, 19).replace('T', ' ')}
severity: ${SEVERITIES[facts.severity]}
affected: [${facts.service}]
section: issue
---

${facts.summary}

${facts.timeline.map(({ minutes, text }) => `*After ${minutes} min* - ${text}`).join('\n\n')}

${facts.sections.join('\n')}`;
}

/** A page for each of the same incidents by Astro alone, without a list, a diagram, a share image or a search. */
export async function bareAstroOf(folder: string, count: number, astro: string): Promise<Peer> {
  await rm(folder, { recursive: true, force: true });
  for (const path of ['content', 'src/pages']) await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(folder, 'astro.config.mjs'), 'export default {};\n');
  await writeFile(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { incidents: defineCollection({ loader: glob({ pattern: '*.md', base: 'content' }) }) };
`,
  );
  await writeFile(
    join(folder, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';

export const getStaticPaths = async () =>
  (await getCollection('incidents')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>
`,
  );
  for (const { id, facts } of incidentsOf(count))
    await writeFile(join(folder, 'content', `${id}.md`), issueOf(facts));
  return { name: 'bare Astro', folder, program: process.execPath, args: [astro, 'build', '--silent'] };
}

function canRun(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
