import { decodePath } from '../../domain/address.ts';
import { type Incident, isPublic } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import { linksOf } from '../links.ts';
import type { Finding, Place, Rule, SiteRecord, Subject } from '../rule.ts';
import { shownTextsOf } from '../shown-texts.ts';

/** What the id of an incident looks like, wherever it stands; so do most ids of planned work. */
const ID = /\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*/g;

export const linkUnpublished: Rule = {
  name: 'link/unpublished',
  severity: 'error',
  reason: 'Published pages must not mention drafts or embargoed reports.',
  isFixed: true,
  check(subject) {
    const { incident, maintenance, record } = subject;
    const source = incident ?? maintenance;
    if (source && !isPublic(source, record.now)) return [];
    return uniqueOf([...linksToHidden(subject), ...mentionsOf(subject)]);
  },
};

/** A place, and the id that is named there. */
interface Mention {
  at: Place;
  target: Incident | Maintenance;
}

/** Ids of what is not public, in whatever form: as a link, as text, in code. */
function mentionsOf(subject: Subject): Mention[] {
  return shownTextsOf(subject).flatMap(({ text, placeOf }) =>
    [...asAddress(text).matchAll(ID)].flatMap(({ 0: id, index }) => {
      const target = hiddenOf('incidents', id, subject.record) ?? hiddenOf('maintenance', id, subject.record);
      return target ? [{ at: placeOf(index), target }] : [];
    }),
  );
}

/** Links to pages of what is not public, which ids without a date are found by only. */
function linksToHidden(subject: Subject): Mention[] {
  return linksOf(subject).flatMap(({ url, at }) => {
    const [, folder, id = ''] = /(?:^|\/)(incidents|maintenance)\/([^/?#.]+)/.exec(asAddress(url)) ?? [];
    const target = folder ? hiddenOf(folder, id, subject.record) : undefined;
    return target ? [{ at, target }] : [];
  });
}

/** As a host reads it: without escapes, in small letters. */
function asAddress(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, decodePath).toLowerCase();
}

function hiddenOf(
  folder: string,
  id: string,
  { incidents, maintenance, now }: SiteRecord,
): Incident | Maintenance | undefined {
  const target = folder === 'incidents' ? incidents.get(id) : maintenance.get(id);
  return target && !isPublic(target, now) ? target : undefined;
}

/** One finding for a place and what it names. */
function uniqueOf(mentions: readonly Mention[]): Finding[] {
  const unique = new Map(
    mentions.map(({ at, target }) => [`${JSON.stringify(at)} ${target.id}`, { at, target }]),
  );
  return [...unique.values()].map(({ at, target }) => ({ at, ...words(target) }));
}

function words({ id, draft }: Incident | Maintenance): Omit<Finding, 'at'> {
  return {
    message: `Unexpected mention of \`${id}\`, which is ${draft ? 'a draft' : 'under embargo'}.`,
    remedy: 'Publish both together, or add it once the other is published.',
  };
}
