import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { DOCUMENTATION } from '../../src/check/rule-address.ts';

/** The repository, where the files of the documentation lie. */
export const REPOSITORY = join(import.meta.dirname, '../..');

/** The file of each page, by its address. */
export function pagesOf(): Map<string, string> {
  const docs = readdirSync(join(REPOSITORY, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort();
  const files = [...docs.map((name) => `docs/${name}`), 'SECURITY.md', 'CHANGELOG.md'];
  return new Map(files.map((file) => [addressOf(file), file]));
}

/** The address of a page, without slashes: `docs/git.md` is at `git`, `docs/README.md` at `index`. */
export function addressOf(file: string): string {
  const name = posix.basename(file, '.md').toLowerCase();
  return name === 'readme' ? 'index' : name;
}

/** A link of a file as this site has it; on a git host it stays as it was written. */
export function toSiteLink(url: string, file: string): string {
  const [path = '', anchor] = url.split('#');
  if (path === '' || /^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  const target = posix.join(posix.dirname(file), path);
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  const id = [...pagesOf()].find(([, other]) => other === target)?.[0];
  if (id === undefined) return `${DOCUMENTATION}/${target}${fragment}`;
  const up = addressOf(file) === 'index' ? './' : '../';
  return `${up}${id === 'index' ? '' : `${id}/`}${fragment}`;
}
