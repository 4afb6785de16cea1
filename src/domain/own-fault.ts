import { toLogText } from './characters.ts';
import { OWNERS_PAGES } from './owners-pages.ts';

/** A fault of ours, with what was being worked on when it came up. */
export class FaultAt extends Error {
  /** A file of the repository, or the address of a page. */
  readonly place: string;
  /** Components of the site's owners that may stand there. */
  readonly theirs: readonly string[];

  constructor(place: string, cause: unknown, theirs: readonly string[] = []) {
    super(reasonOf(cause), { cause });
    this.name = 'FaultAt';
    this.place = place;
    this.theirs = theirs;
    // Astro prints the stack of what it passes on; that of the cause is for those who ask.
    this.stack = this.message;
  }
}

/** A setting that nothing can be built with, in a sentence that names it. */
export class SettingFault extends Error {}

/** What a build needs was removed while it ran, in a sentence that says what. */
export class TakenAway extends Error {}

/**
 * Does work on a document or a page; if it fails, the innermost place is told with it.
 *
 * @param theirs - components of the site's owners that may stand there.
 */
export function workingOn<T>(place: string, work: () => T, theirs: readonly string[] = []): T {
  const fail = (error: unknown): never => {
    throw error instanceof Error && 'place' in error ? error : new FaultAt(place, error, theirs);
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(fail) as T) : result;
  } catch (error) {
    return fail(error);
  }
}

/** How to see what only we can read. */
export const VERBOSE = 'AFTERWORD_VERBOSE';

/** What a person is told of what is no mistake in their content: whose it is, where it came up, and what to do. */
export function explainFault(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const root = rootOf(error);
  const lines = linesOf(error, root);
  if (env[VERBOSE] === '1') lines.push('', stackOf(error));
  else lines.push(`For technical details, set ${VERBOSE}=1 and run it again.`);
  return lines.map((line) => `${line.split('\n').map(toLogText).join('\n')}\n`).join('');
}

function linesOf(error: unknown, root: unknown): string[] {
  if (root instanceof SettingFault) return [root.message, 'Nothing was published.'];
  const theirs = theirFault(root);
  if (theirs) {
    const { file, line, column } = theirs.loc;
    return [`${file}:${line}:${column}: ${theirs.message}`, 'Nothing was published.'];
  }
  if (root instanceof TakenAway) return [root.message, RUN_AGAIN];
  if (isTakenAway(root))
    return ['What Afterword keeps in `.cache` or `.astro` was removed while it ran.', RUN_AGAIN];
  const refused = refusalOf(root);
  if (refused) return ofMachine(refused);
  return ofOwners(error, root) ?? ofOurs(error, root);
}

/** A fault of what the site's owners made by code, or that may be one. */
function ofOwners(error: unknown, root: unknown): string[] | undefined {
  // Astro knows by now which two pages there are, and says so.
  if (root instanceof Error && root.name === 'PrerenderRouteConflict')
    return [reasonOf(root), 'Nothing was published. Give one of the two pages another address.'];
  const place = placeOf(error);
  if (place?.startsWith(`${OWNERS_PAGES}/`))
    return [`${place} could not be made: ${reasonOf(root)}`, 'Nothing was published.'];
  const theirs = error instanceof Error && 'theirs' in error ? (error.theirs as readonly string[]) : [];
  if (theirs.length === 0) return undefined;
  return [
    `${place} could not be made: ${reasonOf(root)}`,
    `Nothing was published. Look at your own components first: ${theirs.join(', ')}.`,
    'If none of them is to blame, please open an issue for Afterword, with this text.',
  ];
}

const RUN_AGAIN = 'Nothing was published. Run it again.';

/** A file that a build has made, or a module among them, and that is not there any more. */
function isTakenAway(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const isMissing = error.code === 'ENOENT' || error.code === 'ERR_MODULE_NOT_FOUND';
  return isMissing && /[\\/]\.(?:cache|astro)[\\/]/.test(error.message);
}

function ofOurs(error: unknown, root: unknown): string[] {
  const place = placeOf(error);
  return [
    `Afterword failed, and your content is not to blame: ${reasonOf(root)}`,
    ...(place ? [`It was working on ${place}.`] : []),
    'Nothing was published. Please open an issue for Afterword, with this text and, if you may share it, that file.',
  ];
}

/** A call that the system refused. */
interface Refusal {
  /** In the words of the system: no space left on device. */
  what: string;
  path: string | undefined;
}

function ofMachine({ what, path }: Refusal): string[] {
  return [
    `The system did not let Afterword ${path ? `use ${path}` : 'go on'}: ${what}.`,
    'Nothing was published. Free some disk space, or repair the file or its permissions, and run it again.',
  ];
}

function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  if (!('syscall' in error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))))
    return refusalIn(error.message);
  const what = error.message.replace(/^E[A-Z]+: /, '').replace(/, .*$/s, '');
  return { what, path: 'path' in error ? String(error.path) : undefined };
}

/** How programs that are not of JavaScript, such as the bundler, tell what the system refused. */
const SYSTEM = ' (os error ';
const IN_FILE = ' file in ';

function refusalIn(message: string): Refusal | undefined {
  const lines = message.split('\n').map((line) => line.trim());
  const what = lines.find((line) => line.includes(SYSTEM))?.split(SYSTEM)[0];
  if (!what) return undefined;
  const path = lines.find((line) => line.includes(IN_FILE))?.split(IN_FILE)[1];
  return { what: what.charAt(0).toLowerCase() + what.slice(1), path };
}

/** A mistake in what belongs to the site's owner: the settings of Astro, a component, a page. */
interface TheirFault extends Error {
  loc: { file: string; line: number; column: number };
}

/** The first of the faults that a bundler tells of, or the fault itself, where its place is no package's. */
function theirFault(error: unknown): TheirFault | undefined {
  const inner =
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [...inner, error].find(isTheirs);
}

function isTheirs(error: unknown): error is TheirFault {
  if (!(error instanceof Error) || !('loc' in error)) return false;
  const { loc } = error as TheirFault;
  return typeof loc?.file === 'string' && !/[\\/]node_modules[\\/]/.test(loc.file);
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && 'place' in error ? rootOf(error.cause) : error;
}

/** Pages are bundled apart, so a fault of theirs is known by what it has. */
function placeOf(error: unknown): string | undefined {
  return error instanceof Error && 'place' in error ? String(error.place) : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.stack ?? error.message, ...(error.cause ? [`Because of ${stackOf(error.cause)}`] : [])].join(
    '\n',
  );
}
