import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A listing of what others may rely on, as the last release had it. */
export type Listing = 'public-surface.txt' | 'published-keys.txt';

/** Where a listing is kept. */
export function listingAt(name: Listing): string {
  return join(import.meta.dirname, name);
}

/** The lines of a listing. */
export async function readListing(name: Listing): Promise<string[]> {
  return (await readFile(listingAt(name), 'utf8')).trim().split('\n');
}

/** What is no longer there, and what is new, of what others may rely on. */
export interface SurfaceChanges {
  gone: string[];
  added: string[];
}

/** How big a step a version has to be. */
export type Step = 'patch' | 'minor' | 'major';

/** The lines in which two listings differ. */
export function changesOf(before: readonly string[], now: readonly string[]): SurfaceChanges {
  const [old, current] = [new Set(before), new Set(now)];
  return {
    gone: before.filter((line) => !current.has(line)),
    added: now.filter((line) => !old.has(line)),
  };
}

/**
 * Changes that a changelog doesn't tell of: it names each in code marks, among what is not released yet. Only what is
 * gone matters of words, because new ones come with each page.
 */
export function unsaidIn(changelog: string, { gone, added }: SurfaceChanges): string[] {
  const said = new Set((unreleasedIn(changelog).match(/`[^`]+`/g) ?? []).flatMap(wordsIn));
  const changes = [
    ...gone.map((line) => `- ${line}`),
    ...added.filter((line) => !line.startsWith('word ')).map((line) => `+ ${line}`),
  ];
  return changes.filter((change) => !namesOf(change).some((name) => said.has(name)));
}

/** Names in code: those of addresses with `x`, or `x` and then `y`, in place of what depends on the thing, such as `<id>`. */
function wordsIn(code: string): string[] {
  const depends = /<[a-z][^<>\s]*>/g;
  const letters = ['x', 'y'].values();
  const inOrder = code.replaceAll(depends, () => letters.next().value ?? 'x');
  const spans = [code, code.replaceAll(depends, 'x'), inOrder];
  return spans.flatMap((span) => span.match(/[^\s`<>=:"',()[\]{}]+/g) ?? []);
}

/** What a changelog may call a thing: by its whole name, or by the last part of it. */
function namesOf(change: string): string[] {
  const [, kind = '', first = '', second = ''] = change.split(' ');
  const isOf = ['export', 'program', 'part', 'flag', 'environment', 'value', 'prop', 'json'].includes(kind);
  const name = isOf || (kind === 'command' && second !== '') ? second : first;
  const whole = name.replace(/\?$/, '');
  return [whole, whole.split('.').at(-1) ?? whole];
}

/** What is not released yet of a changelog. */
export function unreleasedIn(changelog: string): string {
  const [, text = ''] = /^## Unreleased$(.*?)(?=^## |$(?![\s\S]))/ms.exec(changelog) ?? [];
  return text.trim();
}

/** The least step for changes: before 1.0.0, what takes something away is a minor one, as installers take it. */
export function leastStep({ gone, added }: SurfaceChanges, version: string): Step {
  const isBeforeFirst = version.startsWith('0.');
  if (gone.length > 0) return isBeforeFirst ? 'minor' : 'major';
  return added.length > 0 && !isBeforeFirst ? 'minor' : 'patch';
}

/** The changelog of a release: what was not released yet has a version and a day. */
export function dated(changelog: string, version: string, day: string): string {
  return changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} – ${day}`);
}

/** The versions that a changelog tells of, the newest first. */
export function releasedIn(changelog: string): string[] {
  return changelog.match(/(?<=^## )\d+\.\d+\.\d+\S*/gm) ?? [];
}

/** Whether a version is a step from another that is big enough. */
export function isEnough(least: Step, from: string, to: string): boolean {
  const [[oldMajor, oldMinor], [major, minor]] = [from.split('.'), to.split('.')];
  if (major !== oldMajor) return true;
  return least === 'patch' || (least === 'minor' && minor !== oldMinor);
}
