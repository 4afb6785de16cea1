import { dayOf } from '../../domain/format-time.ts';
import type { Moment, PlainDate } from '../../domain/moment.ts';
import type { ImportedDocument, ImportOptions, ImportQuestion, LedgerLine, Outcome } from '../model.ts';
import { shownZone, writeMoment } from '../stamps/zones.ts';
import { dayIn, type FoundDate } from './days.ts';
import { isSeverity } from './known-keys.ts';
import { milestonesOf, type StatedMilestone } from './milestones.ts';
import type { Outline } from './outline.ts';
import { type PlacedEntry, placeEntries } from './place.ts';
import { summaryOf } from './summary.ts';
import type { Unit } from './units.ts';
import { type FoundZone, zoneOf } from './zone.ts';

/** A report as ours, but for its body. */
export interface Report {
  day: PlainDate;
  fields: ImportedDocument['fields'];
  url?: string | undefined;
}

/** What came of a report: without a day that is certain there is none. */
export interface Reading {
  report?: Report | undefined;
  ledger: LedgerLine[];
  questions: ImportQuestion[];
}

/** Writes the facts of a report that are certain, and tells of the rest. */
export function readReport(outline: Outline, { timezone }: ImportOptions): Reading {
  const { path: id, known, timeline, facts, units, context, base, placeOf } = outline;
  const ledger: LedgerLine[] = [...outline.ledger, ...known.ledger];
  const tell = (outcome: Outcome, field: string, value: string, reason: string) =>
    ledger.push({ outcome, field, id, value: value.trim(), reason });
  const at = (unit: Unit | undefined) => (unit ? ` at ${placeOf(unit)}` : '');

  const zone = zoneOf(units, timeline, facts, timezone);
  const placed = placeEntries(timeline.entries, { ...context, first: base, zone: zone?.zone, timezone });
  const { kept, dropped, zoneless } = milestonesOf(outline, placed, zone?.zone, timezone);
  for (const { name, value, unit } of dropped)
    tell(
      'lost',
      name,
      value,
      `It is before what must come first, so that one of them is wrong${at(unit)}. The text keeps it.`,
    );
  const timed = placed.filter(({ moment, entry }) => moment && entry.text !== '');
  const main = kept[0]?.zone ?? timed[0]?.zone ?? zone?.zone;
  const instants = [...kept, ...timed].flatMap((one) =>
    one.zone?.name === main?.name ? [one.moment?.instant ?? 0] : [],
  );
  const shown = main && instants.length > 0 ? shownZone(main, instants) : undefined;

  const startedAt = kept.find(({ name }) => name === 'started');
  const found = startOf(outline, kept, timed, shown, timezone);
  const questions: ImportQuestion[] = [
    ...zoneless,
    ...placed.flatMap(({ fault, entry }) =>
      fault === 'zone' ? [{ value: entry.unit.text, unit: entry.unit }] : [],
    ),
  ]
    .slice(0, timezone === undefined ? 1 : 0)
    .map(({ value, unit }) => ({
      about: 'timezone',
      example: `\`${value.trim().slice(0, 80)}\`${at(unit)}`,
    }));
  if (!found) {
    tell('lost', 'started', outline.title, NO_DAY);
    propose(outline, tell);
    return { ledger, questions };
  }
  const fields: Record<string, unknown> & { title: string } = { ...known.fields, title: outline.title };
  const { summary } = known.fields;
  const short = summary === undefined ? summaryOf(units) : undefined;
  if (short) {
    fields['summary'] = short.text;
    tell('kept', 'summary', short.text, `It is \`summary\`, from the section${at(short.unit)}.`);
  }
  fields['started'] = startedAt && shown ? writeMoment(startedAt.moment, shown) : found.day;
  tellStart(found, startedAt, tell, at);
  for (const { name, moment, value, from, unit } of kept) {
    if (!shown || name === 'started') continue;
    fields[name] = writeMoment(moment, shown);
    tell('kept', name, value, `It is \`${name}\`, from the ${from}${at(unit)}.`);
  }
  if (shown) fields['timezone'] = shown;
  if (shown && zone && zone.from !== '`--timezone`')
    tell('derived', 'timezone', zone.zone.name, toldZone(zone, shown, at(zone.unit)));
  const severity = facts.find(({ name }) => name === 'severity');
  if (severity && fields['severity'] === undefined) {
    const word = severity.value.trim().toLowerCase();
    if (isSeverity(word)) fields['severity'] = word;
    const reason = isSeverity(word) ? 'It is `severity`' : 'No severity has that name: it stays in the text';
    tell('kept', 'severity', severity.value, `${reason}${at(severity.unit)}.`);
  }
  if (timed.length > 0 && shown) fields['timeline'] = toTimeline(timed, shown);
  tellEntries(placed, { base: outline.days.find(({ day }) => day === base), shown, placeOf, tell });
  for (const unit of timeline.unread)
    tell(
      'kept',
      'timeline',
      unit.text,
      `Its time can’t be read${at(unit)}: the line stays in the text only.`,
    );
  if (!startedAt && timed[0]?.moment && shown) {
    const [{ moment, entry }] = timed as [PlacedEntry & { moment: NonNullable<PlacedEntry['moment']> }];
    const proposal = `A proposal, not written: \`started: ${writeMoment(moment, shown)}\`, the first entry of the timeline${at(entry.unit)}.`;
    tell('derived', 'started', entry.unit.text, proposal);
  }
  if (found.isProposal) {
    fields['draft'] = true;
    propose(outline, tell);
  }
  return { report: { day: found.day, fields, url: known.url }, ledger, questions };
}

/** What is told of a zone: a name that does not fit the season is taken at its word. */
function toldZone({ zone, from }: FoundZone, shown: string, place: string): string {
  const told = `Times are read in ${shown}, by the ${from}${place}.`;
  const isOdd = zone.place !== undefined && zone.offset !== undefined && zone.place !== shown;
  return isOdd
    ? `${told} Clocks in ${zone.place} showed another time that day: import it with \`--timezone ${zone.place}\` if those are meant.`
    : told;
}

type Tell = (outcome: Outcome, field: string, value: string, reason: string) => void;

const NO_DAY =
  'No day is certain, and an incident needs the day it started. Write `date: 2023-04-15` on top of the file between two lines of `---`, or begin its name with the date, and import it again.';

/** The day an incident started: of its start, or the best that is told; but not after what followed it. */
function startOf(
  { days, committed, proposal }: Outline,
  kept: readonly StatedMilestone[],
  timed: readonly PlacedEntry[],
  shown: string | undefined,
  timezone: string | undefined,
): (FoundDate & { isProposal?: boolean }) | undefined {
  const [first] = kept;
  const [best] = days;
  const dayIn = (moment: Moment | undefined) => (moment && shown ? dayOf(moment.instant, shown) : undefined);
  const earliest = dayIn(first?.moment);
  if (first && earliest !== undefined && (first.name === 'started' || !best || best.day > earliest))
    return { day: earliest, from: `${first.from} (${first.name})`, text: first.value, unit: first.unit };
  const [entry] = timed;
  const [begun, ended] = [entry, timed.at(-1)].map((one) => dayIn(one?.moment));
  // A report that is written later bears the day on which it was written.
  if (best && entry && begun !== undefined && ended !== undefined && ended < best.day)
    return { day: begun, from: 'timeline', text: entry.entry.unit.text, unit: entry.entry.unit };
  if (best) return best;
  if (committed !== undefined) {
    const day = dayOf(committed, timezone ?? 'UTC');
    return { day, from: 'day on which git first had the file', text: day };
  }
  return proposal && { ...proposal, isProposal: true };
}

function tellStart(
  found: FoundDate & { isProposal?: boolean },
  startedAt: StatedMilestone | undefined,
  tell: Tell,
  at: (unit: Unit | undefined) => string,
): void {
  const { from, text, unit } = found;
  const place = at(unit);
  if (found.isProposal)
    tell(
      'derived',
      'started',
      text,
      `A proposal: the only day is in prose${place}. The report is a draft until you decide: correct \`started\`, and remove \`draft\`.`,
    );
  else if (startedAt) tell('kept', 'started', text, `It is \`started\`, from the ${from}${place}.`);
  else
    tell(
      'derived',
      'started',
      text,
      `The day alone is \`started\`, from the ${from}${place}; no time of day is certain.`,
    );
}

function toTimeline(timed: readonly PlacedEntry[], zone: string): { at: string; text: string }[] {
  return timed
    .flatMap(({ moment, entry }) => (moment ? [{ moment, entry }] : []))
    .toSorted((one, other) => one.moment.instant - other.moment.instant)
    .map(({ moment, entry }) => {
      const { clock, until } = entry.unit.stamp ?? {};
      const range = until ? `(${clock?.text} – ${until.text}) ` : '';
      return { at: writeMoment(moment, zone), text: `${range}${entry.text}` };
    });
}

const FAULTS = {
  date: 'No day is stated for it',
  zone: 'No zone is stated for it, or one whose name several have: import the file by itself with the `--timezone` that is meant',
  clock: 'Clocks skipped its time or showed it twice, or none shows it',
} as const;

function tellEntries(
  placed: readonly PlacedEntry[],
  {
    base,
    shown,
    placeOf,
    tell,
  }: { base: FoundDate | undefined; shown: string | undefined; placeOf(unit: Unit): string; tell: Tell },
): void {
  for (const { entry, moment, fault, isNextDay } of placed) {
    const { unit, above } = entry;
    const place = placeOf(unit);
    if (fault || !moment || !shown || entry.text === '') {
      const why = fault ? FAULTS[fault] : 'Nothing is said of it';
      tell('kept', 'timeline', unit.text, `${why}, at ${place}: it stays in the text only.`);
      continue;
    }
    const time = writeMoment(moment, shown);
    const day = above ? 'line above it' : (base?.from ?? 'entry before it');
    const how = isNextDay
      ? '; it is after midnight'
      : unit.stamp?.day
        ? ''
        : `; its day is that of the ${day}`;
    const outcome = unit.stamp?.day && unit.stamp.zones ? 'kept' : 'derived';
    tell(
      outcome,
      'timeline',
      unit.text,
      `It is an entry of \`timeline\` at ${time} in ${shown}, from ${place}${how}.`,
    );
  }
}

/** Tells of the days in prose, which only a person can judge. */
function propose({ units, context, placeOf }: Outline, tell: Tell): void {
  const seen = new Set<string>();
  for (const unit of units) {
    const found = unit.kind === 'code' ? undefined : dayIn(unit.text, context);
    if (!found || seen.has(found.day) || seen.size >= 3) continue;
    seen.add(found.day);
    tell(
      'derived',
      'started',
      found.text,
      `A proposal, not decided: \`started: ${found.day}\`, from prose at ${placeOf(unit)}.`,
    );
  }
}
