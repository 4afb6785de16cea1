import { type Incident, isPublic } from '../../domain/incident.ts';
import { linksOf } from '../links.ts';
import type { Finding, Rule } from '../rule.ts';

export const linkUnpublished: Rule = {
  name: 'link/unpublished',
  severity: 'error',
  reason: 'What is published names no draft and no report under embargo.',
  isFixed: true,
  check({ incident, maintenance, body, record }) {
    const source = incident ?? maintenance;
    if (source && !isPublic(source, record.now)) return [];
    const related = (incident?.related ?? []).map((id, index): [Finding['at'], string] => [
      { path: ['related', index] },
      id,
    ]);
    const links = linksOf(body).flatMap(({ url, start }): [Finding['at'], string][] => {
      const id = /(?:^|\/)(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)(?:\/|\.\w+)?(?:[?#].*)?$/.exec(url)?.[1];
      return id === undefined || /^[a-z]+:/i.test(url) ? [] : [[{ offset: start }, id]];
    });
    return [...related, ...links].flatMap(([at, id]) => {
      const target = record.incidents.get(id);
      if (!target || isPublic(target, record.now)) return [];
      return { at, ...words(target) };
    });
  },
};

function words({ id, draft }: Incident): Omit<Finding, 'at'> {
  return {
    message: `Unexpected link to \`${id}\`, which is ${draft ? 'a draft' : 'under embargo'}.`,
    remedy: 'Publish both together, or add the link once the other is published.',
  };
}
