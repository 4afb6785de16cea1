import type { Term } from '../domain/glossary.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { type Page, reviewedIn } from '../domain/page.ts';
import type { OwnComponents, Site } from '../domain/site.ts';
import type { Match, Translation } from '../domain/translation.ts';
import { matchWords } from '../domain/translation-match.ts';
import type { Fault, Parsed } from '../schema/fault.ts';
import { GlossarySchema } from '../schema/glossary.ts';
import { PageSchema } from '../schema/page.ts';
import { type FileFacts, parseIncident } from '../schema/parse-incident.ts';
import { parseMaintenance } from '../schema/parse-maintenance.ts';
import { parseTranslation } from '../schema/parse-translation.ts';
import { saidIn } from '../schema/spoken.ts';
import type { DataText } from '../schema/texts.ts';
import { schemasAt } from '../schema/translation.ts';
import { validate } from '../schema/validate.ts';
import { type Body, hasWords, parseBody } from './body.ts';
import { parseDocument, parseYamlDocument, type SourceDocument, type SourceFile } from './document.ts';
import { idOf, isReview, languageIn } from './document-names.ts';
import { olderIn } from './migrations/migrate.ts';
import { bodyDigestOf, wordsDigestOf } from './words-digest.ts';

/** A file with what it means, if it means anything, and what its parsers found wrong. */
export interface Source<T> extends Parsed<T> {
  document: SourceDocument;
  /** Nothing for files that are data throughout. */
  body?: Body;
}

export function parseIncidentFile(file: SourceFile, site: Site): Source<Incident> {
  return readWith(file, site, (data, facts) => parseIncident(data, facts, site));
}

export function parseMaintenanceFile(file: SourceFile, site: Site): Source<Maintenance> {
  return readWith(file, site, (data, facts) => parseMaintenance(data, facts, site));
}

export function parsePageFile(file: SourceFile, site: Site): Source<Page> {
  return readWith(file, site, (data, { id, file, format }) => {
    const { value, faults } = validate(PageSchema, data, { title: '?' });
    if (!value || faults.length > 0) return { faults };
    const { ignore: _, language = site.locale, ...fields } = value;
    const review = isReview(file) ? reviewedIn(id) : undefined;
    return {
      value: { id, file, format, language, ...fields, ...(review && { review, nav: false }) },
      faults,
    };
  });
}

/** A translation, and how it stands to the original beside it. */
export function parseTranslationFile(
  file: SourceFile,
  site: Site,
  original: Source<Incident | Maintenance | Page> | undefined,
): Source<Translation> {
  const source = readWith(file, site, (data, facts) =>
    parseTranslation(data, facts, languageIn(file.file) ?? site.locale),
  );
  const { value } = source;
  const match = value && original && matchOf(source, original);
  return match ? { ...source, value: { ...value, match } } : source;
}

function matchOf(
  { body, value: translation }: Source<Translation>,
  { document, body: theirs, value: original }: Source<Incident | Maintenance | Page>,
): Match | undefined {
  if (!original || !translation) return undefined;
  const digest = wordsDigestOf(schemasAt(translation.file).schema, original, theirs?.tree);
  const isStale = translation.of !== undefined && translation.of !== digest;
  const bodies = {
    original: theirs !== undefined && hasWords(theirs),
    translation: translation.hasBody,
    isSame: bodyDigestOf(theirs?.tree) === bodyDigestOf(body?.tree),
  };
  const matched = matchWords(translation.words, original, { isStale, bodies });
  return { file: document.file, language: original.language, digest, isStale, ...matched };
}

/** The terms of a site in one of its languages, and all that is said of them in any. */
export interface Glossary extends Source<Term[]> {
  texts: DataText[];
}

/** @param locale - the language in which the terms are read: those that it has no words for are not among them. */
export function parseGlossaryFile(file: SourceFile, site: Site, locale = site.locale): Glossary {
  const document = withOlder(parseYamlDocument(file));
  if (isUnreadable(document)) return { document, faults: [], texts: [] };
  const locales = site.editions.map((edition) => edition.locale);
  const said = saidIn(GlossarySchema, document.data ?? {}, locale, locales);
  const { value = {}, faults } = validate(GlossarySchema, said.data);
  return {
    document,
    faults: [...said.faults, ...faults],
    texts: said.texts,
    value: Object.entries(value).map(([term, definition]) => ({ term, definition })),
  };
}

/** A document, with what it holds in the form of an older version: nothing else is said of its fields then. */
export function withOlder(document: SourceDocument): SourceDocument {
  const older = olderIn(document);
  return older.length > 0 ? { ...document, faults: [...document.faults, ...older] } : document;
}

/** Whether nothing can be said of the fields of a document: its YAML is beyond reading, or an older version read it. */
export function isUnreadable({ data, faults }: SourceDocument): boolean {
  return faults.some(({ rule }) => data === undefined || rule === 'format/older');
}

/** Parse a document, unless nothing can be said of its fields. */
function readWith<T>(
  file: SourceFile,
  { components }: { components: OwnComponents },
  parse: (data: unknown, facts: FileFacts) => Parsed<T>,
): Source<T> {
  const document = withOlder(parseDocument(file));
  const body = parseBody(document, components);
  const faults: Fault[] = [];
  if (isUnreadable(document)) return { document, body, faults };
  const facts: FileFacts = {
    id: idOf(file.file),
    file: file.file,
    format: body.format,
    hasBody: hasWords(body),
  };
  return { document, body, ...parse(document.data ?? {}, facts) };
}
