import { toMarkup } from '../../domain/characters.ts';
import { startOfDay } from '../../domain/days.ts';
import type { ServiceDay, ServiceHistory } from '../../domain/history.ts';
import type { Incident } from '../../domain/incident.ts';
import { PALETTE } from '../../domain/palette.ts';
import type { Service } from '../../domain/site.ts';
import { serviceStatusesOf } from '../../domain/status-of-services.ts';
import type { Uptime } from '../../domain/uptime.ts';
import { type ApiSource, componentIdOf, eventIdOf, toContext } from './source.ts';

/** A day of a component: seconds of partial and of major outage, where there were any. */
interface ShowcaseDay {
  date: string;
  outages: { p?: number; m?: number };
  related_events: { name: string; code: string }[];
}

/** `/uptime_showcase`: what the bars and the percentages of Statuspage's home page are drawn from. */
export interface Showcase {
  /** The bars of each component, as a drawing. */
  components: Record<string, string>;
  /** Oldest day first. */
  timelines: Record<
    string,
    { component: { code: string; name: string; startDate: string | null }; days: ShowcaseDay[] }
  >;
  /** Percentages over the last days; of what nothing is known of there are none. */
  values: { component: string; ninety: number; sixty: number; thirty: number }[];
}

/** The last 90 days of all services on offer: whoever asks for some of them finds them among all. */
export function toShowcase(source: ApiSource, histories: ReadonlyMap<string, ServiceHistory>): Showcase {
  const { facts, now, site } = toContext(source);
  const offered = serviceStatusesOf(facts, now);
  const incidents = new Map(source.incidents.map((incident) => [incident.id, incident]));
  const known = [...histories.values()].filter(({ service }) => offered.has(service.id));
  return {
    components: Object.fromEntries(
      known.map(({ service, days }) => [componentIdOf(service), toBars(service, days)]),
    ),
    timelines: Object.fromEntries(
      known.map(({ service, days }) => [
        componentIdOf(service),
        { component: toComponent(service), days: days.map((day) => toDay(day, incidents)) },
      ]),
    ),
    values: known.flatMap((history) => toValues(history, site.timezone)),
  };
}

function toComponent(service: Service) {
  return { code: componentIdOf(service), name: service.name, startDate: service.since ?? null };
}

function toDay(
  { date, lasted, incidents: ids }: ServiceDay,
  incidents: ReadonlyMap<string, Incident>,
): ShowcaseDay {
  const partial = Math.round(lasted['partial-outage'] / 1000);
  const major = Math.round(lasted['major-outage'] / 1000);
  return {
    date,
    outages: { ...(partial > 0 && { p: partial }), ...(major > 0 && { m: major }) },
    related_events: ids.flatMap((id) => {
      const incident = incidents.get(id);
      return incident ? [{ name: incident.title, code: eventIdOf(incident) }] : [];
    }),
  };
}

function toValues(
  { service, days, uptime, uptimeSince }: ServiceHistory,
  timezone: string,
): Showcase['values'] {
  const over = (count: number) => {
    const first = days.at(-count);
    return first && uptimeSince(startOfDay(first.date, timezone));
  };
  const [sixty, thirty] = [over(60), over(30)];
  if (!uptime || !sixty || !thirty) return [];
  return [
    {
      component: componentIdOf(service),
      ninety: toPercent(uptime),
      sixty: toPercent(sixty),
      thirty: toPercent(thirty),
    },
  ];
}

/** Two decimals, rounded down, so that 100 is never said of less. */
function toPercent({ ratio }: Uptime): number {
  return Math.floor(ratio * 10_000) / 100;
}

/** One bar for each day, in the colour of its worst moment. */
function toBars(service: Service, days: readonly ServiceDay[]): string {
  const component = toMarkup(componentIdOf(service));
  const bars = days.map(
    ({ status }, index) =>
      `<rect height="34" width="3" x="${index * 5}" y="0" fill="${colourOf(status)}" class="uptime-day component-${component} day-${index}"/>`,
  );
  const width = days.length * 5 - 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="availability-time-line-graphic" id="uptime-component-${component}" preserveAspectRatio="none" height="34" viewBox="0 0 ${width} 34">${bars.join('')}</svg>`;
}

function colourOf(status: ServiceDay['status']): string {
  return PALETTE[status === 'unknown' ? 'line' : status].light;
}
