import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { faultAt, faultsOf } from '../../src/assemble/dev-problems.ts';
import type { Fault } from '../../src/assemble/fault.ts';
import { toProblemPage } from '../../src/assemble/problem-page.ts';
import type { Problem } from '../../src/domain/problem.ts';

const SITE = { url: 'https://status.example.com/base' };

function problem(file: string, more: Partial<Problem> = {}): Problem {
  return { file, line: 2, column: 3, severity: 'error', rule: 'a/b', message: 'A.', remedy: 'B.', ...more };
}

function fault(more: Partial<Fault>): Fault {
  return {
    file: 'content/a.md',
    href: '/base/a/',
    errors: 1,
    problems: [problem('content/a.md')],
    text: '',
    ...more,
  };
}

describe('files with errors', () => {
  test.each([
    ['content/incidents/2024-01-01-a.mdx', '/base/incidents/2024-01-01-a/'],
    ['content/incidents/2024-01-01-a/index.md', '/base/incidents/2024-01-01-a/'],
    ['content/maintenance/b.mdx', '/base/maintenance/b/'],
    ['content/pages/c.mdx', '/base/c/'],
    ['content/site.yaml', '/base/_problems/content/site.yaml/'],
    ['content/incidents/a b.txt', '/base/_problems/content/incidents/a%20b.txt/'],
  ])('%s is told of at %s', async (file, href) => {
    expect(await faultsOf([problem(file)], SITE, '/nowhere')).toMatchObject([
      { file, href, errors: 1, text: '' },
    ]);
  });

  test('are those alone; what else is wrong with them comes after', async () => {
    const problems = [
      problem('content/b.md', { severity: 'advice', line: 1 }),
      problem('content/b.md', { line: 9 }),
    ];
    const faults = await faultsOf(
      [problem('content/a.md', { severity: 'warning' }), ...problems],
      SITE,
      '/nowhere',
    );
    expect(faults.map(({ file }) => file)).toEqual(['content/b.md']);
    expect(faults[0]?.problems.map(({ line }) => line)).toEqual([9, 1]);
  });
});

describe('a page', () => {
  const report = fault({ href: '/base/incidents/2024-01-01-a/' });
  const site = fault({ file: 'content/site.yaml', href: '/base/_problems/content/site.yaml/' });

  test.each([
    '/base/incidents/2024-01-01-a/',
    '/base/incidents/2024-01-01-a',
    '/base/incidents/2024-01-01-a/?x=1',
    '/base/incidents/2024-01-01-%61/',
  ])('%s shows what is wrong with its file', (url) => {
    expect(faultAt([report], url)).toBe(report);
    expect(faultAt([site, report], url)).toBe(site);
  });

  test.each(['/base/', '/base/incidents/2024-01-01-b/', '/base/%E0%A4%A/'])('%s is as it was', (url) => {
    expect(faultAt([report], url)).toBeUndefined();
    expect(faultAt([site, report], url)).toBe(site);
  });

  test.each(['/base/@vite/client', '/base/theme.css', '/base/theme.js'])('%s is no page', (url) => {
    expect(faultAt([site], url)).toBeUndefined();
  });
});

describe('the page of problems', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
  const draw = (more: Partial<Fault>, others: Fault[] = []) =>
    parseHTML(
      toProblemPage(fault(more), { others, base: '/base/', reloadScript: '/base/reload.js?edition=2' }),
    ).document;

  test('shows the lines around each, and marks its place', () => {
    const page = draw({
      problems: [problem('content/a.md', { line: 6, column: 3 })],
      text: lines.join('\r\n'),
    });
    const text = page.querySelector('pre')?.textContent ?? '';
    expect(text.match(/line \d+/g)).toEqual(lines.slice(2, 9));
    expect(text).toContain('> 6 │ line 6\n    │   ^\n');
  });

  test('shows what is there of a file that is short, empty or gone', () => {
    const page = draw({ problems: [problem('content/a.md', { line: 9 })], text: 'only\n' });
    expect(page.querySelector('pre')?.textContent).toContain('1 │ only');
    expect(draw({ text: '' }).querySelector('pre')).toBeNull();
  });

  test('takes nothing of the author for markup', () => {
    const words = '</pre><script>x()</script>&amp;"';
    const page = draw({
      file: words,
      text: words,
      problems: [
        problem(words, { line: 1, column: 1, message: `A \`${words}\` b.`, remedy: words, rule: words }),
      ],
    });
    expect([...page.querySelectorAll('script')].map((script) => script.getAttribute('src'))).toEqual([
      '/base/reload.js?edition=2',
    ]);
    for (const selector of ['h1', 'pre', '.message code', '.rule'])
      expect(page.querySelector(selector)?.textContent).toContain(words);
  });

  test('leads to the other files', () => {
    const other = fault({ file: 'content/b.md', href: '/base/b/' });
    const page = draw({}, [fault({}), other]);
    expect([...page.querySelectorAll('li a')].map((link) => link.getAttribute('href'))).toEqual(['/base/b/']);
  });

  test('asks nobody else for anything', () => {
    const html = toProblemPage(fault({}), { others: [], base: '/', reloadScript: '/reload.js' });
    expect(html).not.toMatch(/https?:\/\//);
  });
});
