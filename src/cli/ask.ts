import { isCancel, multiselect, select, text } from '@clack/prompts';
import { type Io, isInteractive, UsageError } from './io.ts';

/** A question that a flag can answer before it is asked. */
interface Question {
  /** The flag's name and its value, if it was given. */
  flag: string;
  given: string | undefined;
  message: string;
  /** What is meant when nothing is answered; without it an answer is needed. */
  initial?: string | undefined;
  placeholder?: string | undefined;
  /** What is wrong with an answer; nothing when it is fine. */
  check?: ((answer: string) => string | undefined) | undefined;
}

interface Choice {
  value: string;
  label: string;
}

/** One line of text. */
export async function askText(io: Io, { flag, given, message, initial, placeholder = '', check }: Question) {
  const examine = (answer: string | undefined) =>
    answer?.trim() ? check?.(answer.trim()) : initial === undefined ? 'An answer is needed.' : undefined;
  if (given !== undefined || !isInteractive(io)) {
    const answer = given ?? initial;
    if (answer === undefined) throw new UsageError(`Missing \`--${flag}\`: ${message}`);
    const wrong = answer === '' ? undefined : examine(answer);
    if (wrong !== undefined) throw new UsageError(`Unexpected \`--${flag} ${answer}\`. ${wrong}`);
    return answer.trim();
  }
  const options = {
    message,
    placeholder: initial || placeholder,
    defaultValue: initial ?? '',
    validate: examine,
  };
  return answered(await text({ ...options, ...streams(io) })).trim();
}

/** One of several words. */
export async function askOne(io: Io, question: Question, choices: readonly Choice[]): Promise<string> {
  const { flag, given, message, initial } = question;
  if (given !== undefined || !isInteractive(io) || choices.length === 0) {
    return given === undefined ? (initial ?? '') : known(flag, given, choices);
  }
  return answered(await select({ message, options: [...choices], ...streams(io) }));
}

/** Any of several words. */
export async function askMany(
  io: Io,
  { flag, given, message }: Omit<Question, 'given'> & { given: readonly string[] | undefined },
  choices: readonly Choice[],
): Promise<string[]> {
  if (given !== undefined || !isInteractive(io) || choices.length === 0) {
    return (given ?? []).map((value) => known(flag, value, choices));
  }
  return answered(await multiselect({ message, options: [...choices], required: false, ...streams(io) }));
}

function known(flag: string, value: string, choices: readonly Choice[]): string {
  if (choices.some((choice) => choice.value === value)) return value;
  const expected = choices.map((choice) => choice.value).join(', ') || 'none: the site has none yet';
  throw new UsageError(`Unexpected \`--${flag} ${value}\`, expected ${expected}.`);
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new UsageError('Nothing was written.');
  return answer as Exclude<T, symbol>;
}

function streams({ stdin, stdout }: Io) {
  return { input: stdin, output: stdout };
}
