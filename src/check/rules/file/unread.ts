import type { Rule } from '../../rule.ts';
import { meantFile } from '../../translations.ts';

export const fileUnread: Rule = {
  name: 'file/unread',
  severity: 'warning',
  reason: 'A report in the wrong place, or with the wrong extension, would silently be missing.',
  check: ({ isStray, document: { file }, record }) =>
    isStray && meantFile(file, record) === undefined
      ? [
          {
            at: { line: 1, column: 1 },
            message: `Unexpected file \`${file}\`, which is not read.`,
            remedy:
              'Documents are `content/incidents/<date>-<slug>.mdx`, or `index.mdx` in a folder of that name; `maintenance` and `pages` work the same way, and what you say of a quarter is `content/reviews/2026-q1.mdx`. Names that begin with `_` are ignored.',
          },
        ]
      : [],
};
