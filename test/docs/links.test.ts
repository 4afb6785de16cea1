import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENTATION } from '../../src/check/rule-address.ts';
import { readDocumentation, toPage } from '../support/documentation.ts';
import { REPOSITORY } from '../support/files.ts';

const PAGES = readDocumentation();

/** What is wrong with a link of a page; nothing when it leads somewhere. */
function faultOf(file: string, url: string): string | undefined {
  const local = url.startsWith(`${DOCUMENTATION}/`) ? `/${url.slice(DOCUMENTATION.length + 1)}` : url;
  if (/^[a-z][a-z\d+.-]*:/i.test(local)) return undefined;
  const [path = '', anchor] = decodeURI(local).split('#');
  const from = path.startsWith('/') ? '.' : posix.dirname(file);
  const target = path === '' ? file : posix.join(from, path.replace(/^\//, ''));
  if (target.startsWith('..') || !existsSync(join(REPOSITORY, target))) return `${url}: no file at ${target}`;
  if (anchor === undefined) return undefined;
  const page = PAGES.find((other) => other.file === target);
  return page?.anchors.has(anchor) ? undefined : `${url}: no such heading in ${target}`;
}

describe('every link of the documentation leads to a file and a heading that exist', () => {
  test.each(PAGES)('$file', ({ file, links }) => {
    const faults = links.flatMap(({ line, url }) => {
      const fault = faultOf(file, url);
      return fault ? [`${file}:${line} ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

test('a link that leads nowhere is found', () => {
  const { links } = toPage('docs/git.md', '[a](gone.md) [b](git.md#gone) [c](../../outside) [d](updates.md)');
  expect(links.map(({ url }) => faultOf('docs/git.md', url))).toEqual([
    'gone.md: no file at docs/gone.md',
    'git.md#gone: no such heading in docs/git.md',
    '../../outside: no file at ../outside',
    undefined,
  ]);
});

test('every page of docs can be reached from the first', () => {
  const index = PAGES.find(({ file }) => file === 'docs/README.md');
  const linked = new Set(index?.links.map(({ url }) => `docs/${url}`));
  const pages = PAGES.filter(({ file }) => file.startsWith('docs/') && file !== 'docs/README.md');
  expect(pages.filter(({ file }) => !linked.has(file)).map(({ file }) => file)).toEqual([]);
});
