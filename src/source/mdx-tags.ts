import { shorten as shortenTo } from '../domain/characters.ts';
import type { OwnComponents } from '../domain/site.ts';
import { componentNames, componentOf, HTML_ELEMENTS, VOID_HTML } from '../schema/components.ts';
import { nearest } from '../schema/suggest.ts';

/** What is wrong with a tag, what to do, and the same in MDX when it is certain. */
export interface TagWords {
  message: string;
  remedy: string;
  rewritten?: string;
}

/** HTML that no page of ours may have, and nobody means as text. */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    'area audio base button canvas center col embed font form frame iframe input label link meta object param script ' +
    'select source style svg template textarea track video wbr'
  ).split(' '),
);

/** Whether a tag can stand open until another closes it: nothing else that is open can be what an author forgot to close. */
export function isClosable(name: string, own: OwnComponents): boolean {
  return isKnown(name, own) && !VOID_HTML.has(name);
}

function isKnown(name: string, own: OwnComponents): boolean {
  return HTML_ELEMENTS.has(name) || componentOf(name, own) !== undefined;
}

/**
 * What is told of a tag that nothing closes, by its name; nothing for elements that stand open until they are closed.
 * Names are told apart by case, as MDX does.
 *
 * @param found - the whole tag.
 */
export function wordsOfUnclosed(found: string, name: string, own: OwnComponents): TagWords | undefined {
  const small = name.toLowerCase();
  if (VOID_HTML.has(small)) return wordsOfVoid(found);
  if (isKnown(name, own)) return undefined;
  const shown = shortenTo(found.replaceAll(/\s+/g, ' '), 60);
  if (FOREIGN.has(name) || (FOREIGN.has(small) && name === name.toUpperCase())) {
    return {
      message: `Unexpected \`${shown}\`, expected text-level HTML.`,
      remedy: 'Remove it, or put it in backticks to show it as text.',
    };
  }
  const message = `Unexpected \`${shown}\`: \`<\` begins a component.`;
  const meant = nameMeantBy(name, own);
  const asText = `\`\\${shown}\`, or put it in backticks`;
  if (meant) return { message, remedy: `Did you mean \`<${meant}>\`? If it is text, write ${asText}.` };
  return { message, remedy: `Write ${asText}.`, rewritten: `\\${found}` };
}

/** Any shorter name is one letter away from others. */
const MEANT = 3;

/** The name that an author meant, who wrote one that there isn't. */
export function nameMeantBy(name: string, own: OwnComponents): string | undefined {
  const small = name.toLowerCase();
  if (HTML_ELEMENTS.has(small)) return small;
  const known = componentNames(own);
  const same = known.find((component) => component.toLowerCase() === small);
  if (same || name.length < MEANT) return same;
  return nearest(name, /^[a-z]/.test(name) ? HTML_ELEMENTS : known);
}

/** Elements that have no end tag in HTML need a slash in MDX, and quotation marks around their values. */
function wordsOfVoid(found: string): TagWords | undefined {
  const shown = (tag: string) => `\`${shortenTo(tag.replaceAll(/\s+/g, ' '), 60)}\``;
  const quoted = found
    .replace(/^<\w+/, (start) => start.toLowerCase())
    .replace(/\s*\/?>$/, '')
    .replaceAll(/("[^"]*"|'[^']*')|=\s*([^\s"'<>{}=]+)/g, (all, kept?: string, value = '') =>
      kept === undefined ? `="${value}"` : all,
    );
  const rewritten = `${quoted} />`;
  // Something else is wrong with it.
  if (rewritten.replaceAll(' ', '') === found.replaceAll(' ', '')) return undefined;
  return { message: `Unclosed ${shown(found)}.`, remedy: `Write ${shown(rewritten)}.`, rewritten };
}
