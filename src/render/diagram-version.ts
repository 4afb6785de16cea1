import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { hashSources, manifestOf } from './sources.ts';

/** Packages that have a say in how a drawing looks, and that we depend on. */
const PACKAGES = [
  '@fontsource/inter',
  'css-select',
  'css-what',
  'dompurify',
  'entities',
  'fontkit',
  'khroma',
  'linkedom',
  'mermaid',
  'stylis',
] as const;

/** The package that draws, and the file that leads to all in it that has a say. */
const DRAWS = 'mermaid-without-browser';
const ENTRY = 'src/pool.ts';

/** The version of everything that draws diagrams, our own code included: nothing has to be bumped by hand. */
export function diagramVersionOf(): string {
  const { file } = manifestOf(DRAWS, import.meta.url);
  const code = hashSources(new URL(ENTRY, pathToFileURL(realpathSync(file))));
  return createHash('sha256')
    .update(JSON.stringify([...versionsFor(file), code]))
    .digest('hex');
}

/** The versions of all packages above, and of those that Mermaid lays out with. */
function versionsFor(user: string): string[] {
  return PACKAGES.flatMap((name) => {
    const { version, file, dependencies } = manifestOf(name, user);
    if (name !== 'mermaid') return `${name}@${version}`;
    const theirs = Object.keys(dependencies).map((other) => `${other}@${manifestOf(other, file).version}`);
    return [`${name}@${version}`, ...theirs];
  });
}
