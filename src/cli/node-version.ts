/** The oldest Node that runs us, as `engines` says too: it has all that our code and our packages use. */
export const OLDEST_NODE = '22.18';

/**
 * What to do where Node is too old to run us, in one sentence.
 *
 * @param version - such as `20.20.2`.
 */
export function refusalOf(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Afterword needs Node ${OLDEST_NODE} or later and this is ${version}: get it from https://nodejs.org, or for this site alone by \`npm install --save-dev node@24\`.`;
}
