import { expect, test } from 'vitest';
import { hasErrors } from '../../src/assemble/report.ts';
import type { ProblemSeverity } from '../../src/domain/problem.ts';

test.each<{ severities: ProblemSeverity[]; is: boolean }>([
  { severities: [], is: false },
  { severities: ['advice', 'warning'], is: false },
  { severities: ['error'], is: true },
  { severities: ['warning', 'error', 'advice'], is: true },
])('of content with $severities no page may be made: $is', ({ severities, is }) => {
  const problems = severities.map((severity) => ({
    file: 'content/site.yaml',
    line: 1,
    column: 1,
    severity,
    rule: 'a/b',
    message: 'A.',
    remedy: 'B.',
  }));
  expect(hasErrors({ problems })).toBe(is);
});
