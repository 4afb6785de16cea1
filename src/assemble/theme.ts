import type { Problem } from '../domain/problem.ts';
import { readFileOf } from '../source/read.ts';

const FILE = 'content/theme.css';
/** Every reader waits for it before a page is shown. */
const MAX_BYTES = 2 ** 20;

/** The site's own styles, without what its author noted in comments; empty when there are none. */
export async function readTheme(
  paths: ReadonlySet<string>,
  root: string,
): Promise<{ text: string; problems: Problem[] }> {
  if (!paths.has(FILE)) return { text: '', problems: [] };
  const { bytes, fault } = await readFileOf(root, FILE, MAX_BYTES);
  if (!fault) {
    // What reads styles takes a tenth of a check to load.
    const { withoutComments } = await import('../render/picture/svg/style.ts');
    return { text: withoutComments(new TextDecoder().decode(bytes)), problems: [] };
  }
  const { file, rule, message, remedy } = fault;
  return { text: '', problems: [{ file, line: 1, column: 1, severity: 'error', rule, message, remedy }] };
}
