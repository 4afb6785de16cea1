import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/files.ts';
import { lettersIn } from '../support/letters.ts';
import { filesOf } from '../support/pages.ts';

const SRC = join(REPOSITORY, 'src');
/** Where what readers see is made. */
const ROOMS =
  /^(?:authoring|components|data|domain|feeds|islands|layouts|markdown|pages|render|search)\/.*\.(?:astro|ts)$/;

/** Files in which all words are for those who write or program, and stay English. */
const NOT_FOR_READERS: Readonly<Record<string, string>> = {
  'components/ProblemBar.astro': 'says to authors what is wrong, in a preview',
  'domain/address.ts': 'says what is wrong with an address',
  'domain/direction.ts': 'names scripts by ISO 15924',
  'domain/inventory.ts': 'names what made the files',
  'domain/own-fault.ts': 'says what went wrong on the command line',
  'domain/recurrence.ts': 'says what is wrong with a recurrence',
  'domain/time-notation.ts': 'says what is wrong with a time',
  'domain/time-words.ts': 'says what is wrong with a time',
  'domain/time.ts': 'says what is wrong with a time',
  'data/states.ts': 'makes samples for designers',
  'feeds/incident-schema.ts': 'describes fields to programmers',
  'pages/robots.txt.ts': 'is read by robots',
  'pages/[states]/index.astro': 'is read by designers',
  'pages/theme.js.ts': 'is a script',
  'render/card/scripts.ts': 'names the fonts that authors may install',
  'render/chart/chart-data.ts': 'says what is wrong with a table',
  'render/chart/table.ts': 'says what is wrong with a table',
  'render/installed.ts': 'says what is not installed',
};

/** Words in other files that stay as they are. */
const KEPT: readonly { file: RegExp; text: RegExp; reason: string }[] = [
  { file: /^render\/picture\//, text: /./, reason: 'says what is wrong with a picture, and names syntax' },
  {
    file: /^components\/Metadata\.astro$/,
    text: /^(width=.*|Referrer-Policy|noindex|Afterword …|summary(_large_image)?)$/,
    reason: 'HTML',
  },
  { file: /^components\/ReportTools\.astro$/, text: /^BibTeX$/, reason: 'a format' },
  { file: /^components\/SiteFooter\.astro$/, text: /^RSS$/, reason: 'a format' },
  { file: /^data\/search\.ts$/, text: /^search (?:index|…)$/, reason: 'names of what is kept' },
  { file: /^data\/feeds\.ts$/, text: /^report in feeds …$/, reason: 'names of what is kept' },
  { file: /^data\/languages\.ts$/, text: /^@layer|^\{const key=/, reason: 'CSS, and a script' },
  { file: /^render\/diagram\/figure\.ts$/, text: /^aw-scroll aw-(?:broad|narrow)$/, reason: 'CSS' },
  { file: /^search\/tongues\/\w+\.ts$/, text: /./, reason: 'words that search leaves out, and of dates' },
  { file: /^data\/site\.ts$/, text: /@layer/, reason: 'CSS' },
  { file: /^(data\/subscriptions)\.ts$/, text: /^(Atom|RSS|JSON Feed)$/, reason: 'formats' },
  { file: /^domain\/(parts|markdown)\.ts$/, text: /^(Timeline|Actions|Updates)$/, reason: 'components' },
  { file: /^domain\/format-time\.ts$/, text: /^([A-ZČ]{3,5} ?)+$|… UTC/, reason: 'names of time zones' },
  { file: /^domain\/security-policy\.ts$/, text: /-src /, reason: 'a header' },
  {
    file: /^feeds\/(?:promise-)?calendar\.ts$/,
    text: /^(Afterword|Maintenance|Promises)$/,
    reason: 'names what made the calendar',
  },
  { file: /^feeds\/cstate\.ts$/, text: /^Uncategorized$/, reason: 'what cState calls it' },
  { file: /^feeds\/upptime\.ts$/, text: /^uptime( \d+[hdy])?$/, reason: 'what badges of Upptime say' },
  { file: /^render\/card\/lacking\.ts$/, text: /^(?:and … more|Install it with .*)$/, reason: 'for authors' },
  { file: /^islands\/tell-me\.ts$/, text: /^Notification$/, reason: 'a part of browsers' },
  { file: /^pages\/\[\.\.\.alias\]\.astro$/, text: /^0; url=…$/, reason: 'HTML' },
  { file: /^pages\/incidents\/\[id\]\.astro$/, text: /^Impact$/, reason: 'a component' },
  { file: /^pages\/subscribe\.astro$/, text: /^\/feed subscribe …$/, reason: 'a command of Slack' },
  {
    file: /^render\/card\/drawable\.ts$/,
    text: /^(and … more|Install it .*|Write it .*|No installed .*)$/,
    reason: 'says to authors what is not drawn',
  },
  {
    file: /^render\/timeline\/source\.ts$/,
    text: /^(timeline TD|(title|section|axisFormat) …|dateFormat .*|todayMarker off|… : milestone, .*|theme: base|acc\w+: …)$/,
    reason: 'Mermaid',
  },
  { file: /^render\/diagram\/file\.ts$/, text: /^svg:root/, reason: 'CSS' },
  { file: /^markdown\/portable-diagram\.ts$/, text: /^--- title: …/, reason: 'Mermaid' },
  {
    file: /^domain\/related\.ts$/,
    text: /^(service|cause|tag) …$/,
    reason: 'names of what two incidents share',
  },
  { file: /^render\/card\/renderer\.ts$/, text: /^… warnings$/, reason: 'part of a key' },
  { file: /^search\/opensearch\.ts$/, text: /^UTF-8$/, reason: 'an encoding' },
];

const files = (await filesOf(SRC)).filter((file) => ROOMS.test(file) && !NOT_FOR_READERS[file]);

test.each(files)('all that readers see by %s is told by its words', async (file) => {
  const found = (await lettersIn(SRC, file)).filter(
    ({ text }) => !KEPT.some((kept) => kept.file.test(file) && kept.text.test(text)),
  );
  expect(found.map(({ line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test('letters are found wherever readers may come to see them, and nowhere else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  await writeFile(
    join(folder, 'Page.astro'),
    `---
// Not a comment.
import Part from './Some Part.astro';
const phase = open ? 'still open' : 'Over';
if (!phase) throw new Error('No phase at all.');
type Kind = 'Some kind';
const level: Kind = kind === 'Some kind' ? words.say('level.some') : rows.querySelector('a, b');
const tags = 'a b c'.split(' ');
const line = \`\${count} days\`;
const path = \`M\${x} \${y}h\${width}\`;
const drawing = \`<svg class="big one"><title>Drawn</title><path d="M 1 H 2"/></svg>\`;
---
<p class="two words" title="tip" aria-label={isOld ? 'old' : say}>été &amp; <b>{level}</b> &nbsp;·</p>
<Part label="part" id="part" note={{ ariaLabel: 'heard', className: 'not heard' }} />
<style>p { color: red }</style>
`,
  );
  const found = await lettersIn(folder, 'Page.astro');
  await rm(folder, { recursive: true });
  expect(found.map(({ line, text }) => `${line} ${text}`)).toEqual([
    '4 still open',
    '4 Over',
    '9 … days',
    '11 Drawn',
    '13 tip',
    '13 old',
    '13 été &',
    '14 part',
    '14 heard',
  ]);
});
