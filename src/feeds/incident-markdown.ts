import { endStyleOf, formatDay, type TimeFormat } from '../domain/format-time.ts';
import { recordedStretchesOf, toldChangesOf } from '../domain/impact.ts';
import type { Action, Incident, Report, Update } from '../domain/incident.ts';
import type { Instant, Moment } from '../domain/moment.ts';
import { originalAddressOf } from '../domain/original-address.ts';
import { partsOf } from '../domain/parts.ts';
import { durationOf, endOf } from '../domain/phases.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { isEndUnknown, isOpen, statusOf } from '../domain/status.ts';
import { type PlacedEntry, placedEntriesOf } from '../domain/timeline.ts';
import { sayServiceChanges } from '../words/changes.ts';
import { sayDuration } from '../words/duration.ts';
import { sayOtherLanguage } from '../words/language.ts';
import { sayMoment } from '../words/time.ts';
import { seriesOf, type Words } from '../words/words.ts';

/**
 * `/incidents/<id>.md`: everything that the page says, as Markdown.
 *
 * @param body - the report as its author wrote it.
 */
export function toIncidentMarkdown(
  incident: Incident,
  site: Pick<Site, 'name' | 'url' | 'root' | 'editions'>,
  now: Instant,
  body: string,
  words: Words,
): string {
  const { title, summary, workaround = '', timezone, impact, updates, actions, report } = incident;
  const { locale } = words;
  const format = { locale, zone: timezone };
  const changes = toldChangesOf(incident).map((told) => sayServiceChanges(told, words));
  const items = {
    timeline: placedEntriesOf(incident, now).map((item) => sayItem(item, format, words)),
    actions: actions.map((action) => sayAction(action, words)),
    corrections: report.corrections.map(({ at, text }) => saying(`${formatDay(at, locale)}:`, text)),
    updates: updates.map((update, index) => sayUpdate(update, changes[index] ?? [], format, words)),
  };
  const blocks = [
    `# ${title}`,
    sayStale(incident, site, words),
    summary,
    toList(factsOf(incident, format, now, words)),
    section(
      words.say('file.impact'),
      impact.map((fact) => words.say('file.fact', { ...fact })),
    ),
    section(words.say('file.stretches'), stretchesIn(incident, format, now, words)),
    ...partsOf(incident).map(({ name }) =>
      name === 'report'
        ? body.trim()
        : name === 'workaround'
          ? `## ${words.say('file.workaround')}\n\n${workaround}`
          : section(words.say(`file.${name}`), items[name]),
    ),
    words.say('file.from', { url: absoluteUrl(site, routes.incident(incident.id)), site: site.name }),
  ];
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}

function factsOf(incident: Incident, format: TimeFormat, now: Instant, words: Words): string[] {
  const { severity, services, cause, started, detected, detectedBy, mitigated, resolved, report, tags } =
    incident;
  const told: Moment = { instant: endOf(incident, now), approximate: false, precision: 'minute' };
  const isUnknown = isEndUnknown(incident, now);
  const hasEnd = !isOpen(incident, now) && !isUnknown;
  const end = hasEnd ? (resolved ?? told) : undefined;
  const lasted = durationOf(incident, now);
  const affected = services.map(({ service, impact }) =>
    words.say(`file.${impact}`, { service: service.name }),
  );
  const time = (moment: Moment) => sayMoment(moment, 'full', format, words);
  const status = words.say(`incident.${statusOf(incident, now)}`);
  const facts = [
    !isUnknown && words.say('file.status', { status }),
    severity && words.say('file.severity', { severity: severity.label }),
    services.length > 0 && words.say('file.services', { services: seriesOf(affected, words) }),
    cause && words.say('file.cause', { cause: cause.label }),
    words.say('file.started', { time: time(started) }),
    detected && words.say('file.detected', { time: time(detected) }),
    detectedBy && words.say(`noticed.${detectedBy}`),
    mitigated && words.say('file.mitigated', { time: time(mitigated) }),
    end && words.say('file.resolved', { time: time(end) }),
    isUnknown && words.say('file.end-unknown'),
    lasted !== undefined &&
      words.say(isOpen(incident, now) ? 'file.open-for' : 'file.duration', {
        duration: sayDuration(lasted, words),
      }),
    incident.hasReport && reportFactOf(report, time, words),
    report.authors.length > 0 && words.say('file.authors', { authors: seriesOf(report.authors, words) }),
    sayOtherLanguage(incident.language, words),
    tags.length > 0 && words.say('file.tags', { tags: seriesOf(tags, words) }),
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

/** That what it was translated from has changed since. */
function sayStale({ id, translation }: Incident, site: Pick<Site, 'root' | 'editions'>, words: Words) {
  if (!translation?.stale) return undefined;
  const url = originalAddressOf(site, routes.incident(id), translation.original);
  const { staleSince } = translation;
  if (staleSince === undefined) return words.say('file.stale', { url });
  return words.say('file.stale-since', { url, day: formatDay(staleSince, words.locale) });
}

/** How far the report is and when it was published: the day, or the moment where it is known. */
function reportFactOf(report: Report, time: (moment: Moment) => string, words: Words): string | undefined {
  const published = report.publishedAt ? time(report.publishedAt) : report.published;
  const stage = report.stage && words.say(`file.${report.stage}`);
  if (stage && published) return words.say('file.report-dated', { stage, published });
  if (stage) return words.say('file.report-undated', { stage });
  return published && words.say('file.report', { published });
}

function sayItem({ entry, part, day, beginsPart }: PlacedEntry, format: TimeFormat, words: Words): string {
  const clock = sayMoment(entry.at, 'clock', format, words);
  const time = day ? words.say('file.day-time', { day, time: clock }) : clock;
  const text = `${entry.text}${toLink(entry.link)}`;
  return words.say('file.entry', { part: beginsPart ? part : 'same', time, text });
}

/** From when to when each service was how, where that changed while the incident lasted. */
function stretchesIn(incident: Incident, format: TimeFormat, now: Instant, words: Words): string[] {
  const changed = incident.services.filter(({ changes }) => changes !== undefined);
  return changed.flatMap((affected) =>
    recordedStretchesOf(incident, affected, now).map(({ impact, from, to }) => {
      const facts = {
        service: affected.service.name,
        state: words.say(`change.${impact}`),
        from: sayMoment(from, 'full', format, words),
      };
      if (to === undefined) return words.say('file.stretch-from', facts);
      const style = endStyleOf(from.instant, to.instant, format);
      return words.say('file.stretch', { ...facts, to: sayMoment(to, style, format, words) });
    }),
  );
}

/** Services that it changed stand below the words. */
function sayUpdate(
  { at, status, text }: Update,
  changes: readonly string[],
  format: TimeFormat,
  words: Words,
): string {
  const label = words.say('file.update', { status, time: sayMoment(at, 'full', format, words) });
  return [saying(label, text), ...changes].join('\n\n');
}

/** Words stand beside who says them; a list, a table and their like begin a line of their own, with a sign. */
function saying(label: string, text: string): string {
  const isText = /^(?!\d+[.)])[\p{L}\p{N}]/u.test(text);
  return `${label}${isText ? ' ' : '\n\n'}${text}`;
}

function sayAction({ text, status, owner, due, done, dropped, reason, link }: Action, words: Words): string {
  const notes = [
    stateOf({ status, done, dropped }, words),
    owner,
    due && words.say('file.due', { day: due }),
  ];
  const told = seriesOf(
    notes.filter((note) => note !== undefined),
    words,
  );
  const said = `${words.say('file.action', { text, notes: told })}${toLink(link)}`;
  return reason === undefined ? said : `${said}\n\n${words.say('promises.reason', { reason })}`;
}

function stateOf(
  { status, done, dropped }: Pick<Action, 'status' | 'done' | 'dropped'>,
  words: Words,
): string {
  if (status === 'done' && done !== undefined) return words.say('file.done-on', { day: done });
  if (status === 'dropped' && dropped !== undefined) return words.say('file.dropped-on', { day: dropped });
  return words.say(`file.${status}`);
}

function toLink(link: string | undefined): string {
  return link ? ` <${link}>` : '';
}

function section(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `## ${heading}\n\n${toList(items)}` : '';
}

/** Further lines of an item are indented, so that they stay part of it. */
function toList(items: readonly string[]): string {
  return items.map((item) => `- ${item.trim().replace(/\n(?=.)/g, '\n  ')}`).join('\n');
}
