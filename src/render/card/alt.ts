import { beginningOf } from '../../domain/characters.ts';
import { seriesOf, type Words } from '../../words/words.ts';
import type { CardBrand, CardSpec, IncidentCard } from './spec.ts';

/** X takes no more. */
const MOST = 420;

/** What the card says, for those who do not see it: the text of `og:image:alt`. */
export function cardAltOf(spec: CardSpec, brand: Pick<CardBrand, 'name'>, words: Words): string {
  const text = sentencesOf(spec, brand.name, words).filter(Boolean).join(' ');
  return text.length <= MOST ? text : `${beginningOf(text, MOST - 1).trimEnd()}…`;
}

/** Whole sentences; those that have nothing to say are empty. */
function sentencesOf(spec: CardSpec, site: string, words: Words): string[] {
  const title = withoutStop(spec.title);
  switch (spec.kind) {
    case 'incident':
      return incidentSentencesOf(spec, site, words);
    case 'maintenance': {
      const { starts, ends, duration, services, cancelled } = spec;
      return [
        words.say(cancelled ? 'alt.cancelled' : 'alt.planned', { site, title }),
        words.say('alt.window', { starts, ends, duration }),
        affectedIn(services, words),
      ];
    }
    case 'site':
      return [
        words.say('alt.site', { site: spec.title, status: withoutStop(spec.status.label) }),
        textOf(spec.tagline, words),
      ];
    case 'service': {
      const { status, uptime, days } = spec;
      return [
        words.say('alt.service', { service: spec.title, site, status: withoutStop(status.label) }),
        uptime ? words.say('alt.uptime', { percent: uptime.percent, days: days.length }) : '',
      ];
    }
    case 'page':
      return [words.say('alt.page', { site, title }), textOf(spec.description, words)];
  }
}

function incidentSentencesOf(spec: IncidentCard, site: string, words: Words): string[] {
  const { progress, hasReport, flags, severity, services, latest } = spec;
  const title = withoutStop(spec.title);
  return [
    progress
      ? words.say('alt.open', { status: progress.name, site, title })
      : words.say(hasReport ? 'alt.report' : 'alt.incident', { site, title }),
    flags.length > 0 ? words.say('alt.flags', { flags: seriesOf(flags, words) }) : '',
    severity ? words.say('alt.severity', { severity: withoutStop(severity.label) }) : '',
    lengthOf(spec, words),
    affectedIn(services, words),
    textOf(latest, words),
  ];
}

/** When it began, and how long it and its phases lasted, or that nobody recorded it. */
function lengthOf({ date, duration, unrecorded, phases }: IncidentCard, words: Words): string {
  if (unrecorded) return words.say('alt.unrecorded', { date });
  if (!duration) return words.say('alt.began', { date });
  if (phases.length === 0) return words.say('alt.lasted', { date, duration });
  const parts = phases.map((phase) => words.say(`alt.${phase.name}`, { duration: phase.duration }));
  return words.say('alt.lasted-in-phases', { date, duration, phases: seriesOf(parts, words) });
}

function affectedIn(services: readonly string[], words: Words): string {
  return services.length > 0
    ? words.say('alt.affected', { services: withoutStop(seriesOf(services, words)) })
    : '';
}

/** What an author wrote, as a sentence. */
function textOf(text: string | undefined, words: Words): string {
  const said = withoutStop(text ?? '');
  return said && words.say('alt.text', { text: said });
}

/** A text as it stands at the end of a sentence. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.\s]+$/, '');
}
