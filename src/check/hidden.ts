import { decodePath } from '../domain/address.ts';
import { isPublic } from '../domain/incident.ts';
import type { Translation } from '../domain/translation.ts';
import type { Finding } from '../source/finding.ts';
import type { Hidden, SiteRecord } from './rule.ts';

/** All incidents and planned work, and the moment that decides which of them the public may read. */
export type Known = Pick<SiteRecord, 'incidents' | 'maintenance' | 'hidden' | 'latestOf'>;

/** What the id of an incident looks like, wherever it stands; so do most ids of planned work. */
const ID = /\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** Where a text names what is not public, and what it names. */
export function mentionsIn(text: string, known: Known): { index: number; target: Hidden }[] {
  return [...asAddress(text).matchAll(ID)].flatMap(({ 0: words, index }) => {
    const target = namedBy(words, known);
    return target ? [{ index, target }] : [];
  });
}

/** The longest id with which words begin that there is, if it is of what is not public: names of files go on after one. */
function namedBy(words: string, known: Known): Hidden | undefined {
  for (let id = words; id.length > 'yyyy-mm-dd'.length; id = id.slice(0, id.lastIndexOf('-'))) {
    const hidden = known.hidden('incidents', id) ?? known.hidden('maintenance', id);
    if (hidden || known.incidents.has(id) || known.maintenance.has(id)) return hidden;
  }
  return undefined;
}

/** Whether the public may read it now. */
export function isShown(
  { draft, publishAt }: Pick<Hidden, 'draft' | 'publishAt'>,
  { latestOf }: Pick<SiteRecord, 'latestOf'>,
): boolean {
  return isPublic({ draft, publishAt }, latestOf(publishAt ? [publishAt.instant] : []));
}

/** The incident or the planned work that a translation is of, when the public may not read it. */
export function originalOf(
  translation: Translation | undefined,
  { hidden }: Pick<SiteRecord, 'hidden'>,
): Hidden | undefined {
  const [, folder] = /^content\/(incidents|maintenance)\//.exec(translation?.file ?? '') ?? [];
  return translation && folder ? hidden(folder, translation.id) : undefined;
}

/** As a host reads it: without escapes, in small letters. */
export function asAddress(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, decodePath).toLowerCase();
}

/** What is told of a mention. */
export function wordsOf({ id, draft }: Hidden): Pick<Finding, 'message' | 'remedy'> {
  return {
    message: `Unexpected mention of \`${id}\`, which is ${draft ? 'a draft' : 'under embargo'}.`,
    remedy: 'Publish both together, or mention it once it is published.',
  };
}
