import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Narrator } from '../../assemble/narrator.ts';
import { decodePath } from '../../domain/address.ts';
import { toLogText } from '../../domain/characters.ts';
import type { Format } from '../../import/format.ts';
import type { ImportedDocument, ImportedRecord } from '../../import/model.ts';
import { idOf } from '../../source/document-names.ts';
import { readFileOf, readTree } from '../../source/read.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type KnownFile, knownFiles, sourceKey } from './known.ts';
import { SOURCES_FILE, sourcesIn } from './recorded.ts';
import { lettersOf, sentencesOf, wordsOfPage } from './sentences.ts';
import { openSource } from './source.ts';

/** What is not as it should be. */
interface Findings {
  documents: number;
  sentences: number;
  addresses: number;
  /** Documents that somebody has edited since: what they leave out is theirs to decide. */
  edited: number;
  missing: string[];
}

const MAX_FILE = 64 * 2 ** 20;
const SHOWN = 30;

/** See whether all that was imported is in the built site: each sentence of the source, and every old address. */
export async function verifyImport(
  dist: string,
  { io, formats, narrator }: { io: Io; formats: readonly Format[]; narrator: Narrator },
): Promise<ExitCode> {
  const site = await openSite(join(io.cwd, dist), dist);
  const recorded = sourcesIn(await textOf(io.cwd, SOURCES_FILE));
  if (recorded.length === 0) {
    throw new UsageError(`${SOURCES_FILE} names no source: nothing was imported into this site yet.`);
  }
  const known = knownFiles(await readTree(io.cwd));
  const findings: Findings = { documents: 0, sentences: 0, addresses: 0, edited: 0, missing: [] };
  for (const { format, source, timezone } of recorded) {
    const opened = await openSource([format, source], { io, formats, narrator });
    const record = opened.format.parse(opened.files, {
      ...opened.options,
      ...(timezone !== undefined && { timezone }),
    });
    await verifyRecord(record, { site, known, findings, narrator });
  }
  io.stdout.write(toText(findings));
  return findings.missing.length > 0 ? 1 : 0;
}

interface Verification {
  site: BuiltSite;
  known: ReadonlyMap<string, KnownFile>;
  findings: Findings;
  narrator: Narrator;
}

async function verifyRecord(record: ImportedRecord, { site, known, findings, narrator }: Verification) {
  const shared = lettersOf((await Promise.all(site.shared.map((file) => site.textOf(file)))).join(' '));
  const told = Map.groupBy(record.ledger, ({ id }) => id);
  narrator.begin(
    'Comparing documents',
    KINDS.reduce((sum, kind) => sum + record[kind].length, 0),
  );
  for (const kind of KINDS) {
    for (const document of record[kind]) {
      const { from, id } = document.source;
      narrator.advance();
      const file = known.get(sourceKey(kind, from, id));
      const page = file && pageOf(kind, file.file);
      findings.documents++;
      for (const address of oldAddressesOf(document, record)) checkAddress(address, site, findings);
      if (file?.isEdited) findings.edited++;
      if (!file || page === undefined || !site.files.has(page)) {
        findings.missing.push(`${id}: “${document.fields.title}” is not published.`);
      } else if (!file.isEdited) {
        const words = lettersOf(await site.textOf(page));
        const lost = lettersOf(
          (told.get(id) ?? [])
            .filter(isToldOf)
            .map(({ value }) => value)
            .join(' '),
        );
        for (const sentence of sentencesOf(document.origin)) {
          findings.sentences++;
          const letters = lettersOf(sentence);
          if (![words, shared, lost].some((text) => text.includes(letters)))
            findings.missing.push(`${page}: “${sentence}”`);
        }
      }
    }
  }
  for (const address of record.site.services.flatMap(({ aliases = [] }) => aliases))
    checkAddress(address, site, findings);
  narrator.end();
}

/** What was lost or became something else was told when it was imported. */
function isToldOf({ outcome }: ImportedRecord['ledger'][number]): boolean {
  return outcome !== 'kept';
}

/** Where a document was, by what it says and by its page. */
function oldAddressesOf({ fields, source }: ImportedDocument, { site }: ImportedRecord): string[] {
  const { aliases = [] } = fields as { aliases?: readonly string[] };
  const page = URL.parse(source.url ?? '');
  const isOwn = page !== null && page.host === URL.parse(site.url ?? '')?.host && page.pathname !== '/';
  const addresses = [...aliases, ...(isOwn ? [page.pathname] : [])];
  return [...new Map(addresses.map((address) => [barePath(address), address])).values()];
}

function checkAddress(address: string, { files, redirects }: BuiltSite, findings: Findings): void {
  findings.addresses++;
  const path = barePath(address);
  const answers = [path, posix.join(path, 'index.html'), `${path}.html`].some((file) => files.has(file));
  if (!answers && !redirects.has(path)) findings.missing.push(`${address} does not answer.`);
}

function barePath(address: string): string {
  return decodePath(address).replace(/^\/+|\/+$/g, '');
}

function pageOf(kind: Kind, file: string): string {
  return kind === 'pages' ? `${idOf(file)}/index.html` : `${kind}/${idOf(file)}/index.html`;
}

interface BuiltSite {
  files: ReadonlySet<string>;
  /** Addresses that the host leads on, without slashes around them. */
  redirects: ReadonlySet<string>;
  /** Pages that tell of services, which documents of a source may describe. */
  shared: readonly string[];
  /** The words of a page. */
  textOf(file: string): Promise<string>;
}

async function openSite(root: string, named: string): Promise<BuiltSite> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  if (!files.has('index.html')) {
    throw new UsageError(`There is no built site in \`${named}\`. Run \`npm run build\` first.`);
  }
  const rules = (await textOf(root, '_redirects'))
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[0] ?? '');
  return {
    files,
    redirects: new Set(rules.map(barePath)),
    shared: ['index.html', ...[...files].filter((file) => /^services\/.*index\.html$/.test(file))],
    textOf: async (file) => wordsOfPage(await textOf(root, file)),
  };
}

async function textOf(root: string, file: string): Promise<string> {
  const { bytes } = await readFileOf(root, file, MAX_FILE);
  return bytes ? Buffer.from(bytes).toString('utf8') : '';
}

function toText({ documents, sentences, addresses, edited, missing }: Findings): string {
  const shown = missing.slice(0, SHOWN).map((line) => `  ${toLogText(line)}\n`);
  const more = missing.length > SHOWN ? `  and ${missing.length - SHOWN} more\n` : '';
  const isEdited = edited > 0 ? `${edited} of them were edited here since, and are not compared.\n` : '';
  const outcome = missing.length === 0 ? 'All of it is there.\n' : `Not there:\n${shown.join('')}${more}`;
  return `Looked for ${documents} documents, ${sentences} sentences and ${addresses} old addresses.\n${isEdited}${outcome}`;
}
