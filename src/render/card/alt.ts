import { beginningOf } from '../../domain/characters.ts';
import type { CardBrand, CardSpec, IncidentCard } from './spec.ts';

/** X takes no more. */
const MOST = 420;

/** What the card says, for those who do not see it: the text of `og:image:alt`. */
export function cardAltOf(spec: CardSpec, brand: Pick<CardBrand, 'name'>): string {
  const sentences = sentencesOf(spec, brand.name)
    .map((sentence) => sentence.trim().replace(/[.\s]+$/, ''))
    .filter((sentence) => sentence !== '');
  const text = `${sentences.join('. ')}.`;
  return text.length <= MOST ? text : `${beginningOf(text, MOST - 1).trimEnd()}…`;
}

function sentencesOf(spec: CardSpec, name: string): string[] {
  switch (spec.kind) {
    case 'incident':
      return [`${subjectOf(spec, name)}: ${spec.title}`, ...incidentFactsOf(spec)];
    case 'maintenance':
      return [
        `${spec.label} at ${name}: ${spec.title}`,
        `From ${spec.starts} to ${spec.ends}, ${spec.duration}`,
        affects(spec.services),
      ];
    case 'site':
      return [`${spec.title}: ${spec.status.label}`, spec.tagline];
    case 'service':
      return [
        `${spec.title} at ${name}: ${spec.status.label}`,
        spec.uptime ? `${spec.uptime} over ${spec.days.length} days` : '',
      ];
    case 'page':
      return [`${name}: ${spec.title}`, spec.description ?? ''];
  }
}

function subjectOf({ label, progress }: IncidentCard, name: string): string {
  return progress ? `Open incident at ${name}, ${label.toLowerCase()}` : `${label} from ${name}`;
}

function incidentFactsOf({ flags, severity, date, duration, phases, services }: IncidentCard): string[] {
  const parts = phases.map((phase) => `${phase.label.toLowerCase()} ${phase.duration}`);
  const lasted = duration ? `, lasted ${duration}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}` : '';
  return [flags.join(', '), severity ? `Severity: ${severity.label}` : '', date + lasted, affects(services)];
}

function affects(services: readonly string[]): string {
  return services.length > 0 ? `Affected: ${services.join(', ')}` : '';
}
