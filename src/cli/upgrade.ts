import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mayColour } from '../check/reporters/colour.ts';
import { toLogText } from '../domain/characters.ts';
import { migrate } from '../source/migrations/migrate.ts';
import { readTree, sourcesOf } from '../source/read.ts';
import { askYes } from './ask.ts';
import { publishingSteps } from './git.ts';
import { installerIn, lockfileIn, runInstaller } from './installer.ts';
import { type ExitCode, type Io, isInteractive, UsageError } from './io.ts';
import { textAt } from './text-at.ts';
import { changesBetween } from './upgrade/changelog.ts';
import { differenceOf, type Rewrite } from './upgrade/differences.ts';
import { type Packed, readPacked } from './upgrade/newer.ts';
import { MANIFEST, type Project, readProject, rewritesFor } from './upgrade/project.ts';
import { compareVersions } from './upgrade/version.ts';

/**
 * Bring a site to a newer version: says what is new, shows each line that would be written, asks, and does no more.
 * Once it is done there is nothing left to do.
 */
export async function upgrade(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      to: { type: 'string', default: 'latest' },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const project = await readProject(io.cwd);
  const newer = await readPacked(values.to, io);
  const { installed } = project;
  if (compareVersions(newer.version, installed) < 0)
    throw new UsageError(
      `${newer.version} is older than ${installed}, which is installed: content is not taken back.`,
    );
  const plan = await planOf(project, newer, io);
  const say = (text: string) => io.stdout.write(text);
  say(introductionOf(project, newer));
  if (plan.rewrites.length === 0 && !plan.isNewer) {
    say('All content is written as it expects. Nothing is to be done.\n');
    return 0;
  }
  for (const rewrite of plan.rewrites) say(`${differenceOf(rewrite, mayColour(io.stdout, io.env))}\n`);
  const installer = await installerIn(io);
  if (plan.isNewer) say(`Packages and their lockfile follow, by \`${installer} install\`.\n`);
  if (values['dry-run']) {
    say('Nothing was changed, as this is a dry run.\n');
    return 0;
  }
  if (!values.yes) {
    if (!isInteractive(io))
      throw new UsageError('There is no terminal to ask in. Add `--yes` to have this done.');
    if (!(await askYes(io, 'Shall this be done?'))) {
      say('Nothing was changed.\n');
      return 0;
    }
  }
  return carryOut(plan, io, `Upgrade Afterword to ${newer.version}`);
}

/** All that an upgrade would write. */
interface Plan {
  rewrites: Rewrite[];
  /** Whether packages are to be installed. */
  isNewer: boolean;
}

async function planOf(project: Project, newer: Packed, { cwd }: Io): Promise<Plan> {
  const isNewer = newer.version !== project.installed;
  const own = isNewer ? await rewritesFor(project, newer, cwd) : [];
  const files = sourcesOf(await readTree(cwd));
  const content = isNewer ? newer.migrate(files) : migrate(files);
  return { rewrites: [...own, ...content], isNewer };
}

function introductionOf({ installed }: Project, newer: Packed): string {
  if (newer.version === installed) return `Afterword ${installed} is installed; there is no newer one.\n`;
  const changes = changesBetween(newer.changelog, installed, newer.version);
  const said = changes.split('\n').map(toLogText).join('\n');
  return `Afterword ${installed} is installed; this is about ${newer.version}.\n\n${changes && `${said}\n\n`}`;
}

async function carryOut({ rewrites, isNewer }: Plan, io: Io, message: string): Promise<ExitCode> {
  const { cwd } = io;
  for (const { file, before } of rewrites) {
    if ((await textAt(cwd, file)) !== before)
      throw new UsageError(`${file} has changed meanwhile. Nothing was changed; run this again.`);
  }
  const write = ({ file, after }: Rewrite) => writeFile(join(cwd, file), after);
  const manifest = rewrites.find(({ file }) => file === MANIFEST);
  const installer = await installerIn(io);
  if (manifest) await write(manifest);
  if (isNewer && !(await runInstaller(installer, cwd, io))) {
    if (manifest) await write({ ...manifest, after: manifest.before });
    io.stderr.write(
      `\`${installer} install\` has failed, so ${MANIFEST} is as it was and nothing else was changed.\n`,
    );
    return 1;
  }
  for (const rewrite of rewrites) if (rewrite !== manifest) await write(rewrite);
  const paths = rewrites.map(({ file }) => file);
  const lockfile = isNewer ? await lockfileIn(cwd) : undefined;
  const steps = await publishingSteps({ paths: [...paths, ...(lockfile ? [lockfile] : [])], message }, io);
  io.stdout.write(
    `Done. See what the newer check finds, and look at your site:\n  ${installer} run check\n  ${installer} run dev\n${steps}`,
  );
  return 0;
}
