import { readContent } from '../check/content.ts';
import { toText } from '../check/reporters/text.ts';
import type { ExitCode, Io } from './io.ts';

/** Check all content and print what is wrong. */
export async function check(_args: readonly string[], { cwd, env, now, stdout }: Io): Promise<ExitCode> {
  const { problems, files } = await readContent(cwd, { now, env });
  const { NO_COLOR } = env;
  const colour = stdout.isTTY === true && !NO_COLOR;
  stdout.write(toText(problems, { files, colour }));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
