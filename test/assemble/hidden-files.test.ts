import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawingProblemsOf } from '../../src/assemble/drawing-problems.ts';
import { readContent } from '../../src/check/content.ts';

const SECRET = '2024-01-01-secret';
const BODY = '<Chart file="./errors.csv" alt="Errors" />\n\n![A drawing](./drawing.svg)\n';
const SVG = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

/** Where files that reports show name what is not public. */
async function mentionsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'hidden-files-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const all = {
    'content/site.yaml': 'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\n',
    [`content/incidents/${SECRET}.md`]:
      '---\ntitle: A\nstarted: 2024-01-01 10:00\ndraft: true\n---\n\nNot yet.\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const content = await readContent(root, { now: Date.parse('2024-02-01T00:00Z') });
  const { problems } = await drawingProblemsOf(content, root);
  return problems
    .filter(({ rule, severity }) => rule === 'link/unpublished' && severity === 'error')
    .map(({ file, line }) => `${file}:${line}`);
}

/** A report with a chart and a drawing. */
function report(csv: string, drawing: string, front = ''): Record<string, string> {
  const folder = 'content/incidents/2024-01-02-outage';
  return {
    [`${folder}/index.mdx`]: `---\ntitle: B\nstarted: 2024-01-02 10:00\n${front}---\n\n${BODY}`,
    [`${folder}/errors.csv`]: csv,
    [`${folder}/drawing.svg`]: drawing,
  };
}

const FIGURES = 'time,errors\n2024-01-02 10:00,1\n2024-01-02 11:00,2\n';

test.each([`time,${SECRET}\n2024-01-02 10:00,1\n2024-01-02 11:00,2\n`, `step,errors\n${SECRET},1\nb,2\n`])(
  'figures of a chart name nothing that is not public: %j',
  async (csv) => {
    const line = csv.split('\n').findIndex((text) => text.includes(SECRET)) + 1;
    expect(await mentionsIn(report(csv, SVG('')))).toEqual([
      `content/incidents/2024-01-02-outage/errors.csv:${line}`,
    ]);
  },
);

test.each([
  `<title>${SECRET}</title>`,
  `<text>${SECRET}</text>`,
  '<text>2024-01-01&#45;secret</text>',
  '<text>2024-01-01-<tspan>secret</tspan></text>',
  `<g aria-label="${SECRET}"><rect width="1" height="1"/></g>`,
])('drawings name nothing that is not public: %s', async (inside) => {
  const named = ['content/incidents/2024-01-02-outage/drawing.svg:1'];
  expect(await mentionsIn(report(FIGURES, SVG(inside)))).toEqual(named);
  expect(await mentionsIn({ 'public/a.svg': SVG(inside) })).toEqual(['public/a.svg:1']);
});

test('what is left out of a drawing is not named', async () => {
  expect(await mentionsIn(report(FIGURES, SVG(`<!-- ${SECRET} -->`)))).toEqual([]);
});

test('a draft may name itself in its own files', async () => {
  const files = report(
    `time,${SECRET}\n2024-01-02 10:00,1\n`,
    SVG(`<title>${SECRET}</title>`),
    'draft: true\n',
  );
  expect(await mentionsIn(files)).toEqual([]);
});
