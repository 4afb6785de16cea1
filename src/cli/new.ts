import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../check/frontmatter.ts';
import { idOf } from '../check/read.ts';
import { dateOf, parseTime, toLocalTime } from '../domain/time.ts';
import { askMany, askOne, askText } from './ask.ts';
import { type Desk, findIncident, readDesk, slugOf, writeNew } from './documents.ts';
import { withMilestone, withUpdate } from './insert.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { incidentTemplate, maintenanceTemplate } from './templates.ts';

const USAGE = `Usage: npm run new                       begin an incident
       npm run new -- update <id>        say where it stands
       npm run new -- resolve <id>       say that it is over
       npm run new -- maintenance        announce planned work

  --title <text>       what customers see
  --started <time>     default: now
  --severity <id>      --service <id> (as often as needed)
  --text <text>        what customers are told
  --status <word>      investigating, identified, monitoring or update
  --starts <time>      --ends <time> of the maintenance
  --slug <word>        the end of the address; default: made from the title
`;

const OPTIONS = {
  title: { type: 'string' },
  started: { type: 'string' },
  starts: { type: 'string' },
  ends: { type: 'string' },
  severity: { type: 'string' },
  service: { type: 'string', multiple: true },
  status: { type: 'string' },
  text: { type: 'string' },
  slug: { type: 'string' },
  help: { type: 'boolean' },
} as const;

interface Flags {
  title?: string;
  started?: string;
  starts?: string;
  ends?: string;
  severity?: string;
  service?: string[];
  status?: string;
  text?: string;
  slug?: string;
}

/** Write a new document, or add to one. Nothing is ever overwritten. */
export async function createNew(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    io.stdout.write(USAGE);
    return 0;
  }
  const [kind = 'incident', id] = positionals;
  const desk = await readDesk(io);
  if (kind === 'incident') await createIncident(values, desk, io);
  else if (kind === 'maintenance') await createMaintenance(values, desk, io);
  else if (kind === 'update') await addUpdate(id, values, desk, io);
  else if (kind === 'resolve') await resolveIncident(id, values, desk, io);
  else throw new UsageError(`Unexpected \`${kind}\`, expected update, resolve or maintenance.\n${USAGE}`);
  return 0;
}

async function createIncident(flags: Flags, { site }: Desk, io: Io): Promise<void> {
  const title = await askText(io, {
    flag: 'title',
    given: flags.title,
    message: 'What do customers see?',
    placeholder: 'Checkout fails for two customers in five',
  });
  const started = await askText(io, {
    flag: 'started',
    given: flags.started,
    message: `When did it start? (${site.timezone})`,
    initial: toLocalTime(io.now, site.timezone),
    check: (answer) => checkTime(answer, site.timezone),
  });
  const severities = site.severities.map(({ id, label }) => ({ value: id, label }));
  const severityQuestion = {
    flag: 'severity',
    given: flags.severity,
    message: 'How bad is it?',
    initial: '',
  };
  const severity = await askOne(io, severityQuestion, severities);
  const services = await askServices(flags, site, io);
  const file = `content/incidents/${dayOf(started, site.timezone)}-${slugOf(flags.slug ?? title)}.mdx`;
  await writeNew(io, file, incidentTemplate({ title, started, severity, services, update: flags.text }));
  say(io, file, 'Commit and push it to publish it. Then: `npm run new -- update <id>`, and `npm run check`.');
}

async function createMaintenance(flags: Flags, { site }: Desk, io: Io): Promise<void> {
  const title = await askText(io, { flag: 'title', given: flags.title, message: 'What is done?' });
  const starts = await askText(io, {
    flag: 'starts',
    given: flags.starts,
    message: `When does it begin? (${site.timezone})`,
    placeholder: toLocalTime(io.now + 86_400_000, site.timezone),
    check: (answer) => checkTime(answer, site.timezone),
  });
  const begins = parseTime(starts, { zone: site.timezone });
  const before = begins.kind === 'time' ? begins.moment.instant : undefined;
  const ends = await askText(io, {
    flag: 'ends',
    given: flags.ends,
    message: 'When does it end?',
    check: (answer) => checkTime(answer, site.timezone, before),
  });
  const services = await askServices(flags, site, io);
  const file = `content/maintenance/${dayOf(starts, site.timezone)}-${slugOf(flags.slug ?? title)}.mdx`;
  await writeNew(io, file, maintenanceTemplate({ title, starts, ends, services }));
  say(io, file, 'Commit and push it to announce it.');
}

async function addUpdate(id: string | undefined, flags: Flags, desk: Desk, io: Io): Promise<void> {
  const document = findIncident(desk, id);
  const words = ['investigating', 'identified', 'monitoring', 'update'];
  const choices = words.map((value) => ({ value, label: value }));
  const question = {
    flag: 'status',
    given: flags.status,
    message: 'Where does it stand?',
    initial: 'update',
  };
  const status = await askOne(io, question, choices);
  const text = await askText(io, {
    flag: 'text',
    given: flags.text,
    message: 'What do customers need to know?',
  });
  const at = toLocalTime(io.now, zoneOf(document.written(['timezone']), desk));
  await writeFile(join(io.cwd, document.file), withUpdate(document, { at, status, text }));
  say(io, document.file, 'Commit and push it to publish it.');
}

async function resolveIncident(id: string | undefined, flags: Flags, desk: Desk, io: Io): Promise<void> {
  const document = findIncident(desk, id);
  if (document.written(['resolved']) !== '') {
    throw new UsageError(
      `\`${idOf(document.file)}\` was resolved at ${document.written(['resolved'])} already.`,
    );
  }
  const initial = 'It is over. We will publish what happened and what we change.';
  const text = await askText(io, {
    flag: 'text',
    given: flags.text,
    message: 'What do customers need to know?',
    initial,
  });
  const at = toLocalTime(io.now, zoneOf(document.written(['timezone']), desk));
  const over = readDocument({ file: document.file, text: withMilestone(document, 'resolved', at) });
  await writeFile(join(io.cwd, document.file), withUpdate(over, { at, status: 'resolved', text }));
  say(io, document.file, 'Commit and push it to publish it. Then write the report below the facts.');
}

function askServices({ service }: Flags, { services }: Desk['site'], io: Io): Promise<string[]> {
  const choices = services.map(({ id, name }) => ({ value: id, label: name }));
  return askMany(io, { flag: 'service', given: service, message: 'Which services?' }, choices);
}

function checkTime(text: string, zone: string, before?: number): string | undefined {
  const parsed = parseTime(text, { zone, before });
  return parsed.kind === 'time' ? undefined : `${parsed.message} ${parsed.remedy}`;
}

function dayOf(text: string, zone: string): string {
  const parsed = parseTime(text, { zone });
  if (parsed.kind !== 'time') throw new UsageError(`${parsed.message} ${parsed.remedy}`);
  return dateOf(parsed.moment.instant, zone);
}

function zoneOf(written: string, { site }: Desk): string {
  return written.replaceAll(/["']/g, '') || site.timezone;
}

function say({ stdout }: Io, file: string, next: string): void {
  stdout.write(`${file}\n${next}\n`);
}
