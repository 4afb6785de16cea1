import type { Moment } from '../../domain/moment.ts';
import { toText } from '../stamps/clocks.ts';
import { toDay } from '../stamps/days.ts';
import { readStamp, type Stamp } from '../stamps/stamp.ts';
import { instantIn, type SourceZone, zoneAmong } from '../stamps/zones.ts';
import { factNamed } from './facts.ts';
import { MILESTONES, type Milestone } from './known-keys.ts';
import type { Outline } from './outline.ts';
import type { PlacedEntry } from './place.ts';
import type { Unit } from './units.ts';

/** When an incident began, was noticed, and was over, where its report says so in so many words. */
export interface StatedMilestone {
  name: Milestone;
  moment: Moment;
  zone: SourceZone;
  from: string;
  value: string;
  unit?: Unit | undefined;
}

/** Milestones that follow each other, and those that can't. */
export interface Milestones {
  kept: StatedMilestone[];
  dropped: StatedMilestone[];
  /** Times that have no zone. */
  zoneless: { value: string; unit?: Unit | undefined }[];
}

/** The milestones that frontmatter, labels and entries of the timeline state. */
export function milestonesOf(
  outline: Outline,
  placed: readonly PlacedEntry[],
  zone: SourceZone | undefined,
  timezone: string | undefined,
): Milestones {
  const zoneless: Milestones['zoneless'] = [];
  const toMilestone = (
    name: Milestone,
    stamp: Stamp | undefined,
    told: Pick<StatedMilestone, 'from' | 'value' | 'unit'>,
  ): StatedMilestone[] => {
    const { clock, zones } = stamp ?? {};
    const day = stamp?.day ? toDay(stamp.day, outline.context) : outline.base;
    if (!stamp || !clock || day === undefined) return [];
    const own = zones ? zoneAmong(zones, timezone) : zone;
    if (!own) {
      zoneless.push(told);
      return [];
    }
    const instant = instantIn(own, day, toText(clock));
    const precision = clock.hasSeconds ? 'second' : 'minute';
    const moment =
      instant !== undefined && ({ instant, approximate: stamp.isApproximate, precision } as const);
    return moment ? [{ name, moment, zone: own, ...told }] : [];
  };
  const stated = [
    ...outline.known.times.flatMap(({ field, key, value }) =>
      field === 'date' ? [] : toMilestone(field, readStamp(value), { from: `frontmatter \`${key}\``, value }),
    ),
    ...outline.facts.flatMap(({ name, stamp, unit, value }) =>
      name === 'date' || name === 'severity' || name === 'zone'
        ? []
        : toMilestone(name, stamp, { from: 'label', value, unit }),
    ),
    ...placed.flatMap(({ entry, moment, zone: own }): StatedMilestone[] => {
      const name = factNamed(entry.text);
      const isMilestone = name === 'started' || name === 'resolved';
      if (!isMilestone || !moment || !own) return [];
      return [{ name, moment, zone: own, from: 'timeline', value: entry.unit.text, unit: entry.unit }];
    }),
  ];
  const [kept, dropped]: [StatedMilestone[], StatedMilestone[]] = [[], []];
  for (const name of MILESTONES) {
    const all = stated.filter((milestone) => milestone.name === name);
    const one = name === 'resolved' ? (all.find(({ from }) => from !== 'timeline') ?? all.at(-1)) : all[0];
    if (!one) continue;
    const before = kept.at(-1)?.moment.instant ?? Number.NEGATIVE_INFINITY;
    (one.moment.instant < before ? dropped : kept).push(one);
  }
  return { kept, dropped, zoneless };
}
