import { toOneLine, toPrintable } from '../../domain/characters.ts';
import { dayOf } from '../../domain/format-time.ts';
import { ExcessError } from '../../source/limits.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { toBody, toDataText } from '../body.ts';
import type { ImportedDocument, ImportedService, LedgerLine, SourceParser } from '../model.ts';
import { createTell, emptyRecord, type Tell } from '../record.ts';
import { issuesIn, type SavedComment, type SavedIssue } from './saved-issues.ts';
import { readSites } from './sites.ts';
import { workWindowOf } from './work-window.ts';

/** A repository of Upptime's, with its issues and their comments as they were saved from GitHub. */
export const parseUpptime: SourceParser = (files, { timezone = 'UTC' }) => {
  const record = emptyRecord();
  readSites(files, record);
  const { services } = record.site;
  const saved = files.filter(
    ({ path }) =>
      /\.json$/.test(path) && !/(?:^|\/)(?:history\/summary|package(?:-lock)?|api\/.*)\.json$/.test(path),
  );
  const { issues, unread } = issuesIn(saved);
  for (const { path } of unread)
    createTell(record.ledger, path)('lost', 'file', path, 'It can’t be read as JSON.');
  for (const issue of issues) {
    const id = String(issue.number);
    const context: Context = {
      id,
      timezone,
      services,
      ledger: record.ledger,
      tell: createTell(record.ledger, id),
    };
    try {
      readIssue(issue, context, record);
    } catch (error) {
      if (!(error instanceof ExcessError || error instanceof RangeError)) throw error;
      context.tell('lost', 'issue', issue.title, 'The text is too large to be read.');
    }
  }
  return record;
};

interface Context {
  id: string;
  timezone: string;
  services: readonly ImportedService[];
  ledger: LedgerLine[];
  tell: Tell;
}

function readIssue(
  issue: SavedIssue,
  context: Context,
  record: { incidents: ImportedDocument[]; maintenance: ImportedDocument[] },
): void {
  const { tell } = context;
  const labels = issue.labels.map((label) => label.toLowerCase());
  const window = workWindowOf(issue.body);
  if (issue.origin['pull_request'] !== undefined) tell('left', 'issue', issue.title, 'It is a pull request.');
  else if (labels.includes('maintenance') || window) {
    const work = toWork(issue, window, context);
    if (work) record.maintenance.push(work);
  } else if (labels.includes('status') || isAlarm(issue.title))
    record.incidents.push(toIncident(issue, context));
  else tell('lost', 'issue', issue.title, 'Neither its labels nor its title say that it is about a site.');
}

const ALARM = /\b(?:is down|has degraded performance|is degraded)\b/i;

function isAlarm(title: string): boolean {
  return ALARM.test(title);
}

function toIncident(issue: SavedIssue, context: Context): ImportedDocument {
  const { tell } = context;
  const isDegraded = /degraded/i.test(issue.title);
  const [severity, impact] = isDegraded ? ['minor', 'degraded'] : ['major', 'major-outage'];
  const service = serviceOf(issue, context);
  const reports = issue.comments.filter(isReport);
  const comments = issue.comments.filter((comment) => !reports.includes(comment));
  const opening =
    issue.body.trim() === '' ? [] : [{ at: issue.createdAt, status: 'investigating', text: issue.body }];
  const lastIsOver = issue.closedAt === undefined ? -1 : comments.findLastIndex(saysOver);
  const updates = [
    ...opening,
    ...comments.map((comment, index) => ({
      at: comment.createdAt,
      status: index === lastIsOver ? 'resolved' : 'update',
      text: comment.body,
    })),
  ].flatMap(({ at, status, text }) => {
    const told = textOf(text, context);
    return told === '' ? [] : [{ at: toTime(at), status, text: told }];
  });
  tell('kept', 'created_at', issue.createdAt, 'It is `started`.');
  if (issue.closedAt !== undefined) tell('kept', 'closed_at', issue.closedAt, 'It is `resolved`.');
  tell(
    'derived',
    'title',
    issue.title,
    `It is \`severity: ${severity}\`, and \`${impact}\` for the service.`,
  );
  tellComments(comments, tell);
  const fields = {
    title: titleOf(issue),
    started: toTime(issue.createdAt),
    ...(issue.closedAt !== undefined && { resolved: toTime(issue.closedAt) }),
    severity,
    ...(service && { services: { [service.id]: impact } }),
    ...tagsOf(issue, context),
    aliases: [`/incident/${issue.number}/`],
    ...(updates.length > 0 && { updates }),
  };
  return toDocument(
    issue,
    { at: issue.createdAt, fields, text: reports.map(({ body }) => body).join('\n\n') },
    context,
  );
}

function toWork(
  issue: SavedIssue,
  window: ReturnType<typeof workWindowOf>,
  context: Context,
): ImportedDocument | undefined {
  const { tell } = context;
  const [starts, ends] = [window?.start, window?.end].map((text) => Date.parse(text ?? ''));
  if (starts === undefined || ends === undefined || !(ends > starts)) {
    tell(
      'lost',
      'issue',
      issue.title,
      'It is planned work, whose comment does not say when it starts and ends: add it by `npm run new -- maintenance`.',
    );
    return undefined;
  }
  const named = (window?.expected ?? []).map((slug) => ({ slug, service: serviceNamed(slug, context) }));
  for (const { slug, service } of named) {
    if (service) tell('kept', 'expectedDown', slug, `It is the service \`${service.id}\`.`);
    else tell('lost', 'expectedDown', slug, 'No site has that name.');
  }
  const services = [...new Set(named.flatMap(({ service }) => (service ? [service.id] : [])))];
  tell('kept', 'start', window?.start ?? '', 'It is `starts`.');
  tell('kept', 'end', window?.end ?? '', 'It is `ends`.');
  tellComments(issue.comments, tell);
  const updates = issue.comments.flatMap(({ body, createdAt }) => {
    const text = textOf(body, context);
    return text === '' ? [] : [{ at: toTime(createdAt), text }];
  });
  const fields = {
    title: titleOf(issue),
    ...(services.length > 0 && { services }),
    starts: toTime(window?.start ?? ''),
    ends: toTime(window?.end ?? ''),
    aliases: [`/incident/${issue.number}/`],
    ...(updates.length > 0 && { updates }),
  };
  return toDocument(issue, { at: window?.start ?? '', fields, text: window?.text ?? '' }, context);
}

function toDocument(
  { number, url, origin, comments }: SavedIssue,
  { at, fields, text }: { at: string; fields: ImportedDocument['fields']; text: string },
  { id, timezone, ledger }: Context,
): ImportedDocument {
  const source = toPrintable(text).trim();
  const address = { path: `${number}.md`, id, addressOf: () => undefined };
  const read = source === '' ? undefined : toBody(parseMarkdown(source, 'md'), source, address);
  ledger.push(...(read?.ledger ?? []));
  return {
    source: { from: 'upptime', id, ...(url !== undefined && { url }) },
    origin: { issue: origin, comments },
    day: dayOf(Date.parse(at), timezone),
    fields,
    body: read?.body ?? '',
    attachments: read?.attachments ?? [],
  };
}

/** A title without the sign that it begins with. */
function titleOf({ title, number }: SavedIssue): string {
  return toOneLine(title.replace(/^[^\p{L}\p{N}[("'`$]+/u, '')).trim() || `Issue ${number}`;
}

/** What an alarm is about: the site of one of its labels, or that which its title begins with. */
function serviceOf(issue: SavedIssue, context: Context): ImportedService | undefined {
  const name = titleOf(issue).replace(/ (?:is down|has degraded performance|is degraded)\b.*$/i, '');
  const found = [...issue.labels, name].map((label) => serviceNamed(label, context)).find(Boolean);
  if (found) context.tell('kept', 'labels', found.name, `It is the service \`${found.id}\`.`);
  else
    context.tell(
      'lost',
      'labels',
      issue.labels.join(', '),
      'No site has that name, so that no service is said to be affected.',
    );
  return found;
}

function serviceNamed(name: string, { services }: Context): ImportedService | undefined {
  const wanted = name.trim().toLowerCase();
  const address = `/history/${wanted}/`;
  return services.find(
    (service) =>
      service.aliases?.some((alias) => alias.toLowerCase() === address) ||
      service.name.toLowerCase() === wanted,
  );
}

/** Labels that name no site and mean nothing to Upptime. */
function tagsOf({ labels }: SavedIssue, context: Context): { tags?: string[] } {
  const tags = labels.filter(
    (label) => !/^(?:status|upptime|maintenance)$/i.test(label) && !serviceNamed(label, context),
  );
  for (const tag of tags) context.tell('kept', 'labels', tag, 'It is a tag.');
  return tags.length > 0 ? { tags } : {};
}

function saysOver({ body, isBot }: SavedComment): boolean {
  return /^\W*resolved\b/i.test(body) || (isBot && /\bis back up\b/i.test(body));
}

/** A report that somebody wrote when it was over. */
function isReport({ body, isBot }: SavedComment): boolean {
  return !isBot && /^#{1,6} /m.test(body) && /post-?mortem|root cause|timeline|lessons/i.test(body);
}

function tellComments(comments: readonly SavedComment[], tell: Tell): void {
  for (const { body, author, isBot } of comments) {
    tell('kept', 'comments[].body', body.slice(0, 80), 'It is an update.');
    if (!isBot && author !== '') tell('lost', 'comments[].user.login', author, 'Updates have no author.');
  }
}

function textOf(written: string, { id, ledger }: Context): string {
  const { text, ledger: told } = toDataText(toPrintable(written), {
    path: `${id}.md`,
    id,
    addressOf: () => undefined,
  });
  ledger.push(...told);
  return text;
}

/** The time of GitHub's, `2021-02-24T13:00:00Z`, to the second. */
function toTime(text: string): string {
  return new Date(Date.parse(text)).toISOString().replace(/(?::00)?\.\d{3}Z$/, 'Z');
}
