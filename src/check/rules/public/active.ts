import { posix } from 'node:path';
import type { Rule } from '../../rule.ts';

/** Endings of what a browser or a host runs, or takes for a page. */
const ENDINGS: ReadonlySet<string> = new Set(
  '.cgi .hta .htm .html .js .mhtml .mht .mjs .php .shtml .svgz .swf .wasm .xht .xhtml .xml .xsl .xslt'.split(
    ' ',
  ),
);

/** Files by which hosts are told what to run. */
const NAMES: ReadonlySet<string> = new Set(['.htaccess', '_worker.js', 'web.config']);

/**
 * `public/` is the owner's, and copied as it is: a page of theirs, or a proof for a search engine, is no mistake.
 * But one that a stranger brings runs on the company's host, so whoever merges it should see it named.
 */
export const publicActive: Rule = {
  name: 'public/active',
  severity: 'warning',
  reason: 'Files in `public/` are published as they are; a page or a script there runs on your own host.',
  check: ({ isPublic, document: { file } }) =>
    isPublic && isActive(file)
      ? [
          {
            at: { line: 1, column: 1 },
            message: `Unexpected file \`${file}\`, which can run code on your host.`,
            remedy:
              'Read it before you merge it, or remove it. If you want such files, write `public/active: off` below `rules` in `content/site.yaml`.',
          },
        ]
      : [],
};

/** Whether a file is published as something that runs. */
function isActive(path: string): boolean {
  const name = posix.basename(path).toLowerCase();
  return NAMES.has(name) || ENDINGS.has(posix.extname(name));
}
