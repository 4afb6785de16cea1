import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';
import { routeOf } from '../../site-index.ts';

export const addressCollision: Rule = {
  name: 'address/collision',
  severity: 'error',
  isFixed: true,
  reason: 'An address can lead to only one page, on every host and every disk.',
  check({ document: { file }, incident, isPublic, site, isStray, record: { claims } }) {
    if (site || isStray || file.endsWith('.yaml')) return [];
    const own = isPublic ? file.slice('public'.length) : `/${routeOf(file)}`;
    const rival = claims.rivalOf({
      kind: isPublic ? 'file' : 'page',
      path: own,
      file,
      isFile: isPublic === true,
    });
    const findings: Finding[] = [];
    if (rival !== undefined) {
      findings.push({
        at: { line: 1, column: 1 },
        message: `Unexpected ${isPublic ? 'file' : 'page'} at \`${own}\`, ${rival}.`,
        remedy: isPublic ? 'Rename it, or move it to a folder of your own.' : 'Rename one of them.',
      });
    }
    for (const [index, alias] of (incident?.aliases ?? []).entries()) {
      const claimed = claims.rivalOf({ kind: 'alias', path: alias, file, isFile: false });
      if (claimed === undefined) continue;
      findings.push({
        at: { path: ['aliases', index] },
        message: `Unexpected alias \`${alias}\`, ${claimed}.`,
        remedy: 'Remove this alias, or choose another address.',
      });
    }
    return findings;
  },
};
