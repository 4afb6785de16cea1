import type { Content } from '../check/content.ts';
import { CANCELLED, correctionAnchorsOf, reportAnchorOf, updateAnchorsOf } from '../domain/anchors.ts';
import type { Appearances } from '../domain/appearances.ts';
import type { Report } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { isPlainDate } from '../domain/time.ts';
import { hashSources } from '../render/sources.ts';
import { createClock, readDatedTime, readTimes } from '../schema/clock.ts';
import { parseDocument } from '../source/document.ts';
import type { Version } from './history.ts';
import { fromVersions, type History, type Versioned, versionsUntil } from './versions.ts';

/**
 * When each update, stage of a report, correction and announcement first stood on the branch that is built, by file; 0
 * for what was imported, and could be read elsewhere before.
 * Only what changed since the first commit is looked at.
 */
export async function readAppearances(
  { site, incidents, maintenance, now }: Pick<Content, 'site' | 'incidents' | 'maintenance' | 'now'>,
  history: History,
): Promise<Map<string, Appearances>> {
  const dated = [...incidents, ...maintenance].flatMap(({ file }): Versioned[] => {
    const versions = versionsUntil(now, history.versions.get(file));
    return versions.some(({ at }) => at > 0) ? [{ file, versions }] : [];
  });
  // What is kept is made anew when it is made or read in another way.
  const made = [hashSources(new URL(import.meta.url)), site.timezone];
  const found = await fromVersions(history, dated, { name: 'appearances', made }, (versions, texts) => [
    ...appearancesIn(versions, texts, site.timezone),
  ]);
  return new Map([...found].map(([file, appearances]) => [file, new Map(appearances)]));
}

/** The first moment at which each thing of a document stood in it, by anchor. */
function appearancesIn(
  versions: readonly Version[],
  texts: ReadonlyMap<string, string>,
  siteZone: string,
): Map<string, Instant> {
  const appearances = new Map<string, Instant>();
  for (const { blob, at } of versions) {
    const isFirst = appearances.size === 0;
    for (const { anchor, isImported } of anchorsIn(texts.get(blob) ?? '', siteZone, isFirst)) {
      if (!appearances.has(anchor)) appearances.set(anchor, isImported ? 0 : at);
    }
  }
  return appearances;
}

/** A thing that readers could see, by its anchor. */
interface Seen {
  anchor: string;
  /** Whether it could be read before, where it was imported from. */
  isImported: boolean;
}

/**
 * What readers could see of a document in a state that it had. What was no document then, or a draft, had nothing.
 *
 * @param isFirst - whether nothing was seen of it before: then all that it holds was imported with it.
 */
function anchorsIn(text: string, siteZone: string, isFirst: boolean): Seen[] {
  const { data, faults, body } = parseDocument({ file: '', text });
  if (faults.length > 0 || !isRecord(data) || String(data['draft']) === 'true') return [];
  const clock = createClock(textOf(data['timezone']) ?? siteZone);
  const started = readDatedTime(clock, textOf(data['started'] ?? data['starts']), []);
  clock.started = started?.instant;
  const items = Array.isArray(data['updates']) ? data['updates'].filter(isRecord) : [];
  const updates = readTimes(
    clock,
    items.map(({ at }) => ({ at: String(at) })),
    [],
    (_, at) => ({ at }),
  );
  const report = isRecord(data['report']) ? data['report'] : {};
  const corrections = Array.isArray(report['corrections']) ? report['corrections'].filter(isRecord) : [];
  const days = corrections.map(({ at }) => ({ at: String(at) })).filter(({ at }) => isPlainDate(at));
  const stage = reportAnchorOf({ stage: isStage(report['stage']) ? report['stage'] : undefined });
  const isFromElsewhere = isRecord(data['source']);
  const told = updateAnchorsOf(updates).map((anchor, index) => ({
    anchor,
    isImported: isFromElsewhere && (isFirst || items[index]?.['id'] !== undefined),
  }));
  const others = [
    '',
    ...(body.trim() === '' ? [] : [stage, ...correctionAnchorsOf(days)]),
    ...(String(data['cancelled']) === 'true' ? [CANCELLED] : []),
  ];
  return [...told, ...others.map((anchor) => ({ anchor, isImported: isFromElsewhere && isFirst }))];
}

function isStage(value: unknown): value is Report['stage'] {
  return value === 'preliminary' || value === 'final';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
