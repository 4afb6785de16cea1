import { type Content, contentOf } from '../../src/check/content.ts';
import type { SourceFile } from '../../src/source/document.ts';
import { toTree } from './fixtures.ts';

/** What an expression would write, if any ran. */
export const MARK = 'afterword-hostile-mark';

/** Code that leaves a mark on the machine that runs it, in Node as an expression. */
export const RUN = `process.getBuiltinModule('node:fs').writeFileSync('${MARK}','1')`;

const NOW = Date.parse('2024-02-01T00:00Z');

/** A report that a stranger wrote, and what they changed beside it. */
export interface Attack {
  /** The report's folder and name below `content/`. */
  file?: string;
  /** Lines of frontmatter. */
  front?: string;
  body?: string;
  /** Lines of `site.yaml`. */
  site?: string;
  /** Other files, by their paths. */
  files?: Readonly<Record<string, string>>;
}

/** Where the report of an attack lies, unless it says otherwise. */
export const REPORT = 'content/incidents/2024-01-02-outage.mdx';

/** All files of an attack. */
export function filesOfAttack({ file = REPORT, front = '', body = '', site = '', files = {} }: Attack) {
  const report = `---\ntitle: Calls failed\nstarted: 2024-01-02T10:00Z\nresolved: +1h\n${front}---\n\n${body}\n`;
  return {
    'content/site.yaml': `name: Harbour\nurl: https://harbour.example\ntimezone: UTC\n${site}`,
    [file]: report,
    ...files,
  };
}

/** The content of an attack, judged. */
export function judge(attack: Attack): Content {
  const files = Object.entries(filesOfAttack(attack)).map(([file, text]): SourceFile => ({ file, text }));
  return contentOf(toTree(files), { now: NOW });
}

/** What the one who merges is told: each error by its line, column and rule, and by its file if it isn't the report. */
export function errorsOf({ problems }: Pick<Content, 'problems'>, report = REPORT): string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, rule }) => `${file === report ? '' : `${file}:`}${line}:${column} ${rule}`);
}
