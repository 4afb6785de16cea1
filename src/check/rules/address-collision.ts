import { addressOf, routeOf } from '../record.ts';
import type { Finding, Rule } from '../rule.ts';

export const addressCollision: Rule = {
  name: 'address/collision',
  severity: 'error',
  isFixed: true,
  reason: 'An address leads to one page.',
  check({ document, incident, record }) {
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
    for (const [index, alias] of (incident?.aliases ?? []).entries()) {
      const address = addressOf(alias);
      const claims = [...(record.addresses.get(address) ?? []), ...(record.aliases.get(address) ?? [])];
      const [other] = othersAt(claims, document.file);
      if (other === undefined && claims.length < 2) continue;
      findings.push({
        at: { path: ['aliases', index] },
        message: `Unexpected alias \`${alias}\`, which ${other ? `${other} has already` : 'this file has already'}.`,
        remedy: 'Remove it here or there.',
      });
    }
    return findings;
  },
};

function othersAt(files: readonly string[], file: string): string[] {
  return files.filter((other) => other !== file);
}
