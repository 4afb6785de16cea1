import { differenceOf, type Inventory, isMaybeKept } from '../../domain/inventory.ts';
import type { Answer, Copy } from './copy.ts';

/** How many files a host is asked for at a time. */
const AT_ONCE = 6;

/** What is not as it was built: paths, each with what is known of it. */
export interface Findings {
  changed: Map<string, string>;
  missing: Map<string, string>;
  unreachable: Map<string, string>;
  /** There, though no list names it. */
  added: Map<string, string>;
}

/** What a file was when it was built; nothing where that is not known. */
export type ReadBuilt = (path: string) => Promise<string | undefined>;

/** Asks a copy for every file of its list, a few at a time. */
export async function findingsOf(
  copy: Copy,
  files: Inventory['files'],
  readBuilt: ReadBuilt,
): Promise<Findings> {
  const found = new Map<string, Finding>();
  const left = Object.keys(files).values();
  const askInTurn = async () => {
    for (const path of left) {
      const finding = await findingOf(path, { answer: await copy.answerOf(path), files, readBuilt });
      const isKept = isMaybeKept(path) && copy.paths === undefined;
      if (finding && !isKept) found.set(path, finding);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  const listed = (kind: Finding['kind']) =>
    new Map(
      Object.keys(files).flatMap((path): [string, string][] => {
        const finding = found.get(path);
        return finding?.kind === kind ? [[path, finding.why]] : [];
      }),
    );
  return {
    changed: listed('changed'),
    missing: listed('missing'),
    unreachable: listed('unreachable'),
    added: new Map(copy.paths?.filter((path) => !Object.hasOwn(files, path)).map((path) => [path, ''])),
  };
}

/** What is wrong with one file. */
interface Finding {
  kind: 'changed' | 'missing' | 'unreachable';
  why: string;
}

/** What is known when one file is judged. */
interface Evidence {
  answer: Answer;
  files: Inventory['files'];
  readBuilt: ReadBuilt;
}

async function findingOf(path: string, { answer, files, readBuilt }: Evidence): Promise<Finding | undefined> {
  if (answer.kind === 'unreachable') return answer;
  if (answer.kind === 'missing') return { kind: 'missing', why: '' };
  if (answer.digest === files[path]) return undefined;
  if (isStandIn(path, answer.digest, files))
    return { kind: 'missing', why: 'the host shows another page of the site' };
  return { kind: 'changed', why: changeOf(path, answer, await readBuilt(path)) };
}

/** Whether a host sends a page of the site for what it doesn’t have, as if it were there. */
function isStandIn(path: string, digest: string, files: Inventory['files']): boolean {
  return ['404.html', 'index.html'].some((page) => page !== path && files[page] === digest);
}

/** How what a host sends differs from what was built, as far as that can be told. */
function changeOf(
  path: string,
  { type, text }: Extract<Answer, { kind: 'file' }>,
  built: string | undefined,
): string {
  if (/^text\/html\b/.test(type) && !path.endsWith('.html')) return 'a page is sent in its place';
  if (text === undefined || built === undefined) return '';
  const { length } = built;
  let start = 0;
  while (start < length && built[start] === text[start]) start++;
  // From the beginning of a tag, of what stands between two, or of a line, so that it can be read.
  const last = (sign: string) => built.lastIndexOf(sign, start - 1);
  start = Math.max(last('<'), last('>') + 1, last('\n') + 1, 0);
  let end = 0;
  while (end < length - start && built.at(-1 - end) === text.at(-1 - end)) end++;
  const added = text.slice(start, text.length - end);
  const lost = built.slice(start, length - end);
  if (lost === '') return `the host has added ${sayText(added)}`;
  return added === '' ? `${sayText(lost)} is missing` : `${sayText(lost)} has become ${sayText(added)}`;
}

/** How much of a text is shown. */
const SHOWN = 80;

function sayText(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return `\`${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}\``;
}

/** How many files are not as they were built. */
export function countOf({ changed, missing, unreachable, added }: Findings): number {
  return changed.size + missing.size + unreachable.size + added.size;
}

/** How the list of a copy differs from that of another build of the site. */
export function otherBuildOf(theirs: Inventory, ours: Inventory): Findings | undefined {
  const { changed, gone, added } = differenceOf(ours.files, theirs.files);
  const listed = (paths: readonly string[]) => new Map(paths.map((path) => [path, '']));
  const findings = {
    changed: listed(changed),
    missing: listed(gone),
    unreachable: new Map(),
    added: listed(added),
  };
  return countOf(findings) > 0 ? findings : undefined;
}
