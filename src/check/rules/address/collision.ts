import type { Path } from '../../../schema/fault.ts';
import { isTranslation } from '../../../source/document-names.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule, Subject } from '../../rule.ts';
import { routeOf } from '../../site-index.ts';

export const addressCollision: Rule = {
  name: 'address/collision',
  severity: 'error',
  isFixed: true,
  reason: 'An address can lead to only one page, on every host and every disk.',
  check(subject) {
    const { document, isPublic, ownersPage, site, isStray, record } = subject;
    const { file } = document;
    const { claims } = record;
    if (site) return aliasFindings(subject);
    if (isStray || file.endsWith('.yaml') || isTranslation(file)) return [];
    // Where it will be is said by code alone.
    if (ownersPage && ownersPage.path === undefined) return [];
    const own = ownersPage?.path ?? (isPublic ? file.slice('public'.length) : `/${routeOf(file)}`);
    const isFile = ownersPage?.isFile ?? isPublic === true;
    const rival = claims.rivalOf({
      kind: isPublic ? 'file' : 'page',
      path: own,
      file,
      isFile,
    });
    const findings: Finding[] = [];
    if (rival !== undefined) {
      findings.push({
        at: { line: 1, column: 1 },
        message: `Unexpected ${isFile ? 'file' : 'page'} at \`${own}\`, ${rival}.`,
        remedy:
          isPublic || ownersPage ? 'Rename it, or move it to a folder of your own.' : 'Rename one of them.',
      });
    }
    return [...findings, ...aliasFindings(subject)];
  },
};

/** Aliases at which there is something else. */
function aliasFindings(subject: Subject): Finding[] {
  const { document, record } = subject;
  return aliasesIn(subject).flatMap(({ alias, path }): Finding[] => {
    const claimed = record.claims.rivalOf({ kind: 'alias', path: alias, file: document.file, isFile: false });
    if (claimed === undefined) return [];
    return [
      {
        at: { path },
        message: `Unexpected alias \`${alias}\`, ${claimed}.`,
        remedy: 'Remove this alias, or choose another address.',
      },
    ];
  });
}

/** The aliases that a file names, each with its place in it. */
function aliasesIn({ site, incident, maintenance, page }: Subject): { alias: string; path: Path }[] {
  const own = (incident ?? maintenance ?? page)?.aliases ?? [];
  const ofServices = (site?.services ?? []).flatMap(({ aliases }, service) =>
    aliases.map((alias, index) => ({ alias, path: ['services', service, 'aliases', index] })),
  );
  return [...own.map((alias, index) => ({ alias, path: ['aliases', index] })), ...ofServices];
}
