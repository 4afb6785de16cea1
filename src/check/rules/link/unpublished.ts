import { decodePath } from '../../../domain/address.ts';
import { pathInSite } from '../../../domain/routes.ts';
import { isElsewhere } from '../../../domain/urls.ts';
import { idOf } from '../../../source/document-names.ts';
import type { Finding, Place } from '../../../source/finding.ts';
import { linksOf } from '../../../source/links.ts';
import { fromRoot } from '../../addresses.ts';
import { asAddress, isShown, mentionsIn, originalOf, wordsOf } from '../../hidden.ts';
import type { Hidden, Rule, SiteRecord, Subject } from '../../rule.ts';
import { shownTextsOf } from '../../shown-texts.ts';
import { addressOf } from '../../site-index.ts';

export const linkUnpublished: Rule = {
  name: 'link/unpublished',
  severity: 'error',
  reason: 'Published pages must not mention drafts or embargoed reports.',
  isFixed: true,
  check(subject) {
    if (isHidden(subject)) return [];
    return uniqueOf([...linksToHidden(subject), ...mentionsOf(subject)]);
  },
};

/** Whether the document is not public itself, or what it says in another language is not. */
function isHidden({ incident, maintenance, translation, record }: Subject): boolean {
  if (translation?.draft) return true;
  const source = incident ?? maintenance ?? originalOf(translation, record);
  return source !== undefined && !isShown(source, record);
}

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

/** Links to pages of what is not public, also by an old address: ids without a date are found by them only. */
function linksToHidden(subject: Subject): Mention[] {
  const { document, record } = subject;
  return linksOf(subject).flatMap(({ url, at }) => {
    const path = isElsewhere(url) ? url : fromRoot(url, document.file);
    const [, folder, id = ''] = /(?:^|\/)(incidents|maintenance)\/([^/?#.]+)/.exec(asAddress(path)) ?? [];
    const target = folder ? record.hidden(folder, id) : hiddenAt(path, record);
    return target ? [{ at, target }] : [];
  });
}

/** What is not public and once stood at an address. */
function hiddenAt(url: string, record: SiteRecord): Hidden | undefined {
  const path = isElsewhere(url) ? pathInSite(record.site, url) : url;
  const [file] = path === undefined ? [] : (record.aliases.get(addressOf(decodePath(path))) ?? []);
  const [, folder] = /^content\/(incidents|maintenance)\//.exec(file ?? '') ?? [];
  return file === undefined || folder === undefined ? undefined : record.hidden(folder, idOf(file));
}

/** One finding for a place and what it names. */
function uniqueOf(mentions: readonly Mention[]): Finding[] {
  const unique = new Map(
    mentions.map(({ at, target }) => [`${JSON.stringify(at)} ${target.id}`, { at, target }]),
  );
  return [...unique.values()].map(({ at, target }) => ({ at, ...wordsOf(target) }));
}
