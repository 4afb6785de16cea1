import { slugOf } from './address.ts';
import { compareText } from './order.ts';

/** What bears tags: an incident, or what is known of it elsewhere. */
interface Tagged {
  tags: readonly string[];
}

/** A tag with all that bear it, however each of them spells it. */
export interface Tag<T extends Tagged> {
  /** Its part of the address, and its id in search. */
  slug: string;
  /** As most authors write it. */
  label: string;
  incidents: T[];
}

/** All tags: those that most incidents bear first. What has one address is one tag. */
export function tagsOf<T extends Tagged>(incidents: readonly T[]): Tag<T>[] {
  const spellings = new Map<string, Map<string, T[]>>();
  for (const incident of incidents) {
    for (const tag of new Set(incident.tags)) {
      const slug = slugOf(tag);
      const known = spellings.get(slug) ?? new Map<string, T[]>();
      spellings.set(slug, known);
      const bearers = known.get(tag);
      if (bearers) bearers.push(incident);
      else known.set(tag, [incident]);
    }
  }
  return [...spellings]
    .map(([slug, known]) => ({
      slug,
      label: usualOf([...known].map(([tag, { length }]) => [tag, length])),
      incidents: [...new Set([...known.values()].flat())],
    }))
    .sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.slug, b.slug));
}

/** Of the ways to write a tag, the one that most authors chose. */
export function usualOf(spellings: readonly (readonly [tag: string, uses: number])[]): string {
  const [usual] = [...spellings].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return usual?.[0] ?? '';
}
