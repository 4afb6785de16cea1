import { AsyncLocalStorage } from 'node:async_hooks';

/** A question that was asked of a build, and a print of what was answered. */
export type Read = readonly [question: string, print: string];

/** Each question once. */
export type Reads = readonly Read[];

/** What some work has asked so far, by itself and by work whose result it was given. */
export interface Hearing {
  questions: Map<string, string>;
  parts: Set<Hearing>;
  /** Work that is kept by itself, by its names. */
  uses: Set<string>;
  /** Something was asked that has no print, so that nobody can tell whether it is still the same. */
  isOpen: boolean;
}

const KEY = Symbol.for('afterword.hearings');
const globals = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<Hearing> };

/** Pages are bundled apart from what keeps them, and share only the process with it. */
function hearings(): AsyncLocalStorage<Hearing> {
  globals[KEY] ??= new AsyncLocalStorage();
  return globals[KEY];
}

/** Whoever is at work now and has to be told what is asked; nobody where nothing is kept. */
export function currentHearing(): Hearing | undefined {
  return hearings().getStore();
}

export function createHearing(reads: Reads = []): Hearing {
  return { questions: new Map(reads), parts: new Set(), uses: new Set(), isOpen: false };
}

/** Does work, and has all that it asks heard. */
export function hear<T>(hearing: Hearing, work: () => T): T {
  return hearings().run(hearing, work);
}

/** All that was asked in a hearing; nothing where it can't be asked again. */
export function readsOf(hearing: Hearing): Reads | undefined {
  const all = withParts(hearing);
  if (all.some(({ isOpen }) => isOpen)) return undefined;
  return [...new Map(all.flatMap(({ questions }) => [...questions]))];
}

/** The names of all work that was asked for in a hearing and is kept by itself. */
export function usesOf(hearing: Hearing): string[] {
  return [...new Set(withParts(hearing).flatMap(({ uses }) => [...uses]))];
}

/** A hearing and those whose results it was given, each once. */
function withParts(hearing: Hearing): Hearing[] {
  const seen = new Set([hearing]);
  // What is added to a set while it is gone through is gone through as well.
  for (const { parts } of seen) for (const part of parts) seen.add(part);
  return [...seen];
}

/** Work whose result is shared, done when it is first asked for: what it reads counts for everybody who is given it. */
export function shared<T>(work: () => T): () => T {
  let done: { value: T; hearing: Hearing } | undefined;
  return () => {
    if (!done) {
      const hearing = createHearing();
      done = { hearing, value: hear(hearing, work) };
    }
    currentHearing()?.parts.add(done.hearing);
    return done.value;
  };
}

/** The same for what is worked out for an object, for as long as the object is there. */
export function sharedFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, () => V>();
  return (key) => {
    const known = answers.get(key) ?? shared(() => answer(key));
    answers.set(key, known);
    return known();
  };
}
