import { isPublic } from '../../domain/incident.ts';
import { asAddress, type Hidden, hiddenOf, mentionsIn, wordsOf } from '../hidden.ts';
import { linksOf } from '../links.ts';
import type { Finding, Place, Rule, Subject } from '../rule.ts';
import { shownTextsOf } from '../shown-texts.ts';

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

/** A place, and what is named there. */
interface Mention {
  at: Place;
  target: Hidden;
}

/** Ids of what is not public, in whatever form: as a link, as text, in code. */
function mentionsOf(subject: Subject): Mention[] {
  return shownTextsOf(subject).flatMap(({ text, placeOf }) =>
    mentionsIn(text, subject.record).map(({ index, target }) => ({ at: placeOf(index), target })),
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

/** One finding for a place and what it names. */
function uniqueOf(mentions: readonly Mention[]): Finding[] {
  const unique = new Map(
    mentions.map(({ at, target }) => [`${JSON.stringify(at)} ${target.id}`, { at, target }]),
  );
  return [...unique.values()].map(({ at, target }) => ({ at, ...wordsOf(target) }));
}
