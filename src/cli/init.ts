import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTree } from '../check/read.ts';
import { fileSlugOf } from '../domain/address.ts';
import { dateOf, isZone, toLocalTime } from '../domain/time.ts';
import { askText } from './ask.ts';
import { starterFiles } from './init-templates.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

const USAGE = `Usage: npm run init

  --name <text>       of your company or product
  --url <address>     where the site will be published
  --timezone <zone>   such as Europe/Berlin
  --colour <#rrggbb>
  --services <names>  with commas between: "Checkout, API"
  --force             also when content/ is not the example; it is kept as content.old/
`;

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
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    io.stdout.write(USAGE);
    return 0;
  }
  const present = await contentIn(io.cwd);
  if (present === 'own' && !values.force) {
    throw new UsageError(
      'content/ is no longer the example. Add `--force` to begin again; it is kept as content.old/.',
    );
  }
  const name = await askText(io, {
    flag: 'name',
    given: values.name,
    message: 'Name of your company or product?',
  });
  const url = await askText(io, {
    flag: 'url',
    given: values.url,
    message: 'Where will the site be published?',
    initial: `https://status.${fileSlugOf(name)}.example`,
    check: (answer) =>
      /^https?:\/\/[^\s/]/.test(answer) && URL.canParse(answer)
        ? undefined
        : 'Write the whole address, with `https://`.',
  });
  const timezone = await askText(io, {
    flag: 'timezone',
    given: values.timezone,
    message: 'Which zone are your times in?',
    initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
    check: (answer) =>
      isZone(answer) ? undefined : 'Write a zone of the IANA database, such as `Europe/Berlin`.',
  });
  const colour = await askText(io, {
    flag: 'colour',
    given: values.colour,
    message: 'Which colour is yours?',
    initial: '#2457d6',
    check: (answer) => (/^#[0-9a-f]{6}$/i.test(answer) ? undefined : 'Write `#` and six hexadecimal digits.'),
  });
  const services = await askText(io, {
    flag: 'services',
    given: values.services,
    message: 'Which services can customers name? With commas between them.',
    initial: 'Website, API',
  });
  await clear(io.cwd, present);
  const names = services
    .split(',')
    .map((service) => service.trim())
    .filter(Boolean);
  const started = toLocalTime(io.now - 7_200_000, timezone);
  const files = starterFiles({
    name,
    url,
    timezone,
    colour,
    services: names,
    started,
    today: dateOf(io.now, timezone),
  });
  for (const { file, text } of files) {
    await mkdir(dirname(join(io.cwd, file)), { recursive: true });
    await writeFile(join(io.cwd, file), text, { flag: 'wx' });
  }
  io.stdout.write(
    `${files.map(({ file }) => `${file}\n`).join('')}Now: \`npm run dev\`, and make the report your own.\n`,
  );
  return 0;
}

/** The example freezes its clock, which no site of one's own does. */
async function contentIn(cwd: string): Promise<'none' | 'example' | 'own'> {
  const { site, paths } = await readTree(cwd);
  if (![...paths].some((path) => path.startsWith('content/'))) return 'none';
  return site && /^clock:/m.test(site.text) && /^name: Wickerline\b/m.test(site.text) ? 'example' : 'own';
}

async function clear(cwd: string, present: 'none' | 'example' | 'own'): Promise<void> {
  const content = join(cwd, 'content');
  if (present === 'example') await rm(content, { recursive: true });
  if (present !== 'own') return;
  const kept = join(cwd, 'content.old');
  if (await stat(kept).catch(() => undefined)) {
    throw new UsageError('content.old/ is there already. Move it away first.');
  }
  await rename(content, kept);
}
