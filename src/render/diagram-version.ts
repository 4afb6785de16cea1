import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
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
  'harfbuzzjs',
  'katex',
  'khroma',
  'linkedom',
  'mermaid',
  'stylis',
] as const;

/** The package that draws. */
const DRAWS = 'mermaid-without-browser';

/** The version of everything that draws diagrams, our own code included: nothing has to be bumped by hand. */
export function diagramVersionOf(): string {
  // By what it exports, wherever a package has that.
  const entry = createRequire(import.meta.url).resolve(DRAWS);
  const code = hashSources(pathToFileURL(entry));
  return createHash('sha256')
    .update(JSON.stringify([...versionsFor(entry), code]))
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
