import type { Action, Correction, Report, Update } from './incident.ts';
import type { Instant } from './moment.ts';

/** Ids that pages have besides those of a body. */
const PAGE_ANCHORS: ReadonlySet<string> = new Set([
  'main',
  'search-list',
  'contents-title',
  'report',
  'report-preliminary',
  'report-final',
  'timeline',
  'timeline-swap',
  'impact',
  'actions',
  'workaround',
  'updates',
  'corrections',
  'related',
  'windows',
  'open',
  'maintenance',
  'services',
  'latest',
  'cancelled',
  'review-words',
  'review-made',
  'review-kept',
  'review-dropped',
  'review-owed',
]);

/** Ids that follow from a time: of updates, corrections and windows. */
const DATED_ANCHOR = /^(?:update|correction|begun|done)-\d{4}/;

/** Ids of promises. */
const PROMISE_ANCHOR = /^promise-/;

/** An id that an author asks for, or one like it where a page may have that besides those of its body. */
export function toFreeAnchor(id: string): string {
  if (DATED_ANCHOR.test(id) || PROMISE_ANCHOR.test(id)) return `section-${id}`;
  return PAGE_ANCHORS.has(id) ? `${id}-1` : id;
}

/**
 * The anchor of each update on its incident's page, in their order. It follows from the time, so
 * that links and feed ids stay when another update is added.
 *
 * @example ['update-20230415T161000Z', 'update-20230415T161000Z-2']
 */
export function updateAnchorsOf(updates: readonly Pick<Update, 'at'>[]): string[] {
  return numbered(updates.map(({ at }) => `update-${compact(at.instant)}`));
}

/** The anchor of each correction of a report, in their order. */
export function correctionAnchorsOf(corrections: readonly Pick<Correction, 'at'>[]): string[] {
  return numbered(corrections.map(({ at }) => `correction-${at}`));
}

/**
 * The anchor of each promise of a report, in their order: by its id, or else by its place. Of its text, no reader may
 * see all.
 *
 * @example ['promise-load-test', 'promise-2']
 */
export function actionAnchorsOf(actions: readonly Pick<Action, 'id'>[]): string[] {
  return numbered(actions.map(({ id }, index) => `promise-${id ?? index + 1}`));
}

/** The anchor on the page of planned work that does not take place. */
export const CANCELLED = 'cancelled';

/** The anchor of the report; a new stage has a new one. */
export function reportAnchorOf({ stage }: Pick<Report, 'stage'>): string {
  return stage ? `report-${stage}` : 'report';
}

/** The anchors under which a window is told to have begun and to be done; they stay when its end is moved. */
export function windowAnchorsOf({ starts }: { starts: Instant }): { begun: string; done: string } {
  return { begun: `begun-${compact(starts)}`, done: `done-${compact(starts)}` };
}

function compact(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name}-${count}` : name;
  });
}
