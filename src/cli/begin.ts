import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nowOf } from '../check/now.ts';
import { fileSlugOf } from '../domain/address.ts';
import { dayOf } from '../domain/format-time.ts';
import { isZone, toLocalTime } from '../domain/time.ts';
import type { SourceFile } from '../source/document.ts';
import { askText } from './ask.ts';
import { starterFiles } from './init-templates.ts';
import type { Io } from './io.ts';

const text = { type: 'string' } as const;

/** Flags that answer a question about a new site before it is asked. */
export const SITE_FLAGS = { name: text, url: text, timezone: text, colour: text, services: text } as const;

type Values = { [flag in keyof typeof SITE_FLAGS]?: string | undefined };

/** What is known of a new site. */
export interface Answers {
  name: string;
  url: string;
  timezone: string;
  colour: string;
  services: string[];
}

/** Asks what a new site is to be, but for what flags say. */
export async function askSite(values: Values, io: Io): Promise<Answers> {
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

/** The content that a site begins with: its settings and one report that waits to be rewritten. */
export function firstContent(answers: Answers, io: Io): SourceFile[] {
  const now = nowOf({}, io.env, io.now);
  const begun = now - 7_200_000;
  const { timezone } = answers;
  return starterFiles({
    ...answers,
    started: toLocalTime(begun, timezone),
    since: dayOf(begun, timezone),
    today: dayOf(now, timezone),
  });
}

/** What became of files that were to be written. */
export interface Written {
  written: string[];
  /** Those that were there, and stay as they were. */
  left: string[];
}

/** Writes files below a folder where there are none of their name. */
export async function writeMissing(files: readonly SourceFile[], folder: string): Promise<Written> {
  const outcome: Written = { written: [], left: [] };
  for (const { file, text } of files) {
    const path = join(folder, file);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
    }
    outcome[isThere ? 'left' : 'written'].push(file);
  }
  return outcome;
}

/** A heading and the files below it; nothing without files. */
export function listed(heading: string, files: readonly string[]): string {
  return files.length > 0 ? `${heading}\n${files.map((file) => `  ${file}\n`).join('')}` : '';
}
