import type { Action, Correction, Entry, ImpactFact, Incident, Update } from './incident.ts';
import type { Moment } from './moment.ts';
import { parseTime } from './time.ts';
import {
  type ItemAt,
  type Match,
  type TranslatedWords,
  WORD_LISTS,
  WORD_PARTS,
  type WordList,
  type WordPart,
  type WordsAt,
} from './translation.ts';

/** A document of any kind, as far as it has words. */
export interface Worded {
  title: string;
  summary?: string | undefined;
  description?: string | undefined;
  workaround?: string | undefined;
  impact?: ImpactFact[];
  updates?: Update[];
  timeline?: Entry[];
  actions?: Action[];
  report?: Pick<Incident['report'], 'corrections'>;
  image?: Incident['image'];
  timezone?: string;
  started?: Moment;
  starts?: Moment;
}

/** What is known of the bodies of both, and of when it was translated. */
interface Circumstances {
  isStale: boolean;
  /** Whether there is something to read below the frontmatter, in each of both. */
  bodies: { original: boolean; translation: boolean; isSame: boolean };
}

/** An item of either side: what tells it apart, and what it says. */
interface Item {
  at?: string | Moment | undefined;
  id?: string | undefined;
  words: string;
  reason?: string | undefined;
}

/** Which words of a translation are of what in its original. */
export function matchWords(
  words: TranslatedWords,
  original: Worded,
  { isStale, bodies }: Circumstances,
): Pick<Match, 'places' | 'extra' | 'open' | 'lacks' | 'surplus' | 'isUntouched'> {
  const [own, theirs] = [itemsOf(words), itemsOf(original)];
  const texts = { own: partsOf(words), theirs: partsOf(original) };
  const extra: ItemAt[] = [];
  const open: ItemAt[] = [];
  const places = Object.fromEntries(
    WORD_LISTS.map((list) => {
      // A fact of the impact says both what is counted and how much: in another's place it is still right.
      const isStrict = isStale && list !== 'impact';
      const found = placesIn(own[list], theirs[list], { original, isStale: isStrict });
      for (const [index, place] of found.entries()) if (place === undefined) extra.push({ list, index });
      const changed = found.map((place, index) =>
        place !== undefined && isSaid(own[list][index], theirs[list][place]) ? place : undefined,
      );
      for (const index of theirs[list].keys()) if (!changed.includes(index)) open.push({ list, index });
      return [list, changed];
    }),
  ) as unknown as Match['places'];
  const isLacking = (part: WordPart) =>
    part === 'body'
      ? bodies.original && (!bodies.translation || bodies.isSame)
      : texts.theirs[part] !== undefined &&
        (texts.own[part] === undefined || isSameText(texts.own[part], texts.theirs[part]));
  const lacking = WORD_PARTS.filter(isLacking);
  const isThere = (part: WordPart) => (part === 'body' ? bodies.original : texts.theirs[part] !== undefined);
  const isUntouched =
    WORD_PARTS.every((part) => !isThere(part) || lacking.includes(part)) &&
    Object.values(places).every((list) => list.every((place) => place === undefined));
  return {
    places,
    extra,
    open,
    // A name is the same in many languages.
    lacks: isUntouched ? lacking : lacking.filter((part) => part !== 'title'),
    surplus: WORD_PARTS.filter(
      (part) => !isThere(part) && (part === 'body' ? bodies.translation : texts.own[part] !== undefined),
    ),
    isUntouched,
  };
}

/** The texts of a document that stand alone; its body is none of its data. */
function partsOf({ title, summary, description, workaround, image }: TranslatedWords | Worded) {
  return { title, summary, description, workaround, picture: image?.alt, body: undefined } satisfies Record<
    WordPart,
    string | undefined
  >;
}

function itemsOf({
  impact = [],
  updates = [],
  timeline = [],
  actions = [],
  report,
}: TranslatedWords | Worded): Record<WordList, Item[]> {
  const toItem = ({ text, ...item }: WordsAt | Update | Entry | Correction): Item => ({
    ...item,
    words: text,
  });
  return {
    impact: impact.map(({ label, value }) => ({ words: `${label}\n${value}` })),
    updates: updates.map(toItem),
    timeline: timeline.map(toItem),
    actions: actions.map(({ id, text, reason }) => ({ id, words: text, reason })),
    corrections: (report?.corrections ?? []).map(toItem),
  };
}

/** For each item of a translation, the original's that it is of. */
function placesIn(
  items: readonly Item[],
  originals: readonly Item[],
  { original, isStale }: { original: Worded; isStale: boolean },
): (number | undefined)[] {
  const taken = new Set<number>();
  const isInStep = !isStale && items.length === originals.length;
  let last = -1;
  return items.map((item, index) => {
    const fits = (other: Item | undefined, place: number) =>
      other !== undefined &&
      !taken.has(place) &&
      isOf(item, other, { original, isInStep: isInStep && place === index });
    const [after, before] = [
      originals.findIndex((other, place) => place > last && fits(other, place)),
      originals.findIndex(fits),
    ];
    const place = after >= 0 ? after : before;
    if (place < 0) return undefined;
    taken.add(place);
    last = place;
    return place;
  });
}

/** Whether words are of an item of the original: by its id, by its moment, or, with neither, by its place. */
function isOf(
  { id, at }: Item,
  other: Item,
  { original, isInStep }: { original: Worded; isInStep: boolean },
): boolean {
  if (id !== undefined) return other.id === id;
  if (at === undefined || other.at === undefined) return isInStep;
  if (typeof at !== 'string') return false;
  if (typeof other.at === 'string') return at === other.at;
  const { timezone: zone = 'UTC', started, starts } = original;
  const begun = started?.precision === 'day' ? undefined : (started ?? starts)?.instant;
  const read = parseTime(at, { zone, started: begun, before: other.at.instant });
  return read.kind === 'time' && read.moment.instant === other.at.instant;
}

/** Whether an item has words of its own for all that the original says there. */
function isSaid(own: Item | undefined, original: Item | undefined): boolean {
  if (original?.reason !== undefined && own?.reason === undefined) return false;
  return !isSameText(own?.words, original?.words) || !isSameText(own?.reason, original?.reason);
}

/** Whether two texts are the same, however their lines are broken. */
function isSameText(one: string | undefined, other: string | undefined): boolean {
  return toWords(one) === toWords(other);
}

function toWords(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim();
}
