import type { SearchDocument, SearchSection } from '../../../src/search/document.ts';
import { createRandom, type Random } from '../random.ts';
import { namesSection } from './names.ts';
import { SECTIONS, SUMMARIES, TITLES } from './sentences.ts';
import { STORIES, type Story } from './stories.ts';
import { inventedNames, WORDS } from './words.ts';

const SERVICES = [
  'Checkout',
  'Payments',
  'Sign-in',
  'Public API',
  'Search',
  'Webhooks',
  'Email',
  'Mobile app',
  'Dashboard',
  'Billing',
  'Reports',
  'File storage',
  'Notifications',
  'Imports',
  'Video',
  'Chat',
  'Maps',
  'Partner portal',
  'Help centre',
  'Archive',
].map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name }));
const CAUSES = [
  'Software defect',
  'Configuration',
  'Capacity',
  'Third party',
  'Hardware',
  'Network',
  'Human error',
  'Security',
];
const SEVERITIES = ['Critical', 'Major', 'Minor', 'Notice'];
const IMPACTS = ['degraded', 'partial-outage', 'major-outage'];
const TAGS = [
  'database',
  'deploy',
  'dns',
  'tls',
  'cache',
  'queue',
  'provider',
  'migration',
  'mobile',
  'eu',
  'us',
  'apac',
  'alerting',
];
const DAY = 86_400_000;
const MINUTE = 60_000;
const FIRST_DAY = Date.UTC(2016, 0, 4);
const DAYS = 3_600;

/** The stories and, from sentences whose words are drawn anew each time, as many more as are asked for. */
export function generateCorpus(count: number): SearchDocument[] {
  const random = createRandom(20_160_104);
  const names = inventedNames(20_000);
  const documents = STORIES.map((story) => toDocument(story, random));
  while (documents.length < count) documents.push(generate(documents.length, random, names));
  return documents.slice(0, count);
}

function generate(number: number, random: Random, names: readonly string[]): SearchDocument {
  const own = { name: Array.from({ length: 5 }, () => random.pickUneven(names)) };
  const fill = createFill(random, own);
  const sections = SECTIONS.map(({ heading, sentences }): SearchSection => {
    const some = random.some(sentences, 2 + random.below(8));
    return { id: heading.toLowerCase().replaceAll(' ', '-'), heading, text: some.map(fill).join('\n') };
  });
  // Of a stream of its own, so that everything else stays as it is.
  sections.push(namesSection(createRandom(number), names));
  const started = FIRST_DAY + random.below(DAYS) * DAY + random.below(1_440) * MINUTE;
  return {
    ...factsOf(random, started),
    id: `incident-${number}`,
    url: `/incidents/incident-${number}/`,
    title: fill(random.pick(TITLES)),
    summary: fill(random.pick(SUMMARIES)),
    sections,
  };
}

function toDocument({ id, date, title, summary, text }: Story, random: Random): SearchDocument {
  const sections = [{ id: 'report', heading: 'Report', text }];
  const facts = factsOf(random, Date.parse(`${date}T09:00:00Z`));
  return { ...facts, id, url: `/incidents/${id}/`, title, summary, sections };
}

function factsOf(random: Random, started: number) {
  const length = (5 + random.below(400)) * MINUTE;
  const label = (name: string) => ({ id: name.toLowerCase().replaceAll(' ', '-'), label: name });
  const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', '+00:00');
  return {
    started: iso(started),
    ended: iso(started + length),
    zone: 'UTC',
    severity: label(random.pick(SEVERITIES)),
    cause: label(random.pick(CAUSES)),
    services: random
      .some(SERVICES, 1 + random.below(3))
      .map((service) => ({ ...service, impact: random.pick(IMPACTS) })),
    tags: random.some(TAGS, random.below(4)),
    status: 'resolved' as const,
    hasReport: true,
    phases: [
      { name: 'undetected' as const, milliseconds: length / 5 },
      { name: 'responding' as const, milliseconds: (length * 3) / 5 },
      { name: 'recovering' as const, milliseconds: length / 5 },
    ],
  };
}

/** Fills `{…}` from the report's own words, from all words, or with something that is never the same twice. */
function createFill(random: Random, own: Readonly<Record<string, readonly string[]>>) {
  const hex = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
  const two = (value: number) => String(value).padStart(2, '0');
  const made: Record<string, () => string> = {
    time: () => `${two(random.below(24))}:${two(random.below(60))}`,
    date: () => `${random.below(28) + 1} March`,
    minutes: () => String(3 + random.below(300)),
    count: () => String(100 + random.below(90_000)),
    host: () => `${random.pick(own['name'] ?? [])}-${two(random.below(40))}`,
    commit: () => hex(7),
    ticket: () => `INC-${1_000 + random.below(80_000)}`,
  };
  return (template: string) => {
    const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const make = made[slot];
      return make ? make() : random.pickUneven(own[slot] ?? WORDS[slot] ?? []);
    });
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
