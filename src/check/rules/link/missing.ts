import { pathInSite } from '../../../domain/routes.ts';
import { isElsewhere } from '../../../domain/urls.ts';
import { quote } from '../../../schema/issues.ts';
import { idOf } from '../../../source/document-names.ts';
import type { Finding } from '../../../source/finding.ts';
import { besideFile, linksOf, type Target } from '../../../source/links.ts';
import { fromRoot, isPublished } from '../../addresses.ts';
import type { Rule, SiteRecord, Subject } from '../../rule.ts';
import { routeOf } from '../../site-index.ts';

export const linkMissing: Rule = {
  name: 'link/missing',
  severity: 'error',
  reason: 'A link within the site must lead to a page that exists.',
  check: (subject) =>
    linksOf(subject).flatMap((link) => {
      const words = fault(link, subject);
      return words ? [{ at: link.at, ...words }] : [];
    }),
};

function fault(
  { url, isInBody }: Target,
  { document: { file }, record }: Subject,
): Pick<Finding, 'message' | 'remedy'> | undefined {
  if (url.startsWith('#') && isInBody) return undefined;
  if (isElsewhere(url)) {
    const path = pathInSite(record.site, url);
    if (path === undefined || isPublished(path, record)) return undefined;
    return {
      message: `No page at ${quote(url)}.`,
      remedy: 'Write an address such as `/incidents/<id>/`: `/` is the root of the site.',
    };
  }
  const beside = besideFile(file, url);
  if (beside !== undefined && /\.mdx?$/.test(beside)) {
    const id = idOf(beside);
    return {
      message: `Unexpected link to the file ${quote(url)}, expected the address of a page.`,
      remedy: record.incidentIds.has(id)
        ? `Write \`/incidents/${id}/\`.`
        : 'Write an address such as `/incidents/<id>/`.',
    };
  }
  if (!isInBody && !url.startsWith('/')) {
    return {
      message: `Unexpected link to ${quote(url)} in a text that appears on several pages, expected an address from the root of the site.`,
      remedy: `Write the full path: \`/${routeOf(file)}${url.startsWith('#') ? url : '…'}\`.`,
    };
  }
  if (isPublished(fromRoot(url, file), record)) return undefined;
  if (beside !== undefined && record.paths.has(beside)) {
    return {
      message: `Unexpected link to the file ${quote(url)}, which is not published.`,
      remedy: 'Put it in `public/`, and begin the link with `/`.',
    };
  }
  return {
    message: `No page at ${quote(url)}.`,
    remedy: remedyFor(url, file, record),
  };
}

function remedyFor(url: string, file: string, record: SiteRecord): string {
  const base = new URL(record.site.url).pathname.replace(/\/$/, '');
  if (base && url.startsWith(`${base}/`)) {
    const rest = url.slice(base.length);
    if (isPublished(fromRoot(rest, file), record)) return `Write \`${rest}\`: \`/\` is the root of the site.`;
  }
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url)
    ? `For another site, write \`https://${url}\`.`
    : 'Write an address such as `/incidents/<id>/`, or a full address with `https://`.';
}
