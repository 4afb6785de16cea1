import type { NamedPart } from '../services.ts';
import { isRaw, type Raw, type Reading, read } from '../shape.ts';
import type { Answers } from './answers.ts';
import { type Component, ComponentShape } from './shapes.ts';

interface Listed extends Component {
  id: string;
}

/**
 * The parts of the product in their order, those that are gone at the end: an incident may name what no list has any
 * more.
 */
export function partsOf(
  { components, groups, events }: Answers,
  { ledger }: Pick<Reading, 'ledger'>,
): NamedPart[] {
  const listed = new Map<string, Listed>();
  const add = (raw: Raw) => {
    const id = typeof raw['id'] === 'string' ? raw['id'] : undefined;
    if (id !== undefined && !listed.has(id)) {
      listed.set(id, { ...read(ComponentShape, raw, { id, ledger }, 'components[].'), id });
    }
  };
  for (const raw of [...components, ...groups.map((group) => ({ ...group, group: true }))]) add(raw);
  for (const event of events) for (const raw of itemsOf(event, 'components')) add(raw);
  const headings = new Map([...listed.values()].filter(isHeading).map((heading) => [heading.id, heading]));
  const memberOf = new Map(
    [...headings.values()].flatMap(({ id, components: codes = [] }) =>
      codes.map((code) => [code, id] as const),
    ),
  );
  const parts = [...listed.values()]
    .filter((component) => !isHeading(component))
    .map((component) => ({
      component,
      heading: headings.get(component.group_id ?? memberOf.get(component.id) ?? ''),
    }))
    .toSorted(byPosition)
    .map(({ component, heading }) => toPart(component, heading));
  return [...parts, ...events.flatMap((event) => mentionsIn(event, new Set(listed.keys())))];
}

function isHeading({ group }: Component): boolean {
  return group === true;
}

interface Placed {
  component: Listed;
  heading: Listed | undefined;
}

function byPosition(one: Placed, other: Placed): number {
  const places = [one, other].map(({ component, heading }) => [
    (heading ?? component).position ?? Number.MAX_SAFE_INTEGER,
    heading ? (component.position ?? Number.MAX_SAFE_INTEGER) : -1,
  ]);
  const [[first = 0, second = 0] = [], [otherFirst = 0, otherSecond = 0] = []] = places;
  return first - otherFirst || second - otherSecond;
}

function toPart(
  { id, name = '', description, start_date: since }: Listed,
  heading: Listed | undefined,
): NamedPart {
  return {
    code: id,
    name,
    ...(heading?.name?.trim() && { group: heading.name.trim() }),
    ...(description?.trim() && { description: description.trim() }),
    ...(since !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(since) && { since }),
  };
}

/** Components that only updates name. */
function mentionsIn(event: Raw, listed: ReadonlySet<string>): NamedPart[] {
  return itemsOf(event, 'incident_updates')
    .flatMap((update) => itemsOf(update, 'affected_components'))
    .flatMap((affected) => {
      const code = codeOf(affected['code'], affected['name']);
      return code === '' || listed.has(code) ? [] : [{ code, name: String(affected['name'] ?? code) }];
    });
}

/** By which a component is known; one without a code by its name. */
export function codeOf(code: unknown, name: unknown): string {
  return typeof code === 'string' && code !== '' ? code : String(name ?? '');
}

function itemsOf(of: Raw, key: string): Raw[] {
  const list = of[key];
  return Array.isArray(list) ? list.filter(isRaw) : [];
}
