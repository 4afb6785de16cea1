import type { Rule } from '../../rule.ts';

export const fileUnread: Rule = {
  name: 'file/unread',
  severity: 'warning',
  reason: 'A report in the wrong place, or with another ending, would silently be missing.',
  check: ({ isStray, document: { file } }) =>
    isStray
      ? [
          {
            at: { line: 1, column: 1 },
            message: `Unexpected file \`${file}\`, which is not read.`,
            remedy:
              'Documents are `content/incidents/<date>-<slug>.mdx`, or `index.mdx` in a folder of that name, and the like in `maintenance` and `pages`. A name that begins with `_` is passed over.',
          },
        ]
      : [],
};
