import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, contentOf } from '../check/content.ts';
import { sayLanguage, sayUntranslated } from '../check/translations.ts';
import { toLogText } from '../domain/characters.ts';
import type { Incident } from '../domain/incident.ts';
import { isPublic } from '../domain/incident.ts';
import { canonicalTag } from '../domain/languages.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Page } from '../domain/page.ts';
import type { Translation } from '../domain/translation.ts';
import { listOf, nearest } from '../schema/suggest.ts';
import { schemasAt } from '../schema/translation.ts';
import { idOf, languageIn, stemOf, translationFileOf } from '../source/document-names.ts';
import { readTree, type SourceTree, sourcesOf } from '../source/read.ts';
import { wordsDigestOf } from '../source/words-digest.ts';
import { newTranslationText, withNewWords } from '../source/write-translation.ts';
import { meantBy, sayWritten, writeNew } from './documents.ts';
import { type Io, UsageError } from './io.ts';

type Document = Incident | Maintenance | Page;

/**
 * Write what is to be translated of a document: a new file, or what is new in one that is there. Without a document,
 * say what is missing and stale.
 */
export async function translate(id: string | undefined, tag: string | undefined, io: Io): Promise<void> {
  const tree = await readTree(io.cwd);
  const content = contentOf(tree, io);
  if (content.site.editions.length < 2 && content.incidents.every(isInLanguageOf(content)))
    throw new UsageError(
      'The site has one language. Name all of them in `content/site.yaml`, such as `locales: [en, de]`.',
    );
  if (id === undefined) {
    io.stdout.write(stateOf(content));
    return;
  }
  const document = findDocument(content, tree, id);
  const language = languageFor(document, tag, content);
  const there = content.translations.find(
    (translation) => translation.match?.file === document.file && translation.language === language,
  );
  await (there
    ? addWords(there, document, { tree, io })
    : writeWords(document, language, { tree, content, io }));
}

/** Where a translation is written from and to. */
interface Desk {
  tree: SourceTree;
  io: Io;
}

async function writeWords(
  document: Document,
  language: string,
  { tree, content, io }: Desk & { content: Content },
): Promise<void> {
  const file = translationFileOf(document.file, language);
  if (tree.paths.has(file))
    throw new UsageError(`${file} can’t be read. \`npm run check\` says what is wrong with it.`);
  const body = content.bodies.get(document.file)?.tree;
  const digest = wordsDigestOf(schemasAt(file).schema, document, body);
  await writeNew(io, file, newTranslationText(file, document, sourceIn(tree, document.file), digest));
  await sayWritten(
    io,
    { paths: [file], message: `Translate ${document.id} into ${language}` },
    'Write your words over those of the original. What you leave as it is stays in the language of the original.',
  );
}

async function addWords(there: Translation, document: Document, { tree, io }: Desk): Promise<void> {
  const source = sourceIn(tree, there.file);
  const text = withNewWords(source, there, document, sourceIn(tree, document.file));
  const { match, language } = there;
  if (text !== source.text) await writeFile(join(io.cwd, there.file), text);
  const untranslated = match && sayUntranslated(match);
  if (text === source.text) {
    const state = match?.isStale
      ? `The original has changed since. Once these words say the same, write \`of: ${match.digest}\`.`
      : untranslated === undefined
        ? 'Everything is translated.'
        : `Not translated yet: ${untranslated}.`;
    io.stdout.write(`${toLogText(there.file)}\n${state}\n`);
    return;
  }
  await sayWritten(
    io,
    { paths: [there.file], message: `Translate what is new in ${document.id} into ${language}` },
    `Translate what was added in the words of the original${match ? `, then write \`of: ${match.digest}\`` : ''}.`,
  );
}

/** What is missing, stale and in part done, for each language. */
function stateOf(content: Content): string {
  const { site, translations, incidents, maintenance, pages, now } = content;
  const published = [...incidents, ...maintenance].filter((document) => isPublic(document, now));
  const documents: Document[] = [...published, ...pages];
  return site.editions
    .flatMap(({ locale }) => {
      const own = documents.filter((document) => document.language !== locale);
      if (own.length === 0) return [];
      const states = own.flatMap((document) => {
        const translation = translations.find(
          ({ match, language }) => match?.file === document.file && language === locale,
        );
        const state = stateOfOne(translation);
        return state === undefined ? [] : `  ${state[0].padEnd(8)} ${idOf(document.file)}${state[1] ?? ''}\n`;
      });
      return `${sayLanguage(locale)}: ${own.length - states.length} of ${own.length} translated\n${states.sort().join('')}`;
    })
    .join('');
}

function stateOfOne(translation: Translation | undefined): [state: string, what?: string] | undefined {
  const { match, draft } = translation ?? {};
  if (!match || match.isUntouched) return ['missing'];
  const untranslated = sayUntranslated(match);
  const what = untranslated === undefined ? '' : `: ${untranslated}`;
  if (match.isStale) return ['stale', what];
  if (draft) return ['draft', what];
  return untranslated === undefined ? undefined : ['in part', what];
}

/** The one document that is meant by its id, a part of it, or its path. */
function findDocument(content: Content, tree: SourceTree, name: string): Document {
  const documents: Document[] = [...content.incidents, ...content.maintenance, ...content.pages];
  const { wanted, found } = meantBy(name, documents);
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const ids = found.map(({ file }) => file);
  if (only) throw new UsageError(`\`${name}\` could be ${listOf(ids)}.`);
  const unread = sourcesOf(tree).find(({ file }) => idOf(file) === wanted);
  if (unread)
    throw new UsageError(`${unread.file} can’t be read. \`npm run check\` says what is wrong with it.`);
  const meant = nearest(
    wanted,
    documents.map(({ id }) => id),
  );
  throw new UsageError(`Unexpected document \`${name}\`${meant ? `: did you mean \`${meant}\`?` : '.'}`);
}

/** The language that is meant, of those of the site in which the document is not written. */
function languageFor(document: Document, tag: string | undefined, { site }: Content): string {
  const locales = site.editions.map(({ locale }) => locale).filter((locale) => locale !== document.language);
  const [only, ...others] = locales;
  const wanted = tag === undefined && others.length === 0 ? only : canonicalTag(tag ?? '');
  const locale = locales.find((known) => known.toLowerCase() === wanted?.toLowerCase());
  if (locale !== undefined) return locale;
  throw new UsageError(
    `${tag === undefined ? 'Missing the language' : `Unexpected language \`${tag}\``}, expected ${listOf(locales)}, of the \`locales\` in \`content/site.yaml\`.`,
  );
}

/** Whether documents are in the language of the site. */
function isInLanguageOf({ site }: Content) {
  return ({ language }: Document) => language === site.locale;
}

function sourceIn(tree: SourceTree, wanted: string) {
  const source = sourcesOf(tree).find(({ file }) => file === wanted);
  if (!source) throw new Error(`${wanted} is no source`);
  return source;
}

/** What is to be said after an original was changed: its translations no longer say what it says. */
export async function sayStale(original: string, { cwd }: Io): Promise<string> {
  const { translations } = await readTree(cwd);
  const stale = translations.filter(({ file }) => stemOf(file) === stemOf(original));
  if (stale.length === 0) return '';
  const commands = stale.map(
    ({ file }) => `  npm run new -- translate ${idOf(original)} ${languageIn(file) ?? ''}`,
  );
  return `Its translations are stale. What is new stands in them in the words of the original until it is translated:\n${commands.join('\n')}`;
}
