import { blocksOf, type Shortcode, shortcodesIn } from './shortcodes.ts';

/** What a body said at one time. */
export interface RawUpdate {
  /** The time as it is written; or whose it is, when it has none of its own: the beginning's or the end's. */
  at: string | { of: 'date' | 'resolvedWhen' };
  status: string;
  text: string;
}

/** A body taken apart into what was said when, and the rest. */
export interface Updates {
  updates: RawUpdate[];
  rest: string;
}

const STATUSES: readonly [string, RegExp][] = [
  ['investigating', /^(?:investigat|untersuch|recherche|en cours d)/i],
  ['identified', /identif|erkannt/i],
  ['monitoring', /^(?:monitor|watching|surveill|überwach|beobacht)/i],
  ['resolved', /^(?:r[eé]sol|fixed|completed|behoben|gelöst|erledigt)/i],
  ['update', /^(?:update|updated|aktualis|mise à jour)/i],
];

/** A word in emphasis that a block begins with, and what parts it from the text: `*Investigating* - `. */
const LABEL =
  /^\s*(?<open>\*{1,2}|_{1,2})(?<label>\p{L}[^*_\n]{1,40}?)(?<colon>:?)\k<open>\s{0,3}(?<dash>[-–—:]?)\s{0,3}/u;

/** Takes the timed updates out of the body of an issue, whose times stand behind or before their texts. */
export function updatesOf(written: string): Updates {
  // A line of a backslash alone stands for an empty one in some themes.
  const body = written.replaceAll(/^\\$/gm, '');
  const tracks = shortcodesIn(body).filter(({ name, argument }) => name === 'track' && argument !== '');
  if (tracks.length === 0) return { updates: [], rest: body };
  const before = tracks.filter((track) => standsBefore(body, track)).length;
  return before * 2 > tracks.length ? withTimesBefore(body, tracks) : withTimesBehind(body, tracks);
}

/** Whether the text follows on the line of its time, which has nothing before it. */
function standsBefore(body: string, { start, end }: Shortcode): boolean {
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  return line.trim() === '' && /^[ \t]*\S/.test(body.slice(end));
}

function withTimesBefore(body: string, tracks: readonly Shortcode[]): Updates {
  const intro = body.slice(0, tracks[0]?.start);
  const timed = tracks.map(({ argument, end }, index) =>
    toUpdate(body.slice(end, tracks[index + 1]?.start), argument),
  );
  const first = intro.trim() === '' ? [] : [toUpdate(intro, { of: 'date' as const })];
  return { updates: [...first, ...timed].filter(({ text }) => text !== ''), rest: '' };
}

function withTimesBehind(body: string, tracks: readonly Shortcode[]): Updates {
  const updates: RawUpdate[] = [];
  const loose: string[] = [];
  let from = 0;
  for (const { start, end, argument } of tracks) {
    const { own, others } = partsOf(body.slice(from, start), from === 0);
    // Paragraphs between one time and the label of the next go on with what was said last.
    const last = updates.at(-1);
    if (last && others !== '') last.text = `${last.text}\n\n${others}`;
    else if (others !== '') loose.push(others);
    updates.push(toUpdate(own, argument));
    from = end;
  }
  const isNewestFirst = tracks.length > 1 && (tracks[0]?.argument ?? '') > (tracks.at(-1)?.argument ?? '');
  const trailing = segmentsOf(body.slice(from));
  const [newest, oldest] = isNewestFirst
    ? [loose.flatMap(segmentsOf), trailing]
    : [trailing, loose.flatMap(segmentsOf)];
  const rest: string[] = [];
  for (const [segments, of] of [
    [oldest, 'date'],
    [newest, 'resolvedWhen'],
  ] as const) {
    for (const segment of segments) {
      const label = labelOf(segment);
      const isTold = of === 'date' ? !label || label.status !== undefined : label?.status === 'resolved';
      if (isTold) updates.push(toUpdate(segment, { of }));
      else rest.push(segment);
    }
  }
  return { updates: updates.filter(({ text }) => text !== ''), rest: rest.join('\n\n') };
}

/** What belongs to the time that follows: from the last label on, or all behind a line across. */
function partsOf(text: string, isFirst: boolean): { own: string; others: string } {
  const blocks = blocksOf(text);
  const labelled = blocks.findLastIndex(({ start, end }) => labelOf(text.slice(start, end)) !== undefined);
  const broken = blocks.findLastIndex(({ isBreak }) => isBreak) + 1;
  const index =
    labelled >= 0 ? labelled : isFirst ? broken : broken > 0 && broken < blocks.length ? broken : 0;
  const at = blocks[index]?.start ?? 0;
  return { own: text.slice(at).trim(), others: withoutBreaks(text.slice(0, at)) };
}

/** Loose blocks, each with the label that it begins with. */
function segmentsOf(text: string): string[] {
  const segments: string[] = [];
  for (const { start, end, isBreak } of blocksOf(text)) {
    const block = text.slice(start, end);
    if (isBreak) continue;
    if (segments.length === 0 || labelOf(block)) segments.push(block);
    else segments.push(`${segments.pop()}\n\n${block}`);
  }
  return segments.map((segment) => segment.trim()).filter((segment) => segment !== '');
}

function withoutBreaks(text: string): string {
  return segmentsOf(text).join('\n\n');
}

interface Label {
  status: string | undefined;
  whole: string;
  isWord: boolean;
}

/** The label of a block: one with a sign behind it, one that names a status, or one that stands alone. */
function labelOf(text: string): Label | undefined {
  const match = LABEL.exec(text);
  const { label = '', colon = '', dash = '' } = match?.groups ?? {};
  const status = statusOf(label);
  const isSetOff = colon !== '' || dash !== '' || match?.[0].trim() === text.trim();
  return match && (isSetOff || status !== undefined)
    ? { status, whole: match[0], isWord: isWord(label) }
    : undefined;
}

function statusOf(label: string): string | undefined {
  return STATUSES.find(([, pattern]) => pattern.test(label.trim()))?.[0];
}

/** Whether the page says the same word for the status. */
function isWord(label: string): boolean {
  return /^(?:investigating|identified|monitoring|resolved|update)$/i.test(label.trim());
}

function toUpdate(written: string, at: RawUpdate['at']): RawUpdate {
  const text = written.replaceAll(/^[\s\\]+|[\s\\]+$/g, '');
  const label = labelOf(text);
  const of = typeof at === 'string' ? undefined : at.of;
  const status = label?.status ?? (of === 'date' ? 'investigating' : of ? 'resolved' : 'update');
  const rest = label?.isWord ? text.slice(label.whole.length).trim() : text;
  return { at, status, text: rest === '' ? text : rest };
}
