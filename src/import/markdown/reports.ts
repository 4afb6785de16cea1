import { posix } from 'node:path';
import { fileSlugOf } from '../../domain/address.ts';
import { toBody } from '../body.ts';
import type { ImportedDocument, LedgerLine, Outcome, SourceFile, SourceParser } from '../model.ts';
import { emptyRecord } from '../record.ts';
import { isDayFirstIn } from '../stamps/days.ts';
import { daysIn } from '../stamps/found-in.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Reading, readReport } from './report.ts';

/** What lies beside reports and is none. */
const NO_REPORT =
  /(?:^|\/)(?:_[^/]*|(?:readme|contributing|code[-_]of[-_]conduct|licen[cs]e|changelog|security|support|summary|[^/]*template)(?:\.[a-z]+)*)$/i;
/** A folder of its own for each report. */
const IN_FOLDER = /(?:^|\/)[^/]*(?:19|20)\d\d[-_.]?\d\d[^/]*\/(?:readme|index)(?:\.[a-z]+)*$/i;
const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)(?:\.erb)?$/i;

/** Postmortems in Markdown, one file each, in whatever form they were written. */
export const parseMarkdownReports: SourceParser = (files, options) => {
  const record = emptyRecord();
  const isDayFirst = orderOfFigures(files);
  const readings: { outline: Outline; reading: Reading }[] = [];
  for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const left = whyNot(file, files);
    if (left !== undefined) {
      record.ledger.push(toldOf(file, 'left', left));
      continue;
    }
    const outline = outlineOf(file, isDayFirst);
    if ('fault' in outline) record.ledger.push(toldOf(file, 'lost', outline.fault));
    else if (outline.known.isDraft) record.ledger.push(toldOf(file, 'left', 'It is a draft at the source.'));
    else readings.push({ outline, reading: readReport(outline, options) });
  }
  const addresses = new Map<string, string>();
  for (const { outline, reading } of readings) {
    const { day, fields } = reading.report ?? {};
    if (day && fields && !fields['draft'])
      addresses.set(outline.path, `/incidents/${day}-${fileSlugOf(fields.title)}/`);
  }
  for (const { outline, reading } of readings) {
    record.ledger.push(...reading.ledger);
    record.questions.push(...reading.questions);
    if (reading.report) record.incidents.push(toDocument(outline, reading.report, addresses, record.ledger));
  }
  return record;
};

/** Files of one source write days in figures alike: as those do that can be read in one way only. */
function orderOfFigures(files: readonly SourceFile[]): boolean | undefined {
  return isDayFirstIn(
    files.flatMap(({ path, text }) => [
      ...daysIn(path.replaceAll('/', ' ')),
      ...daysIn(text.slice(0, BEGINNING)),
    ]),
  );
}

/** Enough of a text to see how its author writes days. */
const BEGINNING = 4000;

function toDocument(
  { path, tree, front }: Outline,
  { day, fields, url }: NonNullable<Reading['report']>,
  addresses: ReadonlyMap<string, string>,
  ledger: LedgerLine[],
): ImportedDocument {
  const addressOf = (file: string) =>
    [file, `${file}.md`, file.replace(/\.html$/, '.md')].map((name) => addresses.get(name)).find(Boolean);
  const { body, attachments, ledger: told } = toBody(tree, front.body, { path, id: path, addressOf });
  ledger.push(...told);
  const source = { from: 'markdown' as const, id: path, ...(url !== undefined && { url }) };
  return { source, origin: { data: front.data, body: front.body }, day, fields, body, attachments };
}

function whyNot({ path }: SourceFile, files: readonly SourceFile[]): string | undefined {
  if (!MARKDOWN.test(path)) return 'It is no Markdown.';
  if (IN_FOLDER.test(path)) return undefined;
  const folder = posix.dirname(path);
  const isIndex = /(?:^|\/)index\.[^/]*$/i.test(path);
  const isList =
    isIndex &&
    files.some(
      (other) => other.path !== path && posix.dirname(other.path) === folder && MARKDOWN.test(other.path),
    );
  return NO_REPORT.test(path) || isList ? 'By its name it is no report.' : undefined;
}

function toldOf({ path }: SourceFile, outcome: Outcome, reason: string): LedgerLine {
  return { outcome, field: 'file', id: path, value: path, reason };
}
