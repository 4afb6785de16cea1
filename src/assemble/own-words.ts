import { SettingFault } from '../domain/own-fault.ts';
import { quote } from '../schema/issues.ts';
import { listOf, nearest } from '../schema/suggest.ts';
import { compileMessage, namesIn } from '../words/compile.ts';
import { en } from '../words/en/index.ts';
import type { OwnWords } from '../words/table.ts';
import type { Key } from '../words/words.ts';

const PLACE = 'the `words` of astro.config.mjs';

/**
 * The words that a site's owner gives in place of ours, once each is known to be a message with what ours has.
 *
 * @throws SettingFault with everything that is wrong with them.
 */
export function checkOwnWords(given: Readonly<Record<string, unknown>>): OwnWords {
  const faults = Object.entries(given).flatMap(([key, text]) => faultOf(key, text) ?? []);
  if (faults.length > 0) throw new SettingFault(faults.join('\n'));
  return given as OwnWords;
}

function faultOf(key: string, text: unknown): string | undefined {
  if (!isKey(key)) {
    const meant = nearest(key, Object.keys(en));
    return meant
      ? `Unexpected key ${quote(key)} in ${PLACE}, expected \`${meant}\`.`
      : `Unexpected key ${quote(key)} in ${PLACE}, expected one of those in src/words/en/.`;
  }
  if (typeof text !== 'string' || text.trim() === '')
    return `Unexpected value of \`${key}\` in ${PLACE}, expected a text, such as ${quote(en[key].text)}.`;
  try {
    compileMessage(text);
    return faultOfNames(key, text);
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : '';
    return `Unexpected ${quote(text)} as \`${key}\` in ${PLACE}${reason}, expected a message in the syntax of MessageFormat 2, such as ${quote(en[key].text)}.`;
  }
}

/** What is filled in and marked must be what is filled in and marked in ours; what ours is chosen by may be left out. */
function faultOfNames(key: Key, text: string): string | undefined {
  const [own, ours] = [namesIn(text), namesIn(en[key].text)];
  const lacking = [...ours.shown].filter((name) => !own.shown.has(name));
  const known = new Set([...ours.shown, ...ours.chosen]);
  const unknown = [...own.shown, ...own.chosen].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const expected = known.size > 0 ? listOf([...known].map(written)) : 'none';
    return `Unexpected ${listOf(unknown.map(written), 'and')} in \`${key}\` in ${PLACE}, expected ${expected}.`;
  }
  if (lacking.length > 0)
    return `Missing ${listOf(lacking.map(written), 'and')} in \`${key}\` in ${PLACE}. Ours is ${quote(en[key].text)}.`;
  return undefined;
}

function written(name: string): string {
  return name.startsWith('#') ? `{${name}}` : `{$${name}}`;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(en, key);
}
