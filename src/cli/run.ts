import { toLogText } from '../domain/characters.ts';
import { build, dev, preview } from './astro.ts';
import { check } from './check.ts';
import { docs } from './docs.ts';
import { init } from './init.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { createNew } from './new.ts';
import { USAGE } from './usage.ts';

type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  new: createNew,
  init,
  build,
  dev,
  preview,
  docs,
};

/** Run the command that the arguments name. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === 'help') {
    io.stdout.write(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.stderr.write(`${USAGE}\nUnexpected command \`${toLogText(name)}\`.\n`);
    return 2;
  }
  try {
    return await command(rest, io);
  } catch (error) {
    if (error instanceof UsageError) {
      // A usage that follows is text of ours over several lines.
      io.stderr.write(`${error.message.split('\n').map(toLogText).join('\n')}\n`);
      return 2;
    }
    if (!isWrongUsage(error)) throw error;
    io.stderr.write(`${USAGE}\n${toLogText(error.message)}\n`);
    return 2;
  }
}

/** `parseArgs` of Node throws these. */
function isWrongUsage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
