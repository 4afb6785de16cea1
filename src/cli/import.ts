import { parseArgs } from 'node:util';
import { createNarrator, type Narrator } from '../assemble/narrator.ts';
import { toLogText } from '../domain/characters.ts';
import { isZone } from '../domain/time.ts';
import type { Format } from '../import/format.ts';
import { FORMATS } from '../import/formats.ts';
import type { ImportedRecord } from '../import/model.ts';
import { MAX_DOCUMENT, readFileOf, readTree } from '../source/read.ts';
import { askOne, askText } from './ask.ts';
import { beginProject } from './begin-project.ts';
import { publishingSteps } from './git.ts';
import { bytesInAddress } from './import/attachments.ts';
import { toReport, toSummary } from './import/ledger-report.ts';
import { type Fate, type Plan, planImport } from './import/plan.ts';
import { pathFrom, SOURCES_FILE, withSource } from './import/recorded.ts';
import { openSource, type Source } from './import/source.ts';
import { verifyImport } from './import/verify.ts';
import { filesOf, incomingFileOf, type PlannedFile, writeFiles } from './import/write-plan.ts';
import { type ExitCode, type Io, isInteractive, UsageError } from './io.ts';

const OPTIONS = {
  timezone: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
} as const;

/** Take over the record of another tool. What is there already is never doubled, and what was edited never overwritten. */
export async function importRecord(
  args: readonly string[],
  io: Io,
  formats: readonly Format[] = FORMATS,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { timezone } = values;
  if (timezone !== undefined && !isZone(timezone)) {
    throw new UsageError(
      `Unexpected \`--timezone ${timezone}\`, expected a time zone such as \`Europe/Berlin\`.`,
    );
  }
  const narrator = createNarrator({ output: io.stdout, env: io.env, clock: io.clock ?? (() => 0) });
  if (values.verify) return verifyImport(positionals[0] ?? 'dist', { io, formats, narrator });
  const source = await openSource(positionals, { io, formats, narrator });
  const { record, zone } = await parse(source, timezone, io);
  const plan = await planOf(source, record, zone, io, narrator);
  const files = [...filesOf(plan), reportFile(source, plan), await sourcesFile(source, zone, io)];
  const isLost = plan.ledger.some(({ outcome }) => outcome === 'lost');
  if (values['dry-run']) {
    io.stdout.write(files.map(shown).join(''));
    tell(plan, io);
  } else {
    tell(plan, io);
    if (values.yes || (await isWanted(files, io))) await write(files, plan, io, narrator);
    else throw new UsageError('Nothing was written.');
  }
  return values.strict && isLost ? 1 : 0;
}

/** Reads the record, once it is known in which zone its times are. */
async function parse({ files, format, ...source }: Source, given: string | undefined, io: Io) {
  const read = (timezone: string | undefined) =>
    format.parse(files, { ...source.options, ...(timezone !== undefined && { timezone }) });
  const record = read(given);
  const [question] = record.questions;
  if (!question) return { record, zone: given };
  const { example } = question;
  if (!isInteractive(io)) {
    throw new UsageError(
      `Missing \`--timezone\`: ${example} names no zone. Say in which zone its clocks were, such as \`--timezone Europe/Berlin\`.`,
    );
  }
  const timezone = await askText(io, {
    flag: 'timezone',
    given,
    message: `In which zone are times that name none? ${toLogText(example)}`,
    placeholder: 'Europe/Berlin',
    check: (answer) => (isZone(answer) ? undefined : 'Write a time zone such as `Europe/Berlin`.'),
  });
  return { record: read(timezone), zone: timezone };
}

async function planOf(
  source: Source,
  record: ImportedRecord,
  timezone: string | undefined,
  io: Io,
  narrator: Narrator,
) {
  const { format, find, skipped } = source;
  const count = record.incidents.length + record.maintenance.length + record.pages.length;
  if (count === 0 && record.site.services.length === 0) {
    throw new UsageError(
      `There is no incident, no maintenance, no page and no service of ${format.title} in it.`,
    );
  }
  narrator.begin('Preparing documents', count);
  const plan = await planImport(
    { record, format: format.format, timezone, cwd: io.cwd },
    {
      tree: await readTree(io.cwd),
      find: async (from) => bytesInAddress(from) ?? find(from),
      now: io.now,
      env: io.env,
      onDocument: () => narrator.advance(),
    },
  );
  narrator.end();
  const unread = skipped.map(({ path, reason }) => ({
    ...({ outcome: 'lost', field: 'file', id: path } as const),
    value: path,
    reason,
  }));
  return { ...plan, ledger: [...plan.ledger, ...unread] };
}

function reportFile({ format }: Source, { ledger }: Plan): PlannedFile {
  return { file: 'import/report.md', content: toReport(format.title, ledger) };
}

/** Where it came from, for `--verify`. */
async function sourcesFile({ format, named }: Source, timezone: string | undefined, { cwd }: Io) {
  const before = (await readFileOf(cwd, SOURCES_FILE, MAX_DOCUMENT)).bytes?.toString('utf8');
  const source = { format: format.format, source: pathFrom(cwd, named), timezone };
  const { file, text } = withSource(before, source);
  return { file, content: text };
}

function shown({ file, content }: PlannedFile): string {
  const text = typeof content === 'string' ? content : `(${content.length} bytes)\n`;
  return `==> ${toLogText(file)}\n${text.split('\n').map(toLogText).join('\n')}\n`;
}

const FATES: Readonly<Record<Fate, string>> = {
  new: 'new',
  changed: 'changed there, and brought up to date',
  same: 'already here, and left as they are',
  edited: 'changed there and here: left as they are, with what came beside them',
  refused: 'not taken over',
};

function tell(plan: Plan, io: Io): void {
  const { documents, site, ledger } = plan;
  const lines = (Object.keys(FATES) as Fate[]).flatMap((fate) => {
    const of = documents.filter((document) => document.fate === fate);
    return of.length === 0 ? [] : [`  ${of.length} ${FATES[fate]}`, ...detailsOf(of, fate)];
  });
  const count = documents.length;
  const { missing } = site.services;
  const services = missing.length > 0 ? [`  ${missing.length} services added to content/site.yaml`] : [];
  io.stdout.write(
    `${count} ${count === 1 ? 'document' : 'documents'}:\n${[...lines, ...services].map((line) => `${line}\n`).join('')}${toSummary(ledger)}`,
  );
}

function detailsOf(documents: Plan['documents'], fate: Fate): string[] {
  if (fate !== 'edited' && fate !== 'refused') return [];
  return documents.map((document) => {
    const { file, refusal = '' } = document;
    return `    ${toLogText(file)}: ${fate === 'edited' ? 'compare it with' : `${toLogText(refusal)} It is in`} ${incomingFileOf(document)}`;
  });
}

/** Where nobody can be asked, the command itself is the answer. */
async function isWanted(files: readonly PlannedFile[], io: Io): Promise<boolean> {
  if (!isInteractive(io)) return true;
  const question = { flag: 'yes', given: undefined, message: `Write ${files.length} files?` };
  const choices = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];
  return (await askOne(io, question, choices)) === 'yes';
}

async function write(files: readonly PlannedFile[], plan: Plan, io: Io, narrator: Narrator): Promise<void> {
  // Before site.yaml, by which the next run knows that there is a site already.
  const project = plan.site.isNew ? await beginProject(io) : undefined;
  narrator.begin('Writing files', files.length);
  await writeFiles(files, io.cwd, () => narrator.advance());
  narrator.end();
  const paths = ['content', 'import', ...(project?.written ?? [])];
  const steps = await publishingSteps({ paths, message: 'Import our record' }, io);
  const isNew = plan.site.isNew
    ? 'Look at content/site.yaml first: its name, address and zone are those of the source.\n'
    : '';
  io.stdout.write(
    `What was kept, derived and lost is in import/report.md.\n${project?.advice ?? ''}${isNew}Now run \`npm run check\`.\n${steps}`,
  );
}
