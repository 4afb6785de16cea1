/**
 * Which of two versions is the newer one: negative where the first is older. What comes before a release, such as
 * `1.0.0-beta.2`, is older than it.
 *
 * @example compareVersions('0.9.10', '0.10.0') // -1
 */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const [a, b] = [first[index], second[index]];
    if (a === b) continue;
    // The release itself goes on where others have a word such as `beta`.
    if (a === undefined) return typeof b === 'string' ? 1 : -1;
    if (b === undefined) return typeof a === 'string' ? -1 : 1;
    if (typeof a === typeof b) return a < b ? -1 : 1;
    return typeof a === 'string' ? -1 : 1;
  }
  return 0;
}

function partsOf(version: string): (string | number)[] {
  const [release = ''] = version.split('+');
  return release.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
