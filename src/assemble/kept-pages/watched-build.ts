import type { Build } from '../current.ts';
import { unlessUnprintable } from './print.ts';
import { currentHearing, type Read } from './reads.ts';

/** Maps of which single members are asked for; whoever does anything else has asked for the whole. */
const MAPS = [
  'revisions',
  'appearances',
  'actionTraces',
  'outlines',
  'timelines',
  'diagrams',
  'pictures',
  'chosenPictures',
  'charts',
  'shareImages',
  'spokenEditions',
  'content.bodies',
] as const;

/** What is answered by what it is asked. */
const METHODS = ['momentAfter', 'liesOnce'] as const;

type Ask = (question: readonly unknown[]) => unknown;
type Answer = (...args: never[]) => unknown;
type Members = Record<PropertyKey, unknown>;

/** A build whose pages are told of, and whether what they once asked would be answered in the same way. */
export interface WatchedBuild {
  build: Build;
  holds(read: Read): boolean;
}

/** The same of several, of which each page asks one. */
export interface WatchedBuilds {
  builds: Build[];
  holds(read: Read): boolean;
}

/** Watches the builds of all editions: of which of them a question was asked is part of it. */
export function watchBuilds(builds: readonly Build[], print: (value: unknown) => string): WatchedBuilds {
  const watched = builds.map((build, edition) => watchBuild(build, print, `${edition}`));
  const ofEdition = (question: string) => watched[Number(question.slice(0, question.indexOf('[')))];
  return {
    builds: watched.map(({ build }) => build),
    holds: (read) => ofEdition(read[0])?.holds(read) ?? false,
  };
}

/**
 * Watches what pages ask of a build. There is no other way to it, so that nothing that a page shows of it can be
 * forgotten; what is asked and can't be told by a print is taken for something that is never the same.
 *
 * @param name - which all its questions begin with.
 */
export function watchBuild(build: Build, print: (value: unknown) => string, name = ''): WatchedBuild {
  const prints = new Map<string, string | undefined>();
  const answers = new Map<string, Answer>([
    ['findPicture', (file: string, reference: string) => build.findPictureFrom(file)(reference)],
  ]);
  for (const name of METHODS) answers.set(name, build[name] as Answer);
  for (const name of MAPS) {
    const map = memberOf(build, name) as ReadonlyMap<unknown, unknown>;
    answers.set(`${name}.get`, (key) => map.get(key));
    answers.set(`${name}.has`, (key) => map.has(key));
  }
  const answerTo = ([name, ...args]: readonly unknown[]): unknown => {
    const answer = answers.get(String(name));
    return answer ? answer(...(args as never[])) : memberOf(build, String(name));
  };
  const printFor = (question: string, value: () => unknown): string | undefined => {
    if (prints.has(question)) return prints.get(question);
    const printed = unlessUnprintable(() => print(value()));
    prints.set(question, printed);
    return printed;
  };
  const ask: Ask = (parts) => {
    const value = answerTo(parts);
    const hearing = currentHearing();
    if (!hearing) return value;
    const question = name + JSON.stringify(parts);
    if (hearing.questions.has(question)) return value;
    const printed = printFor(question, () => value);
    if (printed === undefined) hearing.isOpen = true;
    else hearing.questions.set(question, printed);
    return value;
  };
  const watched = watchMembers(build, '', ask);
  return {
    build: watched,
    holds: ([question, before]) =>
      printFor(question, () => answerTo(JSON.parse(question.slice(name.length)) as unknown[])) === before,
  };
}

function watchMembers<T extends object>(owner: T, path: string, ask: Ask): T {
  const parts = new Map<string, unknown>();
  for (const name of MAPS) {
    if (isBelow(name, path)) parts.set(name, watchMap(name, ask));
  }
  if (path === '') {
    const { content } = owner as unknown as Build;
    parts.set('content', watchMembers(content, 'content.', ask));
    parts.set(
      'findPictureFrom',
      (file: string) => (reference: string) => ask(['findPicture', file, reference]),
    );
    for (const name of METHODS) parts.set(name, (...args: unknown[]) => ask([name, ...args]));
  }
  return new Proxy(owner, {
    get: (_, member) => {
      if (typeof member === 'symbol') return (owner as Members)[member];
      const name = `${path}${member}`;
      return parts.get(name) ?? ask([name]);
    },
  });
}

function isBelow(name: string, path: string): boolean {
  return name.startsWith(path) && !name.slice(path.length).includes('.');
}

/** Of a map, single members by their names, or all of it. */
function watchMap(name: string, ask: Ask): ReadonlyMap<unknown, unknown> {
  return new Proxy(new Map(), {
    get: (_, member) => {
      if (member === 'get' || member === 'has') return (key: unknown) => ask([`${name}.${member}`, key]);
      const whole = ask([name]) as Members;
      const value = whole[member];
      return typeof value === 'function' ? value.bind(whole) : value;
    },
  });
}

function memberOf(build: Build, path: string): unknown {
  return path.split('.').reduce<unknown>((owner, name) => (owner as Members)[name], build);
}
