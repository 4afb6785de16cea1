import type { Moment } from '../../domain/moment.ts';
import { textsOf } from '../front-matter.ts';
import type { Tell } from '../record.ts';
import type { SourceTime } from '../source-times.ts';

/** The frontmatter of an issue, its keys in small letters. */
export type Facts = ReadonlyMap<string, unknown>;

/** What each severity is here, of cState and of what it grew from: a severity, and what it did to services. */
const SEVERITIES: Readonly<Record<string, readonly [severity: string, impact: string]>> = {
  down: ['critical', 'major-outage'],
  'major-outage': ['critical', 'major-outage'],
  disrupted: ['major', 'partial-outage'],
  'partial-outage': ['major', 'partial-outage'],
  'degraded-performance': ['minor', 'degraded'],
  notice: ['notice', 'degraded'],
  'under-maintenance': ['notice', 'degraded'],
};

/** The first text under one of some keys. */
export function textUnder(facts: Facts, ...keys: string[]): string | undefined {
  return keys.flatMap((key) => textsOf(facts.get(key)))[0];
}

/** The severity of an issue; what is only an announcement is a notice. */
export function severityOf(facts: Facts): string | undefined {
  const written = textUnder(facts, 'severity', 'max_severity')?.toLowerCase();
  return written ?? (isInformational(facts) ? 'notice' : undefined);
}

/** Whether an issue only announces something. */
export function isInformational(facts: Facts): boolean {
  return facts.get('informational') === true;
}

/** Whether an issue says that it is over. */
export function saysOver(facts: Facts): boolean {
  const resolved = facts.get('resolved');
  const isResolved = resolved === true || /^(?:true|yes)$/i.test(textsOf(resolved)[0] ?? '');
  return isInformational(facts) || isResolved || textUnder(facts, 'status') === 'resolved';
}

/** The names of what an issue is about. */
export function affectedNames(facts: Facts): string[] {
  return [...new Set(['affected', 'affectedsystems'].flatMap((key) => textsOf(facts.get(key))))];
}

/** The severity and the services of an incident. */
export function severityFields(
  severity: string | undefined,
  services: readonly string[],
  tell: Tell,
): Record<string, unknown> {
  const [ours, impact] = (severity !== undefined && SEVERITIES[severity]) || [undefined, 'degraded'];
  if (severity !== undefined) {
    const also = services.length > 0 ? `, and \`${impact}\` for each service` : '';
    if (ours === undefined) tell('lost', 'severity', severity, 'cState knows no severity of that name.');
    else tell('derived', 'severity', severity, `It is \`severity: ${ours}\`${also}.`);
  }
  return {
    ...(ours !== undefined && { severity: ours }),
    ...(services.length > 0 && {
      services: Object.fromEntries(services.map((service) => [service, impact])),
    }),
  };
}

/** A notice that says that it is planned work, and takes some time. */
export function isMaintenance(
  severity: string | undefined,
  title: string,
  started: SourceTime,
  resolved: Moment | undefined,
): boolean {
  const isNotice = severity === 'notice' && /maintenance|scheduled|planned/i.test(title);
  const isPlanned = severity === 'under-maintenance' || isNotice;
  const hasLength =
    started.kind === 'moment' && resolved !== undefined && resolved.instant > started.moment.instant;
  return isPlanned && hasLength;
}
