import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fileSlugOf } from '../domain/address.ts';
import { toLogText } from '../domain/characters.ts';
import { askText, requireAnswers } from './ask.ts';
import { askSite, firstContent, listed, SITE_FLAGS, writeMissing } from './begin.ts';
import { firstCommit } from './git.ts';
import { installerOf, runInstaller } from './installer.ts';
import { type ExitCode, type Io, isInteractive, isWrongUsage, UsageError } from './io.ts';
import { projectFiles, type Versions } from './project-files.ts';

/** What `npm create afterword` understands. */
export const CREATE_USAGE = `Usage: npm create afterword@latest [<folder>] [-- options]

  --name <text>       your company or product
  --url <address>     where the site will be published
  --timezone <zone>   such as Europe/Berlin
  --colour <#rrggbb>  your brand colour
  --services <names>  separated by commas: "Checkout, API"
  --no-install        write the files only

In a terminal, you are asked for what you leave out. Elsewhere, <folder> and --name are required; the rest has
defaults. The folder is made, or is empty.
`;

/** Begin a site in a folder of its own: `npm create afterword`. */
export async function runCreate(args: readonly string[], io: Io, versions: Versions): Promise<ExitCode> {
  try {
    return await create(args, io, versions);
  } catch (error) {
    if (!(error instanceof UsageError) && !isWrongUsage(error)) throw error;
    const usage = error instanceof UsageError ? '' : `${CREATE_USAGE}\n`;
    io.stderr.write(`${usage}${error.message.split('\n').map(toLogText).join('\n')}\n`);
    return 2;
  }
}

async function create(args: readonly string[], io: Io, versions: Versions): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      ...SITE_FLAGS,
      install: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    io.stdout.write(CREATE_USAGE);
    return 0;
  }
  const given = positionals[0];
  if (given === undefined && !isInteractive(io)) throw new UsageError(`${CREATE_USAGE}\nName a folder.`);
  requireAnswers(io, { name: values.name });
  const message = 'Which folder shall the site be in?';
  const folder = await askText(io, { flag: 'folder', given, message, initial: 'my-status' });
  const root = resolve(io.cwd, folder);
  await refuseFull(root, folder);
  const answers = await askSite(values, io);
  const installer = installerOf(io.env);
  const project = projectFiles({
    name: fileSlugOf(basename(root), 'status'),
    versions,
    node: process.versions.node,
    installer,
  });
  const { written } = await writeMissing([...project, ...firstContent(answers, io)], root);
  await mkdir(join(root, 'public'), { recursive: true });
  io.stdout.write(listed(`Written in ${toLogText(folder)}/:`, written));
  const isInstalled = values.install && (await runInstaller(installer, root, io));
  const isCommitted = await firstCommit('Begin our status site', { ...io, cwd: root });
  io.stdout.write(
    [
      ...(isCommitted ? [] : ['Nothing was committed: commit what is written when you like.']),
      'Now look at your site, and make the report your own:',
      `  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
      ...(isInstalled ? [] : [`  ${installer} install`]),
      `  ${installer} run dev`,
      '',
    ].join('\n'),
  );
  return values.install && !isInstalled ? 1 : 0;
}

async function refuseFull(root: string, folder: string): Promise<void> {
  const there = await readdir(root).catch(() => []);
  // A repository that was made at a git host is empty but for its history.
  if (there.every((name) => name === '.git')) return;
  throw new UsageError(
    `${folder}/ is not empty. Name another folder, or run \`npx afterword init\` in this one.`,
  );
}
