import { toPrintable } from '../../domain/characters.ts';
import { ExcessError } from '../../source/limits.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { toBody, toDataText } from '../body.ts';
import {
  type FrontMatter,
  isOfGenerator,
  OF_GENERATOR,
  readFrontMatter,
  shown,
  textsOf,
} from '../front-matter.ts';
import { dayInPath } from '../markdown/days.ts';
import type { ImportedDocument, ImportQuestion, LedgerLine, SourceFile } from '../model.ts';
import { createTell, type Tell } from '../record.ts';
import { shownZone, writeMoment } from '../stamps/zones.ts';
import {
  affectedNames,
  type Facts,
  isMaintenance,
  saysOver,
  severityFields,
  severityOf,
  textUnder,
} from './issue-facts.ts';
import { endOf, type IssueTimes, placeUpdates, timeOf } from './issue-times.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { updatesOf } from './updates.ts';

/** What an issue needs of the site around it. */
export interface IssueContext {
  id: string;
  /** The address of its page, `/issues/<slug>/`. */
  address: string;
  url: string | undefined;
  timezone: string | undefined;
  /** The id of the service of a name that an issue is about. */
  serviceOf(name: string): string;
  /** The same issue in other languages. */
  translations: readonly { language: string; address: string; file: SourceFile }[];
  ledger: LedgerLine[];
  questions: ImportQuestion[];
}

/** An issue as ours: an incident, or maintenance. */
export type Issue = { kind: 'incidents' | 'maintenance'; document: ImportedDocument };

/** Keys whose meaning is known here; all others are told as lost. */
const KNOWN = new Set([
  ...[
    'title',
    'date',
    'resolved',
    'resolvedwhen',
    'resolved_on',
    'severity',
    'max_severity',
    'affected',
    'status',
  ],
  ...['affectedsystems', 'draft', 'published', 'section', 'tags', 'aliases', 'description', 'informational'],
]);

/** Reads one file of `content/issues/`. */
export function readIssue(file: SourceFile, context: IssueContext): Issue | undefined {
  const tell = createTell(context.ledger, context.id);
  const front = readFrontMatter(toPrintable(file.text));
  const facts: Facts = new Map(Object.entries(front.data).map(([key, value]) => [key.toLowerCase(), value]));
  for (const line of front.unread) tell('lost', 'frontmatter', line, 'It can’t be read as data.');
  if (facts.get('draft') === true || facts.get('published') === false) {
    tell('left', 'issue', file.path, 'It is a draft at the source.');
    return undefined;
  }
  const read = readBody(front.body, tell);
  const times = timesOf(file, facts, context, tell);
  if (!read || !times) return undefined;
  const { started } = times;
  const ask = (value: string) => addQuestion(context, value, file);
  const placed = placeUpdates(read.updates, times, context.timezone, tell, ask);
  const resolved = endOf(times, placed, tell);
  const [told] = [started, times.ended].filter((time) => time?.kind === 'moment');
  const shownIn = told ? shownZone(told.zone, [told.moment.instant]) : (context.timezone ?? 'UTC');
  const begun = started.kind === 'moment' ? writeMoment(started.moment, shownIn) : started.day;
  const title = textUnder(facts, 'title') ?? context.id;
  const severity = severityOf(facts);
  const isWork = isMaintenance(severity, title, started, resolved);
  const ended = resolved && writeMoment(resolved, shownIn);
  const services = servicesOf(facts, context, tell);
  if (isWork) tell('derived', 'severity', severity ?? '', 'It is maintenance: a notice whose title says so.');
  const updates = placed.updates.map(({ at, status, text }) => ({
    at: writeMoment(at, shownIn),
    // Without an end nothing was over.
    status: status === 'resolved' && !resolved ? 'update' : status,
    text: toUpdateText(text, file, context),
  }));
  const isOpen = !times.isOver && !isWork && updates.length === 0 && started.kind === 'moment';
  const opening = isOpen ? withoutShortcodes(read.rest, tell) : '';
  if (opening !== '') {
    // A report without updates would be taken for one that was written when it was over.
    updates.push({ at: begun, status: 'investigating', text: toUpdateText(opening, file, context) });
    tell('derived', 'body', file.path, 'The issue is open: its text is an update at its beginning.');
  }
  const facts_ = isWork
    ? { starts: begun, ends: ended, ...(services.length > 0 && { services }) }
    : {
        started: begun,
        ...(ended !== undefined && { resolved: ended }),
        ...severityFields(severity, services, tell),
      };
  const fields = {
    title,
    ...summaryOf(facts),
    ...facts_,
    ...((told || updates.length > 0) && { timezone: shownIn }),
    ...(isWork ? {} : tagsOf(facts)),
    aliases: aliasesOf(facts, context),
    ...(updates.length > 0 && { updates }),
  };
  tellOthers(facts, tell);
  const texts = [opening === '' ? read.rest : '', ...placed.unplaced];
  const parts = bodyOf(texts, file, context, tell);
  const kind = isWork ? 'maintenance' : 'incidents';
  return {
    kind,
    document: { ...sourceOf(front, context), day: begun.replace('~', '').slice(0, 10), fields, ...parts },
  };
}

function toUpdateText(written: string, { path }: SourceFile, { id, ledger }: IssueContext): string {
  const { text, ledger: told } = toDataText(written, { path, id, addressOf: () => undefined });
  ledger.push(...told);
  return text;
}

function timesOf(file: SourceFile, facts: Facts, context: IssueContext, tell: Tell): IssueTimes | undefined {
  const date = textUnder(facts, 'date') ?? '';
  const end = textUnder(facts, 'resolvedwhen', 'resolved_on');
  const [started, ended] = [date, end].map((text) =>
    text === undefined ? undefined : timeOf(text, context.timezone),
  );
  const rest = { ended, end, isOver: saysOver(facts) };
  for (const [time, text] of [
    [started, date],
    [ended, end],
  ] as const)
    if (time?.kind === 'zoneless') addQuestion(context, text ?? '', file);
  if (started?.kind === 'moment' || started?.kind === 'day') {
    tell('kept', 'date', date, 'It is the beginning.');
    return { started, ...rest };
  }
  const named = dayInPath(file.path, {});
  if (started?.kind === 'zoneless' || !named) {
    const reason =
      started?.kind === 'zoneless' ? 'No zone is stated for it.' : 'It is no time that a calendar has.';
    tell('lost', 'date', date || file.path, `${reason} An incident needs the time it started.`);
    return undefined;
  }
  tell(
    'derived',
    'date',
    date || file.path,
    'It is no time that a calendar has: the day is that of the name of the file.',
  );
  return { started: { kind: 'day', day: named.day }, ...rest };
}

function addQuestion({ questions }: IssueContext, value: string, { path }: SourceFile): void {
  if (questions.length === 0) questions.push({ about: 'timezone', example: `\`${value}\` at ${path}` });
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

function servicesOf(facts: Facts, { serviceOf }: IssueContext, tell: Tell): string[] {
  const ids = affectedNames(facts).map((name) => {
    const id = serviceOf(name);
    tell('kept', 'affected', name, `It is the service \`${id}\`.`);
    return id;
  });
  return [...new Set(ids)];
}

function summaryOf(facts: Facts): { summary?: string } {
  const summary = textUnder(facts, 'description');
  return summary === undefined ? {} : { summary };
}

function tagsOf(facts: Facts): { tags?: string[] } {
  const tags = [...new Set(textsOf(facts.get('tags')))];
  return tags.length > 0 ? { tags } : {};
}

function aliasesOf(facts: Facts, { address, translations }: IssueContext): string[] {
  const others = textsOf(facts.get('aliases')).filter((text) => /^\/[^/]/.test(text));
  return [...new Set([address, ...translations.map((other) => other.address), ...others])];
}

function tellOthers(facts: Facts, tell: Tell): void {
  for (const [key, value] of facts) {
    if (KNOWN.has(key) || value === undefined || value === null || value === '') continue;
    if (isOfGenerator(key)) tell('left', key, shown(value), OF_GENERATOR);
    else tell('lost', key, shown(value), 'Our files have no field of that meaning.');
  }
}

/** What was no update, and the same issue in other languages below. */
function bodyOf(
  texts: readonly string[],
  { path }: SourceFile,
  { id, translations, ledger }: IssueContext,
  tell: Tell,
): Pick<ImportedDocument, 'body' | 'attachments'> {
  const own = withoutShortcodes(texts.filter((text) => text.trim() !== '').join('\n\n'), tell);
  const all = [own, ...translations.map((other) => translated(other, tell))];
  const source = all.filter((text) => text !== '').join('\n\n');
  if (source === '') return { body: '', attachments: [] };
  const read = toBody(parseMarkdown(source, 'md'), source, { path, id, addressOf: () => undefined });
  ledger.push(...read.ledger);
  return { body: read.body, attachments: read.attachments };
}

function sourceOf(
  { data, body }: FrontMatter,
  { id, url, address, translations }: IssueContext,
): Pick<ImportedDocument, 'source' | 'origin'> {
  const whole = url && `${url.replace(/\/$/, '')}${address}`;
  return {
    source: { from: 'cstate', id, ...(whole && { url: whole }) },
    origin: { data, body, translations: translations.map(({ file: { text } }) => text) },
  };
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
