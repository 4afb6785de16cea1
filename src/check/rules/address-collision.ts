import { isGenerated } from '../published.ts';
import { addressOf, routeOf } from '../record.ts';
import type { Finding, Rule } from '../rule.ts';

export const addressCollision: Rule = {
  name: 'address/collision',
  severity: 'error',
  isFixed: true,
  reason: 'An address leads to one page.',
  check({ document, incident, page, record }) {
    const own = `/${routeOf(document.file)}`;
    const findings: Finding[] = [];
    const others = othersAt(record.addresses.get(own) ?? [], document.file);
    if (others.length > 0) {
      findings.push({
        at: { line: 1, column: 1 },
        message: `Unexpected second file for the address \`${own}\`, which ${others[0]} has.`,
        remedy: 'Rename one of them.',
      });
    }
    if (page && isGenerated(own, record)) {
      findings.push({
        at: { line: 1, column: 1 },
        message: `Unexpected page at \`${own}\`, where the site has one of its own.`,
        remedy: 'Rename the file.',
      });
    }
    for (const [index, alias] of (incident?.aliases ?? []).entries()) {
      const address = addressOf(alias);
      const claims = [...(record.addresses.get(address) ?? []), ...(record.aliases.get(address) ?? [])];
      const [other] = othersAt(claims, document.file);
      const isOurs = isGenerated(address, record) || record.paths.has(`public${alias}`);
      if (other === undefined && claims.length < 2 && !isOurs) continue;
      findings.push({
        at: { path: ['aliases', index] },
        message: `Unexpected alias \`${alias}\`, which ${isOurs ? 'the site' : (other ?? 'this file')} has already.`,
        remedy: 'Remove it here or there.',
      });
    }
    return findings;
  },
};

function othersAt(files: readonly string[], file: string): string[] {
  return files.filter((other) => other !== file);
}
