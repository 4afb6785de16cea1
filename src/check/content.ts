import type { Root } from 'mdast';
import { definitionsOf, type Term } from '../domain/glossary.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { compareText, newestFirst } from '../domain/order.ts';
import { type OwnersPage, ownersPageOf } from '../domain/owners-pages.ts';
import type { Page } from '../domain/page.ts';
import type { Problem } from '../domain/problem.ts';
import type { Site } from '../domain/site.ts';
import type { Translation } from '../domain/translation.ts';
import { type Outline, outlineOf } from '../markdown/outline.ts';
import { type Labels, parseSite } from '../schema/parse-site.ts';
import type { Body } from '../source/body.ts';
import { parseYamlDocument, type SourceFile, toTextDocument } from '../source/document.ts';
import { stemOf } from '../source/document-names.ts';
import type { Fix } from '../source/edit.ts';
import {
  isUnreadable,
  parseGlossaryFile,
  parseIncidentFile,
  parseMaintenanceFile,
  parsePageFile,
  parseTranslationFile,
  withOlder,
} from '../source/parse.ts';
import { readTree, type SourceTree } from '../source/read.ts';
import { type OwnWords, wordsOf } from '../words/table.ts';
import type { Words } from '../words/words.ts';
import { type Clock, createClock } from './clock.ts';
import type { Known } from './hidden.ts';
import { createJudge } from './kept/judge.ts';
import { createReader, type Keeper, type KeptDocument, type Reading } from './kept/kept.ts';
import { nowOf } from './now.ts';
import { ownWordsFor, parseWordsFile } from './own-words.ts';
import { createPanel, type Found, sortProblems } from './problems.ts';
import type { PlacedReference } from './resolve.ts';
import type { Subject } from './rule.ts';
import { isInFuture } from './rules/time/future.ts';
import { recordOf } from './site-index.ts';

/** What stands below a document's frontmatter, as it was judged. */
export interface DocumentBody {
  /** Where it was written. */
  file: string;
  tree: Root;
  /** Line of the file on which it begins. */
  line: number;
  outline: Outline;
}

/** All that users wrote, parsed once. Only documents without an error are in it. */
export interface Content {
  site: Site;
  /** The moment that the content was judged by, see `nowOf`. */
  now: Instant;
  /** The same, for those whose answers are kept. */
  clock: Clock;
  /** Newest start first, ties by id; drafts included. */
  incidents: Incident[];
  /** By start, ties by id; drafts included. */
  maintenance: Maintenance[];
  /** By order, ties by id. */
  pages: Page[];
  /** What is said of these in other languages, drafts included. */
  translations: Translation[];
  glossary: Term[];
  /** What the site says in place of our words, in its language. */
  words: OwnWords;
  /** The site in one of its languages, and what it says there in place of our words and of its terms. */
  inLanguage(locale: string): { site: Site; words: OwnWords; glossary: Term[] };
  /** What stands below the frontmatter of each document, by file. */
  bodies: Map<string, DocumentBody>;
  /** The files that each document refers to, by the document. */
  references: Map<string, readonly PlacedReference[]>;
  /** Pages that the site's owners make by code. */
  ownersPages: readonly OwnersPage[];
  /** All files below `content/` and `public/`. */
  paths: ReadonlySet<string>;
  /** What the files that documents show must not name, also when drafts are no longer in the lists. */
  known: Known;
  /** By file, line and column. */
  problems: Problem[];
  /** What could be mended without asking. */
  fixes: Fix[];
  /** All problems, with those that were found when the content was drawn. */
  withFound(found: readonly Problem[]): Problem[];
  /** These alone, as severe as their rules are on the site. */
  judge(found: readonly Problem[]): Problem[];
  /** How many files were read. */
  files: number;
}

/** Content for those who say for how long their answers stay true: they ask its clock what time it is. */
export type ClockedContent = Omit<Content, 'now'>;

export interface ContentOptions {
  /** The moment the build started; `site.yaml` and the environment may put another in its place. */
  now: Instant;
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** What is known of documents from another time, which comes to the same as reading them anew. */
  keeper?: Keeper | undefined;
}

function labelsOf(words: Words): Labels {
  return {
    description: (site) => words.say('site.description', { site }),
    severity: (id) => words.say(`severity.${id}`),
    cause: (id) => words.say(`cause.${id}`),
  };
}

/** Read and check everything below `content/` of a repository. */
export async function readContent(root: string, options: ContentOptions): Promise<Content> {
  return contentOf(await readTree(root), options);
}

/** The same from files already in memory. */
export function contentOf(tree: SourceTree, { now: startedAt, env = {}, keeper }: ContentOptions): Content {
  const siteDocument = withOlder(parseYamlDocument(tree.site ?? { file: 'content/site.yaml', text: '' }));
  const written = tree.words && parseWordsFile(tree.words);
  const own = (locale: string) => ownWordsFor(locale, written?.value ?? {});
  const labelsIn = (locale: string) => labelsOf(wordsOf(locale, own(locale)));
  const parsed = parseSite(siteDocument.data ?? {}, labelsIn);
  const { site } = parsed;
  const now = nowOf(site, env, startedAt);
  const clock = createClock(now);
  const panel = createPanel(parsed.rules, site.timezone);
  for (const { file, size: _, ...words } of tree.faults) {
    panel.addFaults(
      { ...parseYamlDocument({ file, text: '' }), faults: [{ line: 1, column: 1, ...words }] },
      [],
    );
  }
  // YAML that can't be read has one fault, not one more for each field that is missing.
  if (tree.site) panel.addFaults(siteDocument, isUnreadable(siteDocument) ? [] : parsed.faults);
  else panel.addFaults({ ...siteDocument, faults: [missingSite] }, []);
  // What a faulty site does not name may be named in the part that can't be read; nothing is kept of what follows from it.
  const isWhole = !panel.hasErrors(siteDocument.file);
  const keeping = isWhole ? keeper : undefined;
  const read = createReader(`${siteDocument.text}\n${JSON.stringify(site)}`, keeping);
  const incidents = tree.incidents.map((file) => read(file, () => parseIncidentFile(file, site)));
  const maintenance = tree.maintenance.map((file) => read(file, () => parseMaintenanceFile(file, site)));
  const pages = tree.pages.map((file) => read(file, () => parsePageFile(file, site)));
  const translations = readTranslations(
    tree.translations,
    [...incidents, ...maintenance, ...pages],
    site,
    read,
  );
  const termsIn = (locale: string) => tree.glossary && parseGlossaryFile(tree.glossary, site, locale);
  const glossary = termsIn(site.locale);
  const terms = glossary?.value ?? [];
  const ownersPages = tree.code.flatMap((file) => ownersPageOf(file) ?? []);
  const hasZone = siteDocument.written(['timezone']) !== '';
  const record = recordOf({
    site,
    clock,
    incidents,
    maintenance,
    pages,
    translations,
    glossary: terms,
    termsIn: (locale) => termsIn(locale)?.value ?? [],
    hasZone,
    paths: tree.paths,
    code: tree.code,
    ownersPages,
  });
  const subjects: Subject[] = [
    ...(tree.site ? [{ document: siteDocument, site, spoken: parsed.texts, record }] : []),
    ...tree.strays.map((file) => ({
      document: parseYamlDocument({ file, text: '' }),
      isStray: true,
      record,
    })),
    ...tree.public.map((file) => ({ document: toTextDocument(file), isPublic: true, record })),
    ...ownersPages.map((ownersPage) => ({
      document: toTextDocument({ file: ownersPage.file, text: '' }),
      ownersPage,
      record,
    })),
    ...incidents.map(({ document, body, value }) => ({ document, body, incident: value, record })),
    ...maintenance.map(({ document, body, value }) => ({ document, body, maintenance: value, record })),
    ...(glossary
      ? [{ document: glossary.document, terms: definitionsOf(terms), spoken: glossary.texts, record }]
      : []),
    ...(written ? [{ document: written.document, words: written.value ?? {}, record }] : []),
    ...pages.map(({ document, body, value }) => ({ document, body, page: value, record })),
    ...translations.map(({ document, body, value }) => ({ document, body, translation: value, record })),
  ];
  const readings: Reading<object>[] = [...incidents, ...maintenance, ...pages, ...translations];
  const data = [glossary, written].filter((source) => source !== undefined) as Reading<object>[];
  const sources = [...readings, ...data];
  const found = new Map<string, readonly Found[]>();
  for (const { document, faults, known } of sources) {
    if (known) panel.add(known.faults);
    const told = isWhole ? faults : faults.filter(({ rule }) => !DEPENDENT.test(rule));
    if (!known) found.set(document.file, panel.addFaults(document, told));
  }
  const readingOf = new Map(readings.map((reading) => [reading.document.file, reading]));
  const judge = createJudge(panel, record, keeping, readings);
  const bodies: Content['bodies'] = new Map();
  const references: Content['references'] = new Map();
  for (const subject of subjects) {
    const { file } = subject.document;
    const reading = readingOf.get(file);
    const body = bodyOf(subject, reading?.known);
    if (body) bodies.set(file, body);
    const isAhead = subject.incident && isInFuture(subject.incident.started.instant, clock);
    const passedOver = !isWhole && !subject.site ? DEPENDENT : isAhead ? ORDER : undefined;
    references.set(file, judge({ subject, passedOver, reading, faults: found.get(file), body }));
  }
  const valid = <T>(list: readonly Reading<T>[]) =>
    list.flatMap(({ document, value }) => (value && !panel.hasErrors(document.file) ? [value] : []));
  return {
    site,
    now,
    clock,
    incidents: newestFirst(valid(incidents)),
    maintenance: valid(maintenance).sort(
      (a, b) => a.starts.instant - b.starts.instant || compareText(a.id, b.id),
    ),
    pages: valid(pages).sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
    translations: valid(translations),
    glossary: terms,
    words: own(site.locale),
    inLanguage: (locale) => ({
      site: parseSite(siteDocument.data ?? {}, labelsIn, locale).site,
      words: own(locale),
      glossary: termsIn(locale)?.value ?? [],
    }),
    bodies,
    references,
    ownersPages,
    paths: tree.paths,
    known: record,
    problems: sortProblems(panel.problems),
    fixes: panel.fixes,
    withFound: (found) => sortProblems([...panel.problems, ...panel.judge(found)]),
    judge: (found) => sortProblems(panel.judge(found)),
    files: sources.length + 1,
  };
}

/** What is said of documents in other languages; apart, so that nothing that outlives the reading holds on to all of it. */
function readTranslations(
  files: readonly SourceFile[],
  documents: readonly Reading<Incident | Maintenance | Page>[],
  site: Site,
  read: ReturnType<typeof createReader>,
) {
  const originals = new Map(documents.map((reading) => [stemOf(reading.document.file), reading]));
  return files.map((file) => {
    const original = originals.get(stemOf(file.file));
    return read(file, () => parseTranslationFile(file, site, original), original?.document);
  });
}

/** Rules that judge by what `site.yaml` says: while it has a fault of its own, what they find may follow from it. */
const DEPENDENT = /^reference\/|^time\/(?:future|no-zone|skipped|repeated)$|^mdx\/(?:component|prop)$/;

/** What is in no order with a start that lies in the future, and needs no fault of its own. */
const ORDER =
  /^(?:milestones|timeline|updates|services)\/order$|^(?:timeline|services)\/outside$|^file\/date$/;

/** What stands below the frontmatter; where that is known, its tree is read when it is asked for. */
function bodyOf({ document, body }: Subject, known: KeptDocument | undefined): DocumentBody | undefined {
  if (!body || (known && !known.body)) return undefined;
  if (known?.body) {
    const { line, outline } = known.body;
    return {
      file: document.file,
      line,
      outline,
      get tree() {
        return treeOf(body);
      },
    };
  }
  if (!body.tree) return undefined;
  const { line } = document.lines.positionOf(document.bodyOffset);
  return { file: document.file, tree: body.tree, line, outline: outlineOf(body.tree) };
}

function treeOf({ tree }: Body): Root {
  if (!tree) throw new Error('What could be read once can be read no more');
  return tree;
}

const missingSite = {
  line: 1,
  column: 1,
  rule: 'frontmatter/missing',
  message: 'Missing file `content/site.yaml`, which says whose site this is.',
  remedy: 'Run `npm run init`, or write it with `name:` and `url:`.',
};
