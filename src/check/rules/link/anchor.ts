import { decodePath } from '../../../domain/address.ts';
import { windowAnchorsOf } from '../../../domain/anchors.ts';
import type { Maintenance } from '../../../domain/maintenance.ts';
import type { Instant } from '../../../domain/moment.ts';
import { maintenancePartsOf, partAnchorsOf, partsOf } from '../../../domain/parts.ts';
import { windowsOf } from '../../../domain/recurrence.ts';
import type { OwnComponents } from '../../../domain/site.ts';
import { toAnchoredHast } from '../../../markdown/anchored.ts';
import { componentOf, HTML_ELEMENTS } from '../../../schema/components.ts';
import { nearest } from '../../../schema/suggest.ts';
import type { Body } from '../../../source/body.ts';
import { elementsOf } from '../../../source/elements.ts';
import { linksOf } from '../../../source/links.ts';
import type { Rule, Subject } from '../../rule.ts';

export const linkAnchor: Rule = {
  name: 'link/anchor',
  severity: 'error',
  reason: 'A link within a page must lead to a heading that exists.',
  check(subject) {
    const links = linksOf(subject).filter(({ url, isInBody }) => isInBody && /^#./.test(url));
    const { body, incident, maintenance, record } = subject;
    if (links.length === 0 || !body || !isWhole(subject)) return [];
    const anchors = new Set(
      anchorsOf({
        body,
        incident,
        maintenance,
        now: maintenance ? record.now : undefined,
        own: record.site.components,
      }),
    );
    return links.flatMap(({ url, at }) => {
      const anchor = decodePath(url.slice(1).replaceAll(/%(?![\da-f]{2})/gi, '%25'));
      if (anchors.has(anchor) || (maintenance && wasShown(maintenance, anchor, record.now))) return [];
      const meant = nearest(anchor, anchors);
      return {
        at,
        message: `Unexpected link to \`${url}\`, expected a heading on this page.`,
        remedy: meant
          ? `Did you mean \`#${meant}\`?`
          : 'Link to a heading: its words in lowercase, joined by hyphens.',
      };
    });
  },
};

const WINDOW_ANCHOR = /^(?:begun|done)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Windows of work that repeats leave its page as time passes, which makes no link to one of them a fault. */
function wasShown(maintenance: Maintenance, anchor: string, now: Instant): boolean {
  if (!maintenance.every) return false;
  const starts = Date.parse(anchor.replace(WINDOW_ANCHOR, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(starts) || starts > now) return false;
  const windows = windowsOf(maintenance, starts, starts + 1).map(windowAnchorsOf);
  return windows.some(({ begun, done }) => anchor === begun || anchor === done);
}

/** Whether everything on the page is known; what is not has errors of its own. */
function isWhole({ body, incident, maintenance, page, record }: Subject): boolean {
  if (!(incident ?? maintenance ?? page)) return false;
  if (!body?.tree || body.nodes.some(({ node }) => node.type === 'mdxjsEsm')) return false;
  const own = record.site.components;
  return elementsOf(body).every(
    ({ name, isMdx }) => !isMdx || componentOf(name, own) || HTML_ELEMENTS.has(name),
  );
}

/** What the anchors of a page follow from. */
export type Anchored = Pick<Subject, 'incident' | 'maintenance'> & {
  body: Pick<Body, 'tree' | 'format'>;
  /** Needed for planned work alone, whose windows leave its page. */
  now?: Instant | undefined;
  own?: OwnComponents | undefined;
};

/** The anchors of a page: those of its parts, and those of the body by the function that names them there. */
export function anchorsOf({ body, incident, maintenance, now, own }: Anchored): string[] {
  return [
    ...(incident ? partAnchorsOf(partsOf(incident)) : []),
    ...(maintenance && now !== undefined ? partAnchorsOf(maintenancePartsOf(maintenance, now)) : []),
    ...(body.tree ? toAnchoredHast(body.tree, body.format, { own }).ids : []),
  ];
}
