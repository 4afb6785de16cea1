import type { Keep } from './keep.ts';
import { unlessUnprintable } from './print.ts';
import { createHearing, currentHearing, type Hearing, hear, readsOf, usesOf } from './reads.ts';

type Work = (...texts: string[]) => unknown;

/** Answers to questions of which pages show what comes of them alone, in one edition. */
export interface Answers {
  answer(name: string, texts: readonly string[]): unknown;
  /** A print of what would be answered now; nothing where nobody can tell. */
  printNow(question: string): string | undefined;
}

interface Answered {
  value: unknown;
  hearing: Hearing;
  printed: string | undefined;
}

const KEY = Symbol.for('afterword.questions');
const globals = globalThis as typeof globalThis & { [KEY]?: Map<string, Work> };

/** Tells how a question is answered. Pages are bundled apart from what keeps them, and share only the process with it. */
export function tellOf(name: string, work: Work): void {
  globals[KEY] ??= new Map();
  globals[KEY].set(name, work);
}

/** Whether something that was read is an answer, and in which edition. */
export function editionAsked(question: string): string | undefined {
  return /^answer (\S+) /.exec(question)?.[1];
}

/** Does work for an edition. */
export type InEdition = <T>(work: () => T) => T;

/**
 * Answers questions, each once. Whoever asks has read the answer and not what it follows from, so that it is kept as
 * long as the answer is the same.
 */
export function createAnswers(
  keep: Keep,
  print: (value: unknown) => string,
  edition: string,
  inEdition: InEdition = (work) => work(),
): Answers {
  const beginning = `answer ${edition} `;
  const answered = new Map<string, Answered>();
  const prints = new Map<string, string | undefined>();
  const workOut = (question: string): Answered | undefined => {
    const [name = '', ...texts] = JSON.parse(question.slice(beginning.length)) as string[];
    const work = globals[KEY]?.get(name);
    if (!work) return undefined;
    const hearing = createHearing();
    const value = inEdition(() => hear(hearing, () => work(...texts)));
    const reads = readsOf(hearing);
    const printed = reads && unlessUnprintable(() => print(value));
    if (reads && printed !== undefined && prints.get(question) !== printed)
      keep.put(question, { given: '', reads, uses: usesOf(hearing), value: printed });
    return { value, hearing, printed };
  };
  const find = (question: string) => {
    // One that nobody can answer yet is answered once the code of a page has told how.
    const found = answered.get(question) ?? workOut(question);
    if (found) answered.set(question, found);
    return found;
  };
  return {
    answer(name, texts) {
      const question = beginning + JSON.stringify([name, ...texts]);
      const found = find(question);
      const listener = currentHearing();
      if (found?.printed === undefined) {
        if (found) listener?.parts.add(found.hearing);
      } else {
        listener?.questions.set(question, found.printed);
        listener?.uses.add(question);
      }
      return found?.value;
    },
    printNow(question) {
      if (!prints.has(question)) {
        const known = keep.get(question, '');
        prints.set(question, known ? String(known.value) : orNothing(() => find(question)?.printed));
      }
      return prints.get(question);
    },
  };
}

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // Pages that ask for it still are made anew, and say what is wrong.
    return undefined;
  }
}
