import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../../test/support/files.ts';
import { diagramsIn } from './compare/diagrams-in.ts';
import { type Outcome, verdictOf, worstFirst } from './compare/outcome.ts';
import { toPage, totalsOf } from './compare/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder has its diagrams in files of Mermaid, and in fences of Markdown and of MDX, whether sound or not', () => {
  writeFiles(folder, {
    'found/a.mmd': 'pie\r\n  "a" : 1\r\n',
    'found/deep/b.md':
      '# B\n\n> ```Mermaid title="x"\n> flowchart LR\n>   a --> b\n> ```\n\n```js\nfence\n```\n',
    'found/deep/c.mdx': '<Box>\n\n```mermaid\ngantt\n```\n\n</Box>\n\nAn unclosed <b>tag.\n',
    'found/deep/d.txt': '```mermaid\npie\n```\n',
    'found/node_modules/e.mmd': 'pie',
    'found/.git/f.mmd': 'pie',
  });
  const { diagrams, unread } = diagramsIn(join(folder, 'found'));
  expect(diagrams).toEqual([
    { file: 'a.mmd', line: 1, source: 'pie\n  "a" : 1\n' },
    { file: join('deep', 'b.md'), line: 4, source: 'flowchart LR\n  a --> b' },
    { file: join('deep', 'c.mdx'), line: 4, source: 'gantt' },
  ]);
  expect(unread).toEqual([]);
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const main = join(import.meta.dirname, 'compare/main.ts');
    return spawnSync(process.execPath, ['--no-warnings', main, ...args], { encoding: 'utf8' });
  };

  test.each([
    { name: 'no folder', args: [], said: 'Name one folder with diagrams, found 0.' },
    { name: 'two folders', args: [folder, folder], said: 'Name one folder with diagrams, found 2.' },
    { name: 'a flag that there is not', args: ['--ot', 'x'], said: "Unknown option '--ot'" },
    { name: 'a folder that there is not', args: [join(folder, 'none')], said: 'There is no folder' },
    { name: 'a file', args: [import.meta.filename], said: 'is a file, expected the folder in which it lies' },
    {
      name: 'a folder without diagrams',
      args: [join(import.meta.dirname, 'compare')],
      said: 'has no diagrams: expected .mmd files, or ```mermaid fences in .md and .mdx files.',
    },
    {
      name: 'a page that is a folder',
      args: [folder, '--out', folder],
      said: 'is a folder, expected the file of a page, such as',
    },
  ])('says what to do about $name', ({ args, said }) => {
    const { status, stderr, stdout } = run(...args);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([1, '']);
  });
});

const picture = (text: string) => ({ picture: `data:image/webp;base64,${text}` });
const ALIKE = { lost: [], added: [], joined: [] };

function outcome(file: string, more: Partial<Outcome>, apart?: Partial<Outcome['apart']>): Outcome {
  return {
    file,
    line: 1,
    source: 'pie <b>',
    kind: 'pie',
    ours: picture('ours'),
    theirs: picture('theirs'),
    words: ALIKE,
    apart: {
      elements: [3, 3],
      areMadeAlike: true,
      box: 0,
      share: 0,
      marks: 'data:,',
      ...apart,
    },
    ...more,
  };
}

const outcomes: Outcome[] = [
  outcome('same', {}, { share: 0.001 }),
  outcome('neither', { ours: { fault: 'a' }, theirs: { fault: 'b' } }),
  outcome('pixels', {}, { share: 0.01 }),
  outcome('more-pixels', {}, { share: 0.1 }),
  outcome('only-ours', { theirs: { fault: 'No <diagram> type' } }),
  outcome('box', {}, { box: Number.NaN }),
  outcome('elements', {}, { areMadeAlike: false }),
  outcome('words', { words: { ...ALIKE, lost: ['lost<word>'] } }, { asUsual: 'data:,usual' }),
  outcome('only-theirs', { ours: { fault: 'Line 3: …' } }),
];

test('the worst comes first', () => {
  expect(worstFirst(outcomes).map(({ file }) => file)).toEqual([
    'only-theirs',
    'words',
    'elements',
    'box',
    'more-pixels',
    'pixels',
    'only-ours',
    'same',
    'neither',
  ]);
  const { apart: _, ...uncompared } = outcome('uncompared', {});
  expect(verdictOf(uncompared)).toBe('uncompared');
  expect(verdictOf({ ...uncompared, words: { ...ALIKE, lost: ['word'] } })).toBe('words');
});

test('the page has both drawings, figures, totals, and what was not read', () => {
  const page = toPage(outcomes, totalsOf(outcomes, ['x.md: too deep']), 'From here.');
  expect(page).toContain('<tr><td>Other pixels</td><td>2</td></tr>');
  expect(page).toContain('<tr><td>Only Chromium draws it</td><td>1</td></tr>');
  expect(page).not.toContain('Could not be compared');
  expect(page).toContain('<li>x.md: too deep</li>');
  expect(page).toContain('pixels 10.000 %');
  expect(page).toContain('<li>lost&lt;word&gt;</li>');
  expect(page).toContain('Not drawn: No &lt;diagram&gt; type');
  expect(page).toContain('data:image/webp;base64,theirs');
  expect(page).toContain('<pre>pie &lt;b&gt;</pre>');
  // It needs no other file, and no script.
  expect(page).not.toMatch(/<(?:script|link)|(?:src|href)="(?!data:)/);
});
