import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../domain/format-time.ts';
import type { Instant, Moment } from '../domain/moment.ts';
import { isZone, parseTime, toLocalTime } from '../domain/time.ts';
import { parseDocument, type SourceDocument } from '../source/document.ts';
import { idOf } from '../source/document-names.ts';
import { withMilestone, withUpdate } from '../source/insert.ts';
import { parseIncidentFile } from '../source/parse.ts';
import { askOne, askText, requireAnswers } from './ask.ts';
import { askChanged } from './ask-services.ts';
import { type Desk, findIncident, sayWritten } from './documents.ts';
import { type Io, UsageError } from './io.ts';
import type { Flags } from './new-flags.ts';
import { sayStale } from './new-translation.ts';

/** Say where an incident stands now. */
export async function addUpdate(id: string | undefined, flags: Flags, desk: Desk, io: Io): Promise<void> {
  const document = await findIncident(desk, id, io);
  requireAnswers(io, { text: flags.text });
  const words = ['update', 'investigating', 'identified', 'monitoring'];
  const choices = words.map((value) => ({
    value,
    label: value === 'update' ? 'Unchanged, but there is news (update)' : value,
  }));
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
  const services = await askChanged(flags, desk.site, io);
  const times = timesOf(document, desk);
  const at = flags.at === undefined ? times.now(times.told) : times.past('at', flags.at, times.told);
  await writeFile(join(io.cwd, document.file), withUpdate(document, { at, status, text, services }));
  const name = idOf(document.file);
  const next = await sayStale(document.file, io);
  await sayWritten(io, { paths: [document.file], message: `Update incident ${name}` }, next);
}

/** Say that an incident is over, as a fact and as an update. */
export async function resolveIncident(
  id: string | undefined,
  flags: Flags,
  desk: Desk,
  io: Io,
): Promise<void> {
  const document = await findIncident(desk, id, io);
  if (document.written(['resolved']) !== '') {
    throw new UsageError(
      `\`${idOf(document.file)}\` was resolved at ${document.written(['resolved'])} already.`,
    );
  }
  const times = timesOf(document, desk);
  const over = await askText(io, {
    flag: 'at',
    given: flags.at,
    message: `When was it over? (${times.zone}; 13:30 or +1h30m will do)`,
    initial: times.now(times.happened),
    check: (answer) => times.faultOf(answer, times.happened),
  });
  const text = await askText(io, {
    flag: 'text',
    given: flags.text,
    message: 'What do customers need to know?',
    initial: 'The incident is over. We will publish what happened and what we are changing.',
  });
  const resolved = withMilestone(document, 'resolved', times.past('at', over, times.happened));
  const told = parseDocument({ file: document.file, text: resolved });
  const at = times.now(times.told);
  const services = recoveriesIn(document, desk);
  await writeFile(join(io.cwd, document.file), withUpdate(told, { at, status: 'resolved', text, services }));
  const name = idOf(document.file);
  await sayWritten(
    io,
    { paths: [document.file], message: `Resolve incident ${name}` },
    ['Then write the report, below the second line of --- in the file.', await sayStale(document.file, io)]
      .filter(Boolean)
      .join('\n'),
  );
}

/** Services that updates left not well: what is over is over for them, too. */
function recoveriesIn(document: SourceDocument, { site }: Desk): Record<string, string> {
  const { value: incident } = parseIncidentFile(document, site);
  const told = (incident?.updates ?? []).flatMap(({ services = [] }) => services);
  const last = new Map(told.map(({ service, impact }) => [service.id, impact]));
  const ill = [...last].filter(([, impact]) => impact !== 'operational');
  return Object.fromEntries(ill.map(([id]) => [id, 'operational']));
}

/** The clock of one file: what `now` is in it, and what its author means by a time. */
function timesOf(document: SourceDocument, { site, now }: Desk) {
  const written = document.written(['timezone']).replaceAll(/["']/g, '');
  const zone = isZone(written) ? written : site.timezone;
  const { value: incident } = parseIncidentFile(document, site);
  const last = (moments: readonly (Moment | undefined)[]) =>
    moments.reduce<Instant | undefined>(
      (latest, moment) => (moment && !(latest && latest >= moment.instant) ? moment.instant : latest),
      undefined,
    );
  const happened = incident && last([incident.started, incident.detected, incident.mitigated]);
  const told = incident && last([incident.started, ...incident.updates.map(({ at }) => at)]);
  // Nothing can be counted from a day.
  const started = incident?.started.precision === 'day' ? undefined : incident?.started.instant;

  /** A clock time is the last one that was not later than now. */
  const read = (text: string) => {
    const parsed = parseTime(text, { zone, started });
    if (parsed.kind !== 'no-date') return parsed;
    const [today, yesterday] = [now, now - 86_400_000].map((instant) =>
      parseTime(`${dayOf(instant, zone)} ${text.replace(/^(?:~|about)\s*/i, '')}`, { zone }),
    );
    return today?.kind === 'time' && today.moment.instant > now && yesterday ? yesterday : (today ?? parsed);
  };
  const faultOf = (text: string, after: Instant | undefined): string | undefined => {
    const parsed = read(text);
    if (parsed.kind !== 'time') return `${parsed.message} ${parsed.remedy}`;
    if (parsed.moment.instant > now) return `That is in the future: it is now ${toLocalTime(now, zone)}.`;
    return after !== undefined && parsed.moment.instant < after
      ? `Expected ${toLocalTime(after, zone)} or later: that was the moment before it.`
      : undefined;
  };
  return {
    zone,
    happened,
    told,
    faultOf,
    /** What the clock shows; never before `after`, unless that lies ahead. */
    now: (after: Instant | undefined) => toLocalTime(now, zone, after),
    /** A time that the author gave, with its date. */
    past(flag: string, text: string, after: Instant | undefined): string {
      const fault = faultOf(text, after);
      const parsed = read(text);
      if (fault !== undefined || parsed.kind !== 'time') {
        throw new UsageError(`Unexpected \`--${flag} ${text}\`. ${fault}`);
      }
      const { instant, approximate } = parsed.moment;
      const isAbout = approximate || /^(?:~|about\s)/i.test(text);
      return `${isAbout ? '~' : ''}${toLocalTime(instant, zone, instant)}`;
    },
  };
}
