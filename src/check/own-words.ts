import { isKnownLanguage } from '../domain/languages.ts';
import type { Fault, Path } from '../schema/fault.ts';
import { quote } from '../schema/issues.ts';
import { listOf, nearest } from '../schema/suggest.ts';
import { validate } from '../schema/validate.ts';
import { MessagesSchema, WordsSchema, type WrittenWords } from '../schema/words.ts';
import { parseYamlDocument, type SourceFile } from '../source/document.ts';
import { isUnreadable, type Source, withOlder } from '../source/parse.ts';
import { compileMessage, namesIn, reasonOf } from '../words/compile.ts';
import { en } from '../words/en/index.ts';
import type { OwnWords } from '../words/table.ts';
import type { Key } from '../words/words.ts';

/** What `content/words.yaml` says, as far as it can stand in place of ours. */
export function parseWordsFile(file: SourceFile): Source<WrittenWords> {
  const document = withOlder(parseYamlDocument(file));
  if (isUnreadable(document)) return { document, faults: [] };
  const data = document.data ?? {};
  if (!isMapping(data)) return { document, faults: validate(WordsSchema, data).faults };
  const faults: Fault[] = [];
  const take = (path: Path, written: Readonly<Record<string, unknown>>): Record<string, string> => {
    const read = validate(MessagesSchema, written);
    const wrong = Object.entries(read.value ?? {}).flatMap(([key, text]) =>
      faultsOf([...path, key], key, text),
    );
    faults.push(...read.faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] })), ...wrong);
    const refused = new Set(wrong.map((fault) => fault.path.at(-1)));
    return Object.fromEntries(Object.entries(read.value ?? {}).filter(([key]) => !refused.has(key)));
  };
  const messages = Object.entries(data).filter(([key]) => isMessage(key));
  const languages = Object.entries(data).flatMap(([tag, written]) => {
    if (isMessage(tag)) return [];
    if (isKnownLanguage(tag) && isMapping(written)) return [[tag, take([tag], written)] as const];
    faults.push(...(isKnownLanguage(tag) ? mappingFault(tag, written) : [unknownTag(tag)]));
    return [];
  });
  const value = { ...take([], Object.fromEntries(messages)), ...Object.fromEntries(languages) };
  return { document, faults, value };
}

/** The messages that stand in place of ours on a site of a locale; those of its language go before those of none. */
export function ownWordsFor(locale: string, written: WrittenWords): OwnWords {
  const own = Object.entries(written);
  const general = own.filter(([, message]) => typeof message === 'string');
  const special = own
    .filter(([tag, messages]) => typeof messages !== 'string' && isSpokenAs(locale, tag))
    .sort(([one], [other]) => one.length - other.length);
  return Object.assign(Object.fromEntries(general), ...special.map(([, messages]) => messages));
}

/** Whether what is meant for a tag holds for a locale: `pt` does for `pt-BR`, and `zh` does not for `zh-TW`. */
function isSpokenAs(locale: string, tag: string): boolean {
  const { region } = new Intl.Locale(tag);
  const [meant, own] = [new Intl.Locale(tag).maximize(), new Intl.Locale(locale).maximize()];
  const isSame = meant.language === own.language && meant.script === own.script;
  return isSame && (region === undefined || region === own.region);
}

/** Keys of messages have a dot, which tags of languages have not. */
function isMessage(key: string): boolean {
  return key.includes('.');
}

function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function mappingFault(tag: string, written: unknown): Fault[] {
  return validate(MessagesSchema, written).faults.map((fault) => ({
    ...fault,
    path: [tag],
    message: `Unexpected ${quote(written)} for \`${tag}\`, expected messages for this language.`,
  }));
}

function unknownTag(key: string): Fault {
  return {
    path: [key],
    part: 'key',
    rule: 'frontmatter/unknown-key',
    message: `Unexpected key ${quote(key)}, expected the key of a message, such as \`search.retry\`, or the tag of a language, such as \`de\`.`,
    remedy: 'Write the whole key of each message, with its dot.',
  };
}

/** What is wrong with a message. */
function faultsOf(path: Path, key: string, text: string): Fault[] {
  if (!isKey(key)) return [unknownKey(path, key)];
  try {
    compileMessage(text);
  } catch (error) {
    return [
      {
        path,
        rule: 'words/syntax',
        message: `Unexpected ${quote(text)} for \`${key}\`, expected a message in the syntax of MessageFormat 2: ${reasonOf(error, text)}.`,
        remedy: `Write it as ours is written: ${quote(en[key].text)}.`,
      },
    ];
  }
  return faultsOfNames(path, key, text);
}

function unknownKey(path: Path, key: string): Fault {
  const meant = nearest(key, Object.keys(en));
  return {
    path,
    part: 'key',
    rule: 'frontmatter/unknown-key',
    message: `Unexpected key ${quote(key)}, expected ${meant ? `\`${meant}\`` : 'one of those in `src/words/en/`'}.`,
    remedy: meant
      ? `Rename it to \`${meant}\`.`
      : 'Remove it, or look for the text that you see on the site there.',
    mend: meant ? { kind: 'rename', path, to: meant } : undefined,
  };
}

/** What is filled in and marked must be what is filled in and marked in ours; what ours is chosen by may be left out. */
function faultsOfNames(path: Path, key: Key, text: string): Fault[] {
  const [own, ours] = [namesIn(text), namesIn(en[key].text)];
  const lacking = [...ours.shown].filter((name) => !own.shown.has(name) && !own.chosen.has(name));
  const known = new Set([...ours.shown, ...ours.chosen]);
  const unknown = [...own.shown, ...own.chosen].filter((name) => !known.has(name));
  const fault = (message: string): Fault[] => [
    {
      path,
      rule: 'words/placeholder',
      message,
      remedy: `Ours is ${quote(en[key].text)}; keep what is in braces.`,
    },
  ];
  if (unknown.length > 0) {
    const expected = known.size > 0 ? listOf([...known].map(written)) : 'none';
    return fault(`Unexpected ${listOf(unknown.map(written), 'and')} in \`${key}\`, expected ${expected}.`);
  }
  return lacking.length > 0 ? fault(`Missing ${listOf(lacking.map(written), 'and')} in \`${key}\`.`) : [];
}

function written(name: string): string {
  return name.startsWith('#') ? `{${name}}` : `{$${name}}`;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(en, key);
}
