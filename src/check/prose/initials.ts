import type { BodyNode } from '../../source/body.ts';
import type { Passage } from '../../source/passages.ts';
import { textOf } from '../../source/words-of.ts';

/** What people do in a log, and what else bears capitals doesn't. */
const DEEDS =
  "said|says|asked|asks|suggest(?:s|ed)|mention(?:s|ed)|notic(?:es|ed)|post(?:s|ed)|report(?:s|ed)|confirm(?:s|ed)|think|thinks|thought|wonder(?:s|ed)|look(?:s|ed)|is looking|investigat(?:es|ed)|debugg(?:ed|ing)|joins|joined|rolled|rolls|merges|merged|tried|tries|couldn[’']t|can[’']t|didn[’']t";

const NAME = '[A-Z]{2,4}';
/** `14:32 JG`, `11.15 (approx) JP:`, `2 pm RK`. */
const AFTER_TIME = new RegExp(
  `^\\W*(?:\\d{4}-\\d\\d-\\d\\d\\W+)?\\d{1,2}(?:[:.h]\\d\\d|(?= ?[ap]m))(?:[:.]\\d\\d)?(?: ?(?:[ap]m|ish|onwards|UTC|GMT|BST))*(?: ?\\(\\w+\\))?\\W+(${NAME})\\b`,
);
const SPEAKING = new RegExp(`^(${NAME}):`);
const DOING = new RegExp(`\\b(${NAME}) (?:${DEEDS})\\b`, 'g');
const ALONE = new RegExp(`^\\W*(${NAME}(?:(?:, ?| and | & |/)${NAME})*)\\W*$`);
/** `JP, RK and AG`. */
const TOGETHER = new RegExp(`\\b${NAME}(?:, ${NAME})*(?:,? and |, | & |/)${NAME}\\b`, 'g');

/**
 * The initials of people in a report, as logs and lists of promises have them: what speaks, what acts, and what stands
 * beside those. In a report that has some, any two capitals may be others.
 */
export function initialsIn(passages: readonly Passage[]): (capitals: string) => boolean {
  const found = new Set<string>();
  for (const { text, node } of passages) {
    add(found, ownerIn(node));
    for (const pattern of [AFTER_TIME, SPEAKING]) add(found, pattern.exec(text)?.[1]);
    for (const [, name] of text.matchAll(DOING)) add(found, name);
    for (const name of ALONE.exec(text)?.[1]?.match(/[A-Z]+/g) ?? []) add(found, name);
  }
  for (const { text } of passages)
    for (const [names] of text.matchAll(TOGETHER)) {
      const people = names.match(/[A-Z]+/g) ?? [];
      if (people.some((name) => found.has(name))) for (const name of people) found.add(name);
    }
  const isLog = [...found].some(({ length }) => length === 2);
  return (capitals) => found.has(capitals) || (isLog && capitals.length === 2);
}

/** `**JP** Look at the graphs`: who promised it, in bold before it. */
function ownerIn({ node }: BodyNode): string | undefined {
  const [first, next] = 'children' in node ? node.children : [];
  if (first?.type !== 'strong' || next?.type !== 'text' || !/^ +[A-Z]?[a-z]/.test(next.value))
    return undefined;
  const text = textOf(first);
  return new RegExp(`^${NAME}$`).test(text) ? text : undefined;
}

function add(found: Set<string>, name: string | undefined): void {
  if (name !== undefined) found.add(name);
}
