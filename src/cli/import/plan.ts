import { contentOf } from '../../check/content.ts';
import type { Instant } from '../../domain/moment.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ImportedDocument, LedgerLine } from '../../import/model.ts';
import type { SourceFile } from '../../source/document.ts';
import type { SourceTree } from '../../source/read.ts';
import { type Finder, type PlacedFile, placeAttachments } from './attachments.ts';
import { digestOf } from './digest.ts';
import { KINDS } from './kinds.ts';
import { type KnownFile, knownFiles, sourceKey } from './known.ts';
import { mend } from './mend.ts';
import { createNames } from './names.ts';
import { withServiceIds } from './services.ts';
import { type Settled, settle } from './settle.ts';
import { type Move, type PlannedSite, planSite, SITE_FILE } from './site.ts';

/** What becomes of a document. */
export type Fate = 'new' | 'changed' | 'same' | 'edited' | 'refused';

export interface PlannedDocument {
  file: string;
  text: string;
  title: string;
  fate: Fate;
  attachments: readonly PlacedFile[];
  refusal?: string | undefined;
}

/** All that an import would write. */
export interface Plan {
  site: PlannedSite & { isNew: boolean; isChanged: boolean };
  documents: PlannedDocument[];
  ledger: LedgerLine[];
}

export interface Surroundings {
  tree: SourceTree;
  find: Finder;
  now: Instant;
  env: Readonly<Record<string, string | undefined>>;
  /** Each document is told when it is ready. */
  onDocument?: () => void;
}

interface Draft {
  file: string;
  settled: Settled;
  attachments: readonly PlacedFile[];
  known: KnownFile | undefined;
}

/**
 * What an import comes to. It depends on the source and on the site alone, so that a second one comes to the same; what
 * is there already only decides what of it is written.
 */
export async function planImport(move: Move, around: Surroundings): Promise<Plan> {
  const { tree } = around;
  const site = planSite(tree.site, move);
  const drafts = await draftsOf(move, site, around);
  const judged = judgeAll(drafts, site, around);
  return {
    site: { ...site, isNew: tree.site === undefined, isChanged: tree.site?.text !== site.text },
    documents: judged.map(toPlanned),
    ledger: [
      ...move.record.ledger,
      ...judged.flatMap(({ settled }) => settled.lost),
      ...judged.flatMap(({ settled }) => (settled.refusal === undefined ? [] : [refusalLine(settled)])),
    ],
  };
}

async function draftsOf({ record, timezone }: Move, { site, services }: PlannedSite, around: Surroundings) {
  const known = knownFiles(around.tree);
  const zone = record.site.timezone ?? timezone ?? site.timezone;
  const drafts: Draft[] = [];
  for (const kind of KINDS) {
    const names = createNames(
      kind,
      around.tree[kind].map(({ file }) => file),
    );
    for (const imported of record[kind]) {
      const { from, id } = imported.source;
      const before = known.get(sourceKey(kind, from, id));
      const file = before?.file ?? names.fileOf(imported);
      const { document, files, lost } = await placeAttachments(
        imported,
        file,
        around.find,
        // What was fetched once is not fetched anew for a document that is the same.
        (beside) => before?.digest === digestOf(imported.origin) && around.tree.paths.has(beside),
      );
      const settled = settle(kind, withServiceIds(document, services), file, site, zone);
      drafts.push({
        file,
        settled: { ...settled, lost: [...lost, ...settled.lost] },
        attachments: files,
        known: before,
      });
      around.onDocument?.();
    }
  }
  return drafts;
}

/** One mistake can hide another. */
const MAX_ROUNDS = 8;

/** Documents that rules have nothing against; what stays so to the end is refused. */
function judgeAll(drafts: readonly Draft[], site: PlannedSite, around: Surroundings): Draft[] {
  let current = [...drafts];
  for (let round = 0; ; round++) {
    const errors = errorsIn(current, site, around);
    if (errors.size === 0) return current;
    current = current.map((draft) => {
      const problems = errors.get(draft.file);
      if (!problems) return draft;
      const { settled, file } = draft;
      const [{ message }] = problems;
      const next =
        round < MAX_ROUNDS ? mend(settled, file, problems, site.site) : { ...settled, refusal: message };
      return { ...draft, settled: next };
    });
  }
}

/** What is an error in documents of the import, by their files. */
function errorsIn(drafts: readonly Draft[], { text }: PlannedSite, { tree, now, env }: Surroundings) {
  const files = new Map(
    drafts.flatMap(({ file, settled }) => (settled.refusal === undefined ? [[file, settled.text]] : [])),
  );
  const { problems } = contentOf(withFiles(tree, text, drafts, files), { now, env });
  const errors = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    if (problem.severity !== 'error' || !files.has(problem.file)) continue;
    const others = errors.get(problem.file);
    if (others) others.push(problem);
    else errors.set(problem.file, [problem]);
  }
  return errors;
}

/** The tree as it will be, with documents as the source has them. */
function withFiles(
  tree: SourceTree,
  siteText: string,
  drafts: readonly Draft[],
  files: ReadonlyMap<string, string>,
): SourceTree {
  const ours = new Set(drafts.map(({ file }) => file));
  const of = (kind: (typeof KINDS)[number]): SourceFile[] => {
    const own = tree[kind].filter(({ file }) => !ours.has(file));
    const planned = drafts.filter(({ settled }) => settled.kind === kind);
    return [
      ...own,
      ...planned.flatMap(({ file }) => (files.has(file) ? [{ file, text: files.get(file) ?? '' }] : [])),
    ];
  };
  const beside = drafts.flatMap(({ file, attachments }) => [
    file,
    ...attachments.map((placed) => placed.file),
  ]);
  return {
    ...tree,
    site: { file: SITE_FILE, text: siteText },
    incidents: of('incidents'),
    maintenance: of('maintenance'),
    pages: of('pages'),
    paths: new Set([...tree.paths, SITE_FILE, ...beside]),
  };
}

function toPlanned({ file, settled, attachments, known }: Draft): PlannedDocument {
  const { document, refusal } = settled;
  const text = refusal === undefined ? settled.text : settled.whole;
  return {
    file,
    text,
    title: document.fields.title,
    attachments,
    refusal,
    fate: fateOf(document, refusal, known),
  };
}

function fateOf(
  { origin }: ImportedDocument,
  refusal: string | undefined,
  known: KnownFile | undefined,
): Fate {
  if (refusal !== undefined) return 'refused';
  if (!known) return 'new';
  if (known.digest === digestOf(origin)) return 'same';
  return known.isEdited ? 'edited' : 'changed';
}

function refusalLine({ document, refusal = '' }: Settled): LedgerLine {
  const { source, fields } = document;
  return { outcome: 'lost', field: 'document', id: source.id, value: fields.title, reason: refusal };
}
