import { parseArgs } from 'node:util';
import { fileSlugOf } from '../domain/address.ts';
import { dateOf, parseTime, toLocalTime } from '../domain/time.ts';
import { askMany, askOne, askText } from './ask.ts';
import { type Desk, readDesk, sayWritten, writeNew } from './documents.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { type Flags, OPTIONS, USAGE } from './new-flags.ts';
import { addUpdate, resolveIncident } from './new-update.ts';
import { incidentTemplate, maintenanceTemplate } from './templates.ts';

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

async function createIncident(flags: Flags, { site, now }: Desk, io: Io): Promise<void> {
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
    initial: toLocalTime(now, site.timezone),
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
  const file = `content/incidents/${dayOf(started, site.timezone)}-${fileSlugOf(flags.slug ?? title)}.mdx`;
  await writeNew(io, file, incidentTemplate({ title, started, severity, services, update: flags.text }));
  sayWritten(
    io,
    file,
    'Commit and push it to publish it. Then: `npm run new -- update <id>`, and `npm run check`.',
  );
}

async function createMaintenance(flags: Flags, { site, now }: Desk, io: Io): Promise<void> {
  const title = await askText(io, { flag: 'title', given: flags.title, message: 'What is done?' });
  const starts = await askText(io, {
    flag: 'starts',
    given: flags.starts,
    message: `When does it begin? (${site.timezone})`,
    placeholder: toLocalTime(now + 86_400_000, site.timezone),
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
  const file = `content/maintenance/${dayOf(starts, site.timezone)}-${fileSlugOf(flags.slug ?? title)}.mdx`;
  await writeNew(io, file, maintenanceTemplate({ title, starts, ends, services }));
  sayWritten(io, file, 'Commit and push it to announce it.');
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
