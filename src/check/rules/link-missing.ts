import { besideFile, linksOf } from '../links.ts';
import { isPublished } from '../published.ts';
import { idOf } from '../read.ts';
import { routeOf } from '../record.ts';
import type { Finding, Rule, SiteRecord, Subject } from '../rule.ts';

export const linkMissing: Rule = {
  name: 'link/missing',
  severity: 'error',
  reason: 'A link within the site leads to a page that it has.',
  check(subject) {
    const { body, incident, record } = subject;
    const fields: [Finding['at'], string | undefined][] = [
      ...(incident?.timeline ?? []).map(({ link }, index): [Finding['at'], string | undefined] => [
        { path: ['timeline', index, 'link'] },
        link,
      ]),
      ...(incident?.actions ?? []).map(({ link }, index): [Finding['at'], string | undefined] => [
        { path: ['actions', index, 'link'] },
        link,
      ]),
    ];
    return [
      ...linksOf(body).map(({ url, start }): [Finding['at'], string] => [{ offset: start }, url]),
      ...fields,
    ].flatMap(([at, url]) => {
      const words = url === undefined ? undefined : fault(url, subject, record);
      return words ? [{ at, ...words }] : [];
    });
  },
};

function fault(url: string, { document: { file } }: Subject, record: SiteRecord) {
  if (url.startsWith('//') || url.startsWith('#')) return undefined;
  const beside = besideFile(file, url);
  if (!url.startsWith('/') && beside === undefined) return undefined;
  if (beside !== undefined && /\.mdx?$/.test(beside)) {
    const id = idOf(beside);
    return {
      message: `Unexpected link to the file \`${url}\`, expected the address of a page.`,
      remedy: record.incidentIds.has(id)
        ? `Write \`/incidents/${id}/\`.`
        : 'Write an address such as `/incidents/<id>/`.',
    };
  }
  if (isPublished(fromRoot(url, file, record), record)) return undefined;
  if (beside !== undefined && record.paths.has(beside)) {
    return {
      message: `Unexpected link to the file \`${url}\`, which is not published.`,
      remedy: 'Put it below `public/` and link to it from `/`.',
    };
  }
  return {
    message: `Unexpected link to \`${url}\`, expected a page of this site.`,
    remedy: /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url)
      ? `Write \`https://${url}\` for another site.`
      : 'Write an address such as `/incidents/<id>/`, or the whole address with `https://`.',
  };
}

/** The path that a link leads to, without the base path of the site. */
function fromRoot(url: string, file: string, { site }: SiteRecord): string {
  const base = new URL(site.url).pathname.replace(/\/$/, '');
  const path = new URL(url, `https://site.invalid/${routeOf(file)}`).pathname;
  return base && path.startsWith(`${base}/`) && url.startsWith('/') ? path.slice(base.length) : path;
}
