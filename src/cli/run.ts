import { toLogText } from '../domain/characters.ts';
import { explainFault } from '../domain/own-fault.ts';
import { type ExitCode, type Io, isWrongUsage, UsageError } from './io.ts';
import { COMMAND_USAGE, type CommandName, USAGE } from './usage.ts';

type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** Each is loaded when it is asked for: what one needs takes longer to load than others to run. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  new: async () => (await import('./new.ts')).createNew,
  init: async () => (await import('./init.ts')).init,
  import: async () => (await import('./import.ts')).importRecord,
  build: async () => (await import('./astro.ts')).build,
  dev: async () => (await import('./astro.ts')).dev,
  preview: async () => (await import('./astro.ts')).preview,
  upgrade: async () => (await import('./upgrade.ts')).upgrade,
  verify: async () => (await import('./verify.ts')).verify,
  trackers: async () => (await import('./trackers.ts')).trackers,
  docs: async () => (await import('./docs.ts')).docs,
};

/** Run the command that the arguments name. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(USAGE);
    return 0;
  }
  if (!isCommand(name)) {
    io.stderr.write(
      `${USAGE}\n${name === '' ? 'Name a command.' : `Unexpected command \`${toLogText(name)}\`.`}\n`,
    );
    return 2;
  }
  if (rest.some((arg) => arg === '--help' || arg === '-h')) {
    io.stdout.write(COMMAND_USAGE[name]);
    return 0;
  }
  try {
    const command = await COMMANDS[name]();
    return await command(rest, io);
  } catch (error) {
    if (error instanceof UsageError) {
      // A usage that follows is text of ours over several lines.
      io.stderr.write(`${error.message.split('\n').map(toLogText).join('\n')}\n`);
      return 2;
    }
    if (isWrongUsage(error)) {
      io.stderr.write(`${COMMAND_USAGE[name]}\n${toLogText(error.message)}\n`);
      return 2;
    }
    io.stderr.write(explainFault(error, io.env));
    return 1;
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
