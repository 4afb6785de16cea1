import { type Incident, isPublic } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import { linksOf } from '../links.ts';
import type { Finding, Rule, SiteRecord, Subject } from '../rule.ts';
import { shownTextsOf } from '../shown-texts.ts';

/** What the id of an incident looks like, wherever it stands. */
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
    return [...mentionsOf(subject, record), ...linksToWork(subject, record)];
  },
};

/** Ids of incidents that are not public, in whatever form: as a link, as text, in code. */
function mentionsOf(subject: Subject, { incidents, now }: SiteRecord): Finding[] {
  const seen = new Set<string>();
  return shownTextsOf(subject).flatMap(({ text, at }) =>
    [...text.matchAll(ID)].flatMap(([id]) => {
      const target = incidents.get(id);
      const key = `${JSON.stringify(at)} ${id}`;
      if (!target || isPublic(target, now) || seen.has(key)) return [];
      seen.add(key);
      return [{ at, ...words(target) }];
    }),
  );
}

function linksToWork(subject: Subject, { maintenance, now }: SiteRecord): Finding[] {
  return linksOf(subject).flatMap(({ url, at }) => {
    const id = /(?:^|\/)maintenance\/([^/?#]+)/.exec(url)?.[1];
    const target = id === undefined ? undefined : maintenance.get(id);
    return target && !isPublic(target, now) ? [{ at, ...words(target) }] : [];
  });
}

function words({ id, draft }: Incident | Maintenance): Omit<Finding, 'at'> {
  return {
    message: `Unexpected mention of \`${id}\`, which is ${draft ? 'a draft' : 'under embargo'}.`,
    remedy: 'Publish both together, or add it once the other is published.',
  };
}
