import { compareVersions } from './version.ts';

/** Where the changes of a version begin: `## 1.2.0 – 2026-12-01`, or those that have no version yet. */
const HEADING = /^## \[?v?(Unreleased|\d+\.\d+\.\d+(?:[-+][\w.+-]*)?)(?![\w.+-])/gim;

/**
 * What a changelog says of the versions after one, up to another: the newest first, as it is written there.
 *
 * @param from - the version that is known already.
 */
export function changesBetween(changelog: string, from: string, to: string): string {
  const headings = [...changelog.matchAll(HEADING)];
  const sections = headings.map(({ index, 1: name = '' }, place) => ({
    // What was packed before it was released is of the version that it was packed as.
    version: /^unreleased$/i.test(name) ? to : name,
    text: changelog.slice(index, headings[place + 1]?.index).trim(),
  }));
  return sections
    .filter(({ version, text }) => {
      const isNew = compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;
      return isNew && text.includes('\n');
    })
    .map(({ text }) => text)
    .join('\n\n');
}
