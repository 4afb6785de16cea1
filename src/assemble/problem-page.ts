import { toMarkup } from '../domain/characters.ts';
import { PALETTE } from '../domain/palette.ts';
import type { Problem } from '../domain/problem.ts';
import { PROBLEM_POLICY } from '../domain/security-policy.ts';
import type { Fault } from './fault.ts';

/** Lines that are shown above and below a problem. */
const AROUND = 3;

/** What a page of problems stands in. */
interface Surroundings {
  /** All files that have problems. */
  others: readonly Fault[];
  /** The site's base path, with a slash at its end. */
  base: string;
  /** Address of the script that reloads the page when something else is to be shown. */
  reloadScript: string;
}

/** What is wrong with a file, with the lines of its source, as a page that reloads when it is mended. */
export function toProblemPage(
  { file, href, errors, problems, text }: Fault,
  { others, base, reloadScript }: Surroundings,
): string {
  const title = `${errors === 1 ? '1 problem' : `${errors} problems`} in ${file}`;
  const lines = text.split(/\r\n|\n|\r/);
  const more = others.filter((other) => other.href !== href);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${PROBLEM_POLICY}">
<title>${toMarkup(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<script type="module" src="${toMarkup(reloadScript)}"></script>
</head>
<body>
<main>
<h1>${toMarkup(title)}</h1>
<p>Fix the file and save it, and this page will show it. The published site has not changed.</p>
${problems.map((problem, index) => toSection(problem, index, lines)).join('')}
${more.length > 0 ? `<h2>Other files with problems</h2>\n<ul>${more.map(toItem).join('')}</ul>` : ''}
<p><a href="${toMarkup(base)}">The status page</a></p>
</main>
</body>
</html>
`;
}

function toSection(
  { line, column, severity, message, remedy, rule }: Problem,
  index: number,
  lines: readonly string[],
): string {
  return `<section class="${severity}" aria-labelledby="problem-${index + 1}">
<h2 id="problem-${index + 1}"><span class="severity">${severity}</span> Line ${line}, column ${column}</h2>
<p class="message">${toWords(message)}</p>
<p>${toWords(remedy)}</p>
${toExcerpt({ line, column }, lines)}<p class="rule">${toMarkup(rule)}</p>
</section>
`;
}

/** Sentences in which backticks stand for the author's own letters. */
function toWords(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return toMarkup(text);
  return parts
    .map((part, index) => (index % 2 === 1 ? `<code>${toMarkup(part)}</code>` : toMarkup(part)))
    .join('');
}

function toExcerpt({ line, column }: { line: number; column: number }, lines: readonly string[]): string {
  if (lines.length === 1 && lines[0] === '') return '';
  const last = Math.min(lines.length, line + AROUND);
  const first = Math.max(1, Math.min(line, last) - AROUND);
  const width = String(last).length;
  const rows = lines.slice(first - 1, last).flatMap((text, index) => {
    const number = first + index;
    const row = (sign: string, count: string, words: string) =>
      `<span class="number">${sign} ${count.padStart(width)}</span> │ ${words}`;
    if (number !== line) return [row(' ', String(number), toMarkup(text))];
    // Tabs stay tabs, so that the mark stands below what it means.
    const before = text.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
    return [
      `<mark>${row('&gt;', String(number), toMarkup(text))}</mark>`,
      row(' ', '', `<span class="caret" aria-hidden="true">${before}^</span>`),
    ];
  });
  return `<pre tabindex="0" aria-label="Lines ${first} to ${last}"><code>${rows.join('\n')}</code></pre>\n`;
}

function toItem({ file, href, errors }: Fault): string {
  return `<li><a href="${toMarkup(href)}">${toMarkup(file)}</a>: ${errors}</li>`;
}

/** In the site's own colours, so that a problem looks like what the site calls an outage. */
const COLOURS = `:root { color-scheme: light dark; ${Object.entries(PALETTE)
  .map(([name, { light, dark }]) => `--aw-${name}: light-dark(${light}, ${dark});`)
  .join(' ')} }`;

const STYLE = `
${COLOURS}
* { box-sizing: border-box; }
body { margin: 0; background: var(--aw-paper); color: var(--aw-ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0 0 .5rem; font-size: 1rem; }
section { margin-block: 1.5rem; padding-inline-start: 1rem; border-inline-start: 4px solid var(--aw-major-outage); }
section.warning { border-color: var(--aw-degraded); }
section.advice { border-color: var(--aw-maintenance); }
section p { margin: .25rem 0; }
.severity { color: var(--aw-major-outage); text-transform: uppercase; letter-spacing: .04em; }
.warning .severity { color: var(--aw-degraded); }
.advice .severity { color: var(--aw-maintenance); }
.message { font-weight: 600; }
.rule, .number { color: var(--aw-muted); }
.rule { font-size: .875rem; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .9em; }
p code { padding: .1em .3em; border-radius: .25rem; background: var(--aw-raised); }
pre { margin: .75rem 0; padding: .75rem 1rem; overflow-x: auto; border: 1px solid var(--aw-line); border-radius: .375rem; background: var(--aw-raised); line-height: 1.6; overflow-wrap: normal; tab-size: 4; }
mark { background: none; color: inherit; font-weight: 700; }
.caret { color: var(--aw-major-outage); font-weight: 700; }
a { color: inherit; }
ul { margin: .5rem 0; padding-inline-start: 1.25rem; }
`.trim();
