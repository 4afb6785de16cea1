import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveReference } from '../../src/check/resolve.ts';
import { quotePath } from '../../src/source/quote-path.ts';

const PATHS = new Set([
  'content/site.yaml',
  'content/incidents/2024-01-02-outage/index.mdx',
  'content/incidents/2024-01-02-outage/graph.png',
  'content/incidents/2024-01-02-outage/Größe 1.png',
  'content/incidents/2024-01-02-outage/100%.png',
  'content/incidents/2024-01-02-outage/12:00.png',
  'content/incidents/2024-01-02-outage/module.js',
  'content/incidents/2024-01-02-outage/plain',
  'content/incidents/2024-01-02-outage/raw.png?raw.png',
  'content/incidents/2024-01-02-outage/errors.csv',
  'content/incidents/2024-01-02-outage/graphs/one.svg',
  'content/pictures/shared.jpg',
  'public/img/photo.JPG',
  'public/logo.svg',
]);
const DOCUMENT = 'content/incidents/2024-01-02-outage/index.mdx';
const picture = (written: string) => resolveReference(written, { beside: DOCUMENT }, 'picture', PATHS);

describe('a picture is found by', () => {
  test.each([
    ['graph.png', 'content/incidents/2024-01-02-outage/graph.png'],
    ['./graph.png', 'content/incidents/2024-01-02-outage/graph.png'],
    ['.//./graph.png', 'content/incidents/2024-01-02-outage/graph.png'],
    ['graphs/../graph.png', 'content/incidents/2024-01-02-outage/graph.png'],
    ['gr%61ph.png', 'content/incidents/2024-01-02-outage/graph.png'],
    ['graphs/one.svg', 'content/incidents/2024-01-02-outage/graphs/one.svg'],
    ['Gr%C3%B6%C3%9Fe%201.png', 'content/incidents/2024-01-02-outage/Größe 1.png'],
    ['Größe 1.png', 'content/incidents/2024-01-02-outage/Größe 1.png'],
    ['100%25.png', 'content/incidents/2024-01-02-outage/100%.png'],
    ['12:00.png', 'content/incidents/2024-01-02-outage/12:00.png'],
    ['../../pictures/shared.jpg', 'content/pictures/shared.jpg'],
    ['/img/photo.JPG', 'public/img/photo.JPG'],
  ])('%j', (written, file) => {
    expect(picture(written)).toEqual({ file });
  });
});

describe('a hostile reference is refused:', () => {
  test.each([
    ['', 'empty path'],
    ['   ', 'empty path'],
    ['.', 'Unexpected folder'],
    ['./', 'Unexpected folder'],
    ['graphs', 'Unexpected folder'],
    ['/img/', 'Unexpected folder'],
    ['graph.png/', 'Unexpected folder'],
    ['GRAPH.png', 'Did you mean'],
    ['Gro\u0308\u00dfe 1.png', 'Did you mean'],
    ['graph.png ', 'No file at'],
    [' graph.png', 'No file at'],
    ['graph.png.', 'No file at'],
    ['graph.png?url', 'with `?`'],
    ['graph.png?raw', 'with `?`'],
    ['raw.png?raw.png', 'with `?`'],
    ['raw.png%3Fraw.png', 'with `?`'],
    ['graph.png#x', 'with `#`'],
    ['graph.png%23x', 'with `#`'],
    ['..\\..\\graph.png', 'with `\\`'],
    ['..%5C..%5Cgraph.png', 'with `\\`'],
    ['graphs%2Fone.svg', 'an escaped `/`'],
    ['graphs%2fone.svg', 'an escaped `/`'],
    ['graph.png\0', 'a control character'],
    ['graph.png%00', 'a control character'],
    ['graph%0a.png', 'a control character'],
    ['graph\u2028.png', 'a control character'],
    ['graph\ud800.png', '`%`|control'],
    ['%', 'two digits'],
    ['100%.png', 'two digits'],
    ['%ff.png', 'two digits'],
    ['%252e%252e/site.yaml', 'No file at'],
    ['../../../../outside.png', 'leads out of `content/`'],
    ['../../../public/logo.svg', 'leads out of `content/`'],
    ['%2e%2e/%2e%2e/%2e%2e/%2e%2e/outside.png', 'leads out of `content/`'],
    ['graphs/../../../../../etc/passwd', 'leads out of `content/`'],
    ['/../content/site.yaml', 'leads out of `public/`'],
    ['/..', 'leads out of `public/`'],
    ['/img/../../content/pictures/shared.jpg', 'leads out of `public/`'],
    ['/etc/passwd', 'No file at `public/etc/passwd`'],
    ['/@fs/etc/passwd', 'No file at `public/@fs/etc/passwd`'],
    ['/proc/self/environ', 'No file at'],
    ['x:/../../../../outside/secret.csv', '`x:`'],
    ['x%3A/../../outside.png', '`x:`'],
    ['file:///etc/passwd', '`file:`'],
    ['node:fs', '`node:`'],
    ['virtual:config.png', '`virtual:`'],
    ['astro:assets', '`astro:`'],
    ['data:text/javascript,alert(1)', '`data:`'],
    ['data:image/png;base64,AAAA', '`data:`'],
    ['javascript:alert(1)', '`javascript:`'],
    ['C:\\secret.png', '`C:`'],
    ['C:/secret.png', '`C:`'],
    ['\\\\host\\share\\x.png', 'with `\\`'],
    ['//evil.example/x.png', 'nothing from other hosts|expected a file in this repository'],
    ['https://evil.example/x.png', 'expected a file in this repository'],
    ['HTTPS://evil.example/x.png', 'expected a file in this repository'],
    ['./module.js', 'ends with `.png`'],
    ['module.js', 'ends with `.png`'],
    ['plain', 'ends with `.png`'],
    ['errors.csv', 'ends with `.png`'],
    ['index.mdx', 'ends with `.png`'],
    ['../../site.yaml', 'ends with `.png`'],
    ['constructor', 'No file at'],
    ['__proto__', 'No file at'],
  ])('%j', (written, words) => {
    const { file, fault } = picture(written);
    expect(file).toBeUndefined();
    expect(`${fault?.message} ${fault?.remedy}`).toMatch(toPattern(words));
  });
});

/** Words that must stand in a fault; `|` parts those of which one must. */
function toPattern(words: string): RegExp {
  return new RegExp(words.replaceAll(/[.?\\()]/g, '\\$&'));
}

test('of any mixture of these, a file that is there is found, or a sentence says why not', () => {
  const parts =
    '/ // . .. ./ ../ %2e %2F %5C %00 %25 % \\ : ? # x: C: file:/// https:// \0 \n graph .png content public etc é'.split(
      ' ',
    );
  const names = ['graph.png', 'graphs', 'one.svg', 'incidents', 'photo.JPG', 'img', '2024-01-02-outage'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts, ...names), { maxLength: 9 }), (list) => {
      for (const origin of [{ beside: DOCUMENT }, { below: 'public' }] as const) {
        const { file, fault } = resolveReference(list.join(''), origin, 'picture', PATHS);
        if (file === undefined)
          expect(`${fault.message} ${fault.remedy}`).toMatch(/^[^\p{Cc}]+\.? [^\p{Cc}]+[.?]$/u);
        else expect(PATHS.has(file) && /\.(?:png|svg|jpg)$/i.test(file)).toBe(true);
      }
    }),
    { seed: 12, numRuns: 2000 },
  );
});

test('figures are read from tables only, and a logo from below `public/` only', () => {
  const figures = (written: string) => resolveReference(written, { beside: DOCUMENT }, 'figures', PATHS);
  expect(figures('./errors.csv').file).toBe('content/incidents/2024-01-02-outage/errors.csv');
  expect(figures('./index.mdx').fault?.message).toContain('ends with `.csv`');
  const logo = (written: string) => resolveReference(written, { below: 'public' }, 'logo', PATHS);
  expect(logo('logo.svg').file).toBe('public/logo.svg');
  expect(logo('/logo.svg').file).toBe('public/logo.svg');
  expect(logo('../content/site.yaml').fault?.message).toContain('leads out of `public/`');
});

test('what is quoted can not write a line of its own', () => {
  expect(quotePath('a\nb\u001b[31m')).toBe('`a\\u{a}b\\u{1b}[31m`');
  expect(quotePath('x'.repeat(300)).length).toBeLessThan(210);
});

test('a path that is wrong costs no more than one that is right', () => {
  const many = new Set(Array.from({ length: 20_000 }, (_, index) => `content/incidents/i${index}/graph.png`));
  for (let index = 0; index < 5000; index++) {
    const { fault } = resolveReference(`x${index}/grph.png`, { beside: DOCUMENT }, 'picture', many);
    expect(fault).toBeDefined();
  }
});
