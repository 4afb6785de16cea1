import { toPrintable } from '../../domain/characters.ts';
import type { Moment } from '../../domain/moment.ts';
import { ExcessError } from '../../source/limits.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { toBody } from '../body.ts';
import { readFrontMatter, shown, textsOf } from '../front-matter.ts';
import type { ImportedDocument, ImportQuestion, LedgerLine, SourceFile } from '../model.ts';
import { createTell, type Tell } from '../record.ts';
import { readSourceTime, type SourceTime } from '../source-times.ts';
import { shownZone, writeMoment } from '../stamps/zones.ts';
import { shortcodesIn } from './shortcodes.ts';
import { type RawUpdate, updatesOf } from './updates.ts';

/** What an issue needs of the site around it. */
export interface IssueContext {
  id: string;
  /** The address of its page, `/issues/<slug>/`. */
  address: string;
  url: string | undefined;
  timezone: string | undefined;
  /** The service of a name that an issue is about. */
  serviceOf(name: string): string;
  /** The same issue in other languages. */
  translations: readonly { language: string; address: string; file: SourceFile }[];
  ledger: LedgerLine[];
  questions: ImportQuestion[];
}

/** An issue as ours: an incident, or maintenance. */
export type Issue = { kind: 'incidents' | 'maintenance'; document: ImportedDocument };

const SEVERITIES: Readonly<Record<string, readonly [severity: string, impact: string]>> = {
  down: ['critical', 'major-outage'],
  'major-outage': ['critical', 'major-outage'],
  disrupted: ['major', 'partial-outage'],
  'partial-outage': ['major', 'partial-outage'],
  'degraded-performance': ['minor', 'degraded'],
  notice: ['notice', 'degraded'],
  'under-maintenance': ['notice', 'degraded'],
};

/** Keys whose meaning is known here; all others are told as lost. */
const KNOWN = new Set([
  ...['title', 'date', 'resolved', 'resolvedwhen', 'resolved_on', 'severity', 'max_severity', 'affected'],
  ...['affectedsystems', 'draft', 'published', 'section', 'tags', 'aliases', 'description', 'status'],
]);

/** Reads one file of `content/issues/`. */
export function readIssue(file: SourceFile, context: IssueContext): Issue | undefined {
  const { id, ledger, timezone } = context;
  const tell = createTell(ledger, id);
  const front = readFrontMatter(toPrintable(file.text));
  const facts = new Map(Object.entries(front.data).map(([key, value]) => [key.toLowerCase(), value]));
  const textOf = (...keys: string[]) => keys.flatMap((key) => textsOf(facts.get(key)))[0];
  for (const line of front.unread) tell('lost', 'frontmatter', line, 'It can’t be read as data.');
  if (facts.get('draft') === true || facts.get('published') === false) {
    tell('lost', 'issue', file.path, 'It is a draft at the source.');
    return undefined;
  }
  const title = textOf('title') ?? id;
  const date = textOf('date') ?? '';
  const started = timeOf(date, timezone);
  if (started.kind === 'zoneless') ask(context, `\`${date}\` at ${file.path}`);
  if (started.kind === 'unreadable' || started.kind === 'zoneless') {
    const reason =
      started.kind === 'zoneless' ? 'No zone is stated for it.' : 'It is no time that any calendar has.';
    tell('lost', 'date', date || file.path, `${reason} An incident needs the time it started.`);
    return undefined;
  }
  const main = started.kind === 'moment' ? started.zone : undefined;
  const zone = main ? shownZone(main, started.kind === 'moment' ? [started.moment.instant] : []) : undefined;
  const read = readBody(front.body, tell);
  if (!read) return undefined;
  const { updates, rest } = read;
  const written = started.kind === 'moment' ? writeMoment(started.moment, zone ?? 'UTC') : started.day;
  tell('kept', 'date', date, `It is \`started\`.`);

  const end = textOf('resolvedwhen', 'resolved_on');
  const ended = end === undefined ? undefined : timeOf(end, timezone);
  const isOver =
    facts.get('resolved') === true ||
    textOf('resolved')?.toLowerCase() === 'true' ||
    textOf('resolved') === 'yes' ||
    textOf('status') === 'resolved';
  const placed = placeUpdates(updates, { started, ended, timezone, tell, context, file });
  const resolved = endOf({ started, ended, end, isOver, placed, tell });
  const fields: Record<string, unknown> & { title: string } = { title };
  const shownIn = zone ?? 'UTC';
  const services = serviceNames(facts).map((name) => [context.serviceOf(name), name] as const);
  const severity = textOf('severity', 'max_severity')?.toLowerCase();
  const [ours, impact] = (severity !== undefined && SEVERITIES[severity]) || [undefined, 'degraded'];
  const isWork = isMaintenance({ severity, title, started, resolved });
  const description = textOf('description');
  if (description !== undefined) fields['summary'] = description;
  if (isWork && started.kind === 'moment' && resolved) {
    fields['starts'] = written;
    fields['ends'] = writeMoment(resolved, shownIn);
    if (services.length > 0) fields['services'] = [...new Set(services.map(([service]) => service))];
    tell(
      'derived',
      'severity',
      severity ?? '',
      'It is maintenance: a notice whose title says so, with a beginning and an end.',
    );
  } else {
    fields['started'] = written;
    if (resolved) fields['resolved'] = writeMoment(resolved, shownIn);
    if (ours !== undefined) fields['severity'] = ours;
    if (services.length > 0)
      fields['services'] = Object.fromEntries(services.map(([service]) => [service, impact]));
    if (severity !== undefined) {
      if (ours === undefined) tell('lost', 'severity', severity, 'cState knows no severity of that name.');
      else
        tell(
          'derived',
          'severity',
          severity,
          `It is \`severity: ${ours}\`${services.length > 0 ? `, and \`${impact}\` for each service` : ''}.`,
        );
    }
  }
  if (zone) fields['timezone'] = zone;
  for (const [service, name] of services) tell('kept', 'affected', name, `It is the service \`${service}\`.`);
  const tags = textsOf(facts.get('tags'));
  if (tags.length > 0 && !isWork) fields['tags'] = [...new Set(tags)];
  fields['aliases'] = [
    ...new Set([
      context.address,
      ...context.translations.map(({ address }) => address),
      ...oldAddresses(facts.get('aliases')),
    ]),
  ];
  let unplaced = placed.unplaced;
  if (placed.updates.length > 0) {
    const list = placed.updates.map(({ at, status, text }) => ({
      at: writeMoment(at, shownIn),
      status,
      text,
    }));
    fields['updates'] = list;
  }
  if (!isOver && started.kind === 'moment' && placed.updates.length === 0 && rest.trim() !== '' && !isWork) {
    // Without an update a report would be taken for one that was written when it was over.
    fields['updates'] = [{ at: written, status: 'investigating', text: withoutShortcodes(rest, tell) }];
    tell('derived', 'body', file.path, 'The issue is open, so that its text is an update at its beginning.');
  } else unplaced = [rest, ...unplaced];
  const whole = [
    withoutShortcodes(unplaced.filter((text) => text.trim() !== '').join('\n\n'), tell),
    ...context.translations.map((other) => translated(other, tell)),
  ];
  const source = whole.filter((text) => text.trim() !== '').join('\n\n');
  const {
    body,
    attachments,
    ledger: told,
  } = toBody(parseMarkdown(source, 'md'), source, { path: file.path, id, addressOf: () => undefined });
  ledger.push(...told);
  for (const [key, value] of facts) {
    if (!KNOWN.has(key) && value !== undefined && value !== null && value !== '')
      tell('lost', key, shown(value), 'Our files have no field of that meaning.');
  }
  const document: ImportedDocument = {
    source: {
      from: 'cstate',
      id,
      ...(context.url && { url: `${context.url.replace(/\/$/, '')}${context.address}` }),
    },
    origin: {
      data: front.data,
      body: front.body,
      translations: context.translations.map(({ file: { text } }) => text),
    },
    day: started.kind === 'moment' ? written.replace('~', '').slice(0, 10) : started.day,
    fields,
    body: source === '' ? '' : body,
    attachments,
  };
  return { kind: isWork ? 'maintenance' : 'incidents', document };
}

/** Hugo takes one digit for an hour, which is one to us as well. */
function timeOf(text: string, timezone: string | undefined): SourceTime {
  return readSourceTime(text.replace(/T(?=\d:)/, ' '), timezone);
}

function ask({ questions }: IssueContext, example: string): void {
  if (questions.length === 0) questions.push({ about: 'timezone', example });
}

function readBody(body: string, tell: Tell): ReturnType<typeof updatesOf> | undefined {
  try {
    return updatesOf(body);
  } catch (error) {
    if (!(error instanceof ExcessError || error instanceof RangeError)) throw error;
    tell('lost', 'body', '', 'The text is too large to be read.');
    return undefined;
  }
}

interface Placed {
  updates: { at: Moment; status: string; text: string }[];
  unplaced: string[];
}

function placeUpdates(
  updates: readonly RawUpdate[],
  {
    started,
    ended,
    timezone,
    tell,
    context,
    file,
  }: {
    started: SourceTime;
    ended: SourceTime | undefined;
    timezone: string | undefined;
    tell: Tell;
    context: IssueContext;
    file: SourceFile;
  },
): Placed {
  const placed: Placed = { updates: [], unplaced: [] };
  for (const { at, status, text } of updates) {
    const time = typeof at === 'string' ? timeOf(at, timezone) : at.of === 'date' ? started : ended;
    const value = typeof at === 'string' ? at : at.of;
    if (time?.kind === 'moment') {
      placed.updates.push({ at: time.moment, status, text: withoutShortcodes(text, tell) });
      const how = typeof at === 'string' ? 'kept' : 'derived';
      tell(how, 'track', value, `It is an update, \`${status}\`.`);
    } else {
      if (time?.kind === 'zoneless') ask(context, `\`${value}\` at ${file.path}`);
      placed.unplaced.push(text);
      tell('lost', 'track', value, 'Its time can’t be read: the text stays in the body.');
    }
  }
  placed.updates.sort((one, other) => one.at.instant - other.at.instant);
  return placed;
}

/** When it was over: as it says, or by the last word, but never before it began. */
function endOf({
  started,
  ended,
  end,
  isOver,
  placed,
  tell,
}: {
  started: SourceTime;
  ended: SourceTime | undefined;
  end: string | undefined;
  isOver: boolean;
  placed: Placed;
  tell: Tell;
}): Moment | undefined {
  const begun = started.kind === 'moment' ? started.moment.instant : Number.NEGATIVE_INFINITY;
  if (ended?.kind === 'moment' && ended.moment.instant >= begun) {
    tell('kept', 'resolvedWhen', end ?? '', 'It is `resolved`.');
    return ended.moment;
  }
  if (end !== undefined)
    tell('lost', 'resolvedWhen', end, 'It is no moment after the beginning, so that one of both is wrong.');
  const last = placed.updates.at(-1);
  if ((!isOver && last?.status !== 'resolved') || !last || last.at.instant < begun) return undefined;
  tell('derived', 'resolved', 'true', 'It is over since the last update: when, the issue does not say.');
  return last.at;
}

/** A notice that says that it is planned work, and takes some time. */
function isMaintenance({
  severity,
  title,
  started,
  resolved,
}: {
  severity: string | undefined;
  title: string;
  started: SourceTime;
  resolved: Moment | undefined;
}): boolean {
  const isPlanned =
    severity === 'under-maintenance' ||
    (severity === 'notice' && /maintenance|scheduled|planned/i.test(title));
  return (
    isPlanned &&
    started.kind === 'moment' &&
    resolved !== undefined &&
    resolved.instant > started.moment.instant
  );
}

function serviceNames(facts: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(['affected', 'affectedsystems'].flatMap((key) => textsOf(facts.get(key))))];
}

function oldAddresses(value: unknown): string[] {
  return textsOf(value).filter((text) => /^\/[^/]/.test(text));
}

/** A text without times that became data, and with all else that Hugo would have replaced. */
function withoutShortcodes(text: string, tell: Tell): string {
  let result = '';
  let from = 0;
  for (const { name, argument, start, end } of shortcodesIn(text)) {
    const isTrack = name === 'track';
    result += text.slice(from, start) + (isTrack ? argument : text.slice(start, end));
    from = end;
    if (!isTrack)
      tell('lost', 'shortcode', text.slice(start, end), 'Nothing replaces it here: it stays as text.');
  }
  return (result + text.slice(from)).trim();
}

/** The same issue in another language, below a heading of its title. */
function translated({ language, file }: IssueContext['translations'][number], tell: Tell): string {
  const { data, body } = readFrontMatter(toPrintable(file.text));
  const [title = language] = Object.entries(data).flatMap(([key, value]) =>
    key.toLowerCase() === 'title' ? textsOf(value) : [],
  );
  tell(
    'derived',
    'language',
    language,
    `Its text stands below the heading “${title}”: a file of ours has one language.`,
  );
  return `## ${title}\n\n${withoutShortcodes(body, tell)}`;
}
