import type { Fault, Path } from './fault.ts';
import { quote, unknownWord } from './issues.ts';

const LISTS = { service: 'services', severity: 'severities', cause: 'causes' } as const;

/** Where an author names a thing of the site, and what kind of thing. */
export interface Reference {
  to: keyof typeof LISTS;
  path: Path;
  /** Which end of the pair names it; the value unless said. */
  part?: Fault['part'];
}

/** The thing of the site that an author names by its id. */
export function findById<T extends { id: string }>(
  id: string,
  known: readonly T[],
  { to, path, part }: Reference,
  faults: Fault[],
): T | undefined {
  const found = known.find((thing) => thing.id === id);
  if (!found) faults.push({ path, part, rule: `reference/${to}`, ...missing(id, known, to) });
  return found;
}

/** Where a list has what stands in it before. */
export function secondsIn(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => (seen.has(name) || !seen.add(name) ? [index] : []));
}

/** Tells of what a list names a second time: one of the two would be lost. */
export function tellSeconds(
  names: readonly string[],
  { list, pathOf }: { list: string; pathOf: (index: number) => Path },
  faults: Fault[],
): void {
  for (const index of secondsIn(names))
    faults.push({
      path: pathOf(index),
      rule: 'frontmatter/value',
      message: `Unexpected second ${quote(names[index])} in \`${list}\`, expected each once.`,
      remedy: 'Keep one of the two.',
    });
}

function missing(
  id: string,
  known: readonly { id: string }[],
  to: Reference['to'],
): Pick<Fault, 'message' | 'remedy'> {
  const list = LISTS[to];
  if (known.length > 0) {
    const { message, remedy } = unknownWord(
      id,
      known.map((thing) => thing.id),
      to,
    );
    return { message, remedy: `${remedy} If it is new, add it to \`${list}\` in \`content/site.yaml\`.` };
  }
  return {
    message: `Unexpected ${to} \`${id}\`: \`content/site.yaml\` has no \`${list}\`.`,
    remedy: 'Add it there with its `id`.',
  };
}
