import { parseArgs } from 'node:util';
import { fileSlugOf } from '../domain/address.ts';
import { dayOf } from '../domain/format-time.ts';
import { parseStart, parseTime, toLocalTime } from '../domain/time.ts';
import { idOf } from '../source/document-names.ts';
import { askOne, askText, requireAnswers } from './ask.ts';
import { askAffected } from './ask-services.ts';
import { type Desk, readDesk, sayWritten, writeNew } from './documents.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { type Flags, isKind, OPTIONS, strayFlags } from './new-flags.ts';
import { translate } from './new-translation.ts';
import { addUpdate, resolveIncident } from './new-update.ts';
import { incidentTemplate, maintenanceTemplate } from './templates.ts';
import { COMMAND_USAGE } from './usage.ts';

/** What a new incident says until its author says more; it promises nothing. */
const FIRST_UPDATE = 'We are looking into it.';

/** How many words may follow each kind. */
const WORDS = { incident: 0, maintenance: 0, update: 1, resolve: 1, translate: 2 } as const;

/** Write a new document, or add to one. Nothing is ever overwritten. */
export async function createNew(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [kind = 'incident', id, ...rest] = positionals;
  if (!isKind(kind)) {
    throw new UsageError(
      `${COMMAND_USAGE.new}\nUnexpected \`${kind}\`, expected update, resolve, maintenance or translate.`,
    );
  }
  const tooMuch = [id, ...rest][WORDS[kind]];
  if (tooMuch !== undefined) {
    throw new UsageError(
      `${COMMAND_USAGE.new}\nUnexpected \`${tooMuch}\`. Give each text with its flag, in quotation marks, such as --title "Checkout fails".`,
    );
  }
  const [stray] = strayFlags(kind, values);
  if (stray !== undefined) {
    throw new UsageError(`${COMMAND_USAGE.new}\nUnexpected \`--${stray}\`, which has no effect here.`);
  }
  if (kind === 'translate') {
    await translate(id, rest[0], io);
    return 0;
  }
  const desk = await readDesk(io);
  if (kind === 'incident') await createIncident(values, desk, io);
  else if (kind === 'maintenance') await createMaintenance(values, desk, io);
  else if (kind === 'update') await addUpdate(id, values, desk, io);
  else await resolveIncident(id, values, desk, io);
  return 0;
}

async function createIncident(flags: Flags, { site, now }: Desk, io: Io): Promise<void> {
  requireAnswers(io, { title: flags.title });
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
    check: (answer) => checkStart(answer, site.timezone, now),
  });
  const severities = site.severities.map(({ id, label }) => ({ value: id, label }));
  const severity = await askOne(
    io,
    { flag: 'severity', given: flags.severity, message: 'How serious is it?', initial: '' },
    [{ value: '', label: 'Not decided yet' }, ...severities],
  );
  const services = await askAffected(flags, site, io);
  const text = await askText(io, {
    flag: 'text',
    given: flags.text,
    message: 'What do customers need to know?',
    initial: FIRST_UPDATE,
  });
  const file = `content/incidents/${dayWritten(started, site.timezone)}-${fileSlugOf(flags.slug ?? title)}.mdx`;
  const begun = parseStart(started, site.timezone);
  const at = begun.kind === 'time' ? begun.moment.instant : now;
  const told = at <= now ? toLocalTime(now, site.timezone, at) : started;
  await writeNew(io, file, incidentTemplate({ title, started, severity, services, told, text }));
  const id = idOf(file);
  await sayWritten(
    io,
    { paths: [file], message: `Add incident ${id}` },
    `When there is news: npm run new -- update ${id}\nWhen it is over: npm run new -- resolve ${id}`,
  );
}

async function createMaintenance(flags: Flags, { site, now }: Desk, io: Io): Promise<void> {
  requireAnswers(io, { title: flags.title, starts: flags.starts, ends: flags.ends });
  const title = await askText(io, { flag: 'title', given: flags.title, message: 'What work is planned?' });
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
  const services = await askAffected(flags, site, io, { impacts: false });
  const file = `content/maintenance/${dayWritten(starts, site.timezone)}-${fileSlugOf(flags.slug ?? title, 'maintenance')}.mdx`;
  await writeNew(
    io,
    file,
    maintenanceTemplate({ title, starts, ends, services: services.map(({ id }) => id) }),
  );
  await sayWritten(io, { paths: [file], message: `Announce maintenance ${idOf(file)}` });
}

function checkTime(text: string, zone: string, before?: number): string | undefined {
  const parsed = parseTime(text, { zone, before, started: before });
  if (parsed.kind !== 'time') return `${parsed.message} ${parsed.remedy}`;
  if (before === undefined || parsed.moment.instant > before) return undefined;
  return 'Write a time after the start.';
}

function checkStart(text: string, zone: string, now: number): string | undefined {
  const parsed = parseStart(text, zone);
  if (parsed.kind !== 'time') return `${parsed.message} ${parsed.remedy}`;
  if (parsed.moment.instant <= now) return undefined;
  return `That is in the future: it is now ${toLocalTime(now, zone)}. Planned work: npm run new -- maintenance`;
}

function dayWritten(text: string, zone: string): string {
  const parsed = parseStart(text, zone);
  if (parsed.kind !== 'time') throw new UsageError(`${parsed.message} ${parsed.remedy}`);
  return dayOf(parsed.moment.instant, zone);
}
