import { confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { type Io, isInteractive, UsageError } from './io.ts';

/** A question that a flag can answer before it is asked. */
export interface Question {
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

/** One of the answers that a question offers. */
export interface Choice {
  value: string;
  label: string;
}

/** Refuse to begin where nobody is there to be asked for what was left out; all of it is named. */
export function requireAnswers(io: Io, needed: Readonly<Record<string, string | undefined>>): void {
  const missing = Object.keys(needed).filter((flag) => !needed[flag]?.trim());
  if (missing.length === 0 || isInteractive(io)) return;
  const flags = missing.map((flag) => `\`--${flag}\``).join(', ');
  throw new UsageError(`Missing ${flags}. There is no terminal to ask in, so give it as a flag.`);
}

/** One line of text. */
export async function askText(io: Io, { flag, given, message, initial, placeholder = '', check }: Question) {
  const examine = (answer: string | undefined) =>
    answer?.trim() ? check?.(answer.trim()) : initial === undefined ? 'Please enter an answer.' : undefined;
  if (given !== undefined || !isInteractive(io)) {
    const answer = given?.trim() || initial;
    if (answer === undefined) throw new UsageError(`Missing \`--${flag}\`: ${message}`);
    const wrong = examine(answer);
    if (wrong !== undefined) throw new UsageError(`Unexpected \`--${flag} ${answer}\`. ${wrong}`);
    return answer;
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

/** Yes or no, where somebody is there to be asked. */
export async function askYes(io: Io, message: string): Promise<boolean> {
  return answered(await confirm({ message, ...streams(io) }));
}

/** Any of several words. */
export async function askMany(
  io: Io,
  { message }: Pick<Question, 'message'>,
  choices: readonly Choice[],
): Promise<string[]> {
  if (!isInteractive(io) || choices.length === 0) return [];
  return answered(await multiselect({ message, options: [...choices], required: false, ...streams(io) }));
}

/** The value of a flag, if it is one of the words that it may be. */
export function known(flag: string, value: string, choices: readonly Choice[]): string {
  if (value !== '' && choices.some((choice) => choice.value === value)) return value;
  const words = choices.map((choice) => choice.value).filter(Boolean);
  throw new UsageError(
    `Unexpected \`--${flag} ${value}\`, expected ${words.join(', ') || 'none: the site has none yet'}.`,
  );
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new UsageError('Nothing was written.');
  return answer as Exclude<T, symbol>;
}

function streams({ stdin, stdout }: Io) {
  return { input: stdin, output: stdout };
}
