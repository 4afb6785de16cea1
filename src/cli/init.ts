import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { nowOf } from '../check/now.ts';
import { fileSlugOf } from '../domain/address.ts';
import { dayOf } from '../domain/format-time.ts';
import { isZone, toLocalTime } from '../domain/time.ts';
import { readTree } from '../source/read.ts';
import { askText, requireAnswers } from './ask.ts';
import { EXAMPLE_PICTURES } from './example-pictures.ts';
import { publishingSteps } from './git.ts';
import { starterFiles } from './init-templates.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

/** Put a site of one's own, with one report begun, in place of the example. */
export async function init(args: readonly string[], io: Io): Promise<ExitCode> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: text,
      url: text,
      timezone: text,
      colour: text,
      services: text,
      force: { type: 'boolean', default: false },
    },
  });
  const present = await contentIn(io.cwd);
  if (present === 'own' && !values.force) {
    throw new UsageError(
      'content/ is no longer the example. Add `--force` to begin again; it is kept as content.old/.',
    );
  }
  requireAnswers(io, { name: values.name });
  const answers = await askAll(values, io);
  const removed = await clear(io.cwd, present);
  const now = nowOf({}, io.env, io.now);
  const begun = now - 7_200_000;
  const { timezone } = answers;
  const files = starterFiles({
    ...answers,
    started: toLocalTime(begun, timezone),
    since: dayOf(begun, timezone),
    today: dayOf(now, timezone),
  });
  for (const { file, text } of files) {
    await mkdir(dirname(join(io.cwd, file)), { recursive: true });
    await writeFile(join(io.cwd, file), text, { flag: 'wx' });
  }
  const written = files.map(({ file }) => file);
  const folders = ['content', ...(removed.some((file) => file.startsWith('public/')) ? ['public'] : [])];
  const steps = await publishingSteps({ paths: folders, message: 'Begin our own status site' }, io);
  io.stdout.write(
    `${listed(present === 'own' ? 'Moved to content.old/:' : 'Deleted with the example:', removed)}${listed('Written:', written)}` +
      `Now run \`npm run dev\`, open the address it prints, and make the report your own.\n${steps}`,
  );
  return 0;
}

function listed(heading: string, files: readonly string[]): string {
  return files.length > 0 ? `${heading}\n${files.map((file) => `  ${file}\n`).join('')}` : '';
}

type Values = Partial<Record<'name' | 'url' | 'timezone' | 'colour' | 'services', string>>;

async function askAll(values: Values, io: Io) {
  const name = await askText(io, {
    flag: 'name',
    given: values.name,
    message: 'Name of your company or product?',
  });
  const url = await askText(io, {
    flag: 'url',
    given: values.url,
    message: 'Where will the site be published?',
    initial: `https://status.${fileSlugOf(name, 'company')}.example`,
    check: (answer) =>
      /^https?:\/\/[^\s/]/.test(answer) && URL.canParse(answer)
        ? undefined
        : 'Write the whole address, with `https://`.',
  });
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timezone = await askText(io, {
    flag: 'timezone',
    given: values.timezone,
    message: 'Which zone are your times in?',
    initial: isZone(here) ? here : 'UTC',
    check: (answer) => (isZone(answer) ? undefined : 'Write a time zone such as `Europe/Berlin`.'),
  });
  const colour = await askText(io, {
    flag: 'colour',
    given: values.colour,
    message: 'What is your brand colour?',
    initial: '#2457d6',
    check: (answer) => (/^#[0-9a-f]{6}$/i.test(answer) ? undefined : 'Write `#` and six hexadecimal digits.'),
  });
  const services = await askText(io, {
    flag: 'services',
    given: values.services,
    message: 'Which services can customers name? Separate them with commas.',
    initial: 'Website, API',
    check: (answer) => (answer.replaceAll(',', '').trim() ? undefined : 'Name at least one service.'),
  });
  const names = services.split(',').map((service) => service.trim());
  return { name, url, timezone, colour, services: names.filter(Boolean) };
}

/** The example freezes its clock, which no site of one's own does. */
async function contentIn(cwd: string): Promise<'none' | 'example' | 'own'> {
  const { site, paths } = await readTree(cwd);
  if (![...paths].some((path) => path.startsWith('content/'))) return 'none';
  return site && /^clock:/m.test(site.text) && /^name: Wickerline\b/m.test(site.text) ? 'example' : 'own';
}

/** Makes room for the new content, and says which files are no longer where they were. */
async function clear(cwd: string, present: 'none' | 'example' | 'own'): Promise<string[]> {
  const { paths } = await readTree(cwd);
  const content = [...paths].filter((path) => path.startsWith('content/'));
  if (present === 'own') {
    if (await stat(join(cwd, 'content.old')).catch(() => undefined)) {
      throw new UsageError('content.old/ already exists. Move it away first.');
    }
    await rename(join(cwd, 'content'), join(cwd, 'content.old'));
    return content;
  }
  await rm(join(cwd, 'content'), { recursive: true, force: true });
  const pictures: string[] = [];
  for (const [path, digest] of Object.entries(EXAMPLE_PICTURES)) {
    if (paths.has(path) && (await digestOf(join(cwd, path))) === digest) pictures.push(path);
  }
  for (const path of pictures) await rm(join(cwd, path));
  return [...content, ...pictures];
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update((await readFile(path, 'utf8')).replaceAll('\r\n', '\n'))
    .digest('hex');
}
