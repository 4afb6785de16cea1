import { add, type Raw, type Reading, read } from '../shape.ts';
import { markdownOfMarkdown } from '../text/markdown.ts';
import type { Pictures } from '../text/pictures.ts';
import { instantOf } from '../time.ts';
import { type Incident, PostmortemShape, type Update } from './shapes.ts';

/** The written part of an incident. */
export interface WrittenReport {
  body: string;
  published?: number | undefined;
  /** The update that holds it, which is then none. */
  isTold: (update: Update) => boolean;
}

/** The written part: by itself, in a field, or as an update. Drafts stay where they are. */
export function reportOf(
  incident: Incident,
  raw: Raw | undefined,
  pictures: Pictures,
  reading: Reading,
): WrittenReport {
  const { postmortem_body: body, postmortem_published_at: published } = incident;
  const own = raw && read(PostmortemShape, raw, reading, 'postmortem.');
  const told = incident.incident_updates.findLast(
    ({ status, body = '' }) => status === 'postmortem' && body.trim() !== '',
  );
  const isPublic = Boolean(published) || incident.status === 'postmortem' || own?.published_at !== undefined;
  const tell = (outcome: 'kept' | 'left', reason: string) => {
    if (body?.trim()) add(reading, 'postmortem_body', outcome === 'kept' ? body : '', { outcome, reason });
    if (published)
      add(reading, 'postmortem_published_at', published, { outcome, reason: 'report.published' });
  };
  const written = isPublic ? (own?.body ?? body ?? '').trim() : '';
  if (written === '') {
    tell('left', 'It is not published.');
    if (told?.body === undefined) return { body: '', isTold: () => false };
    return {
      body: markdownOfMarkdown(told.body, pictures),
      published: told.display_at,
      isTold: (update) => update === told,
    };
  }
  tell('kept', 'the report');
  const isSame = (update: Update) => update === told && sameWords(told.body ?? '', written);
  const at = own?.published_at ?? (typeof published === 'string' ? instantOf(published) : told?.display_at);
  return {
    body: markdownOfMarkdown(written, pictures),
    published: at,
    isTold: isSame,
  };
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) => text.replaceAll(/<[^<>]*>/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return words(one) === words(other);
}
