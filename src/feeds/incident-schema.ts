import { DETECTORS, IMPACT_STATES, IMPACTS } from '../domain/incident.ts';

/** A part of a JSON Schema. */
interface Schema {
  [keyword: string]: unknown;
}

const TIME = 'ISO 8601 with the offset of the zone of the incident.';

/**
 * `/api/incidents.schema.json`: what `/api/incidents.json`, its pages and `/incidents/<id>.json`
 * hold, as a JSON Schema that describes every field: in English, as the names of the fields are.
 *
 * @param id - its own address.
 */
export function toIncidentSchema(id: string): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: 'Incidents as JSON',
    description: 'Within a major version fields are only added. What is not known is left out.',
    definitions: {
      index: object('`/api/incidents.json`: where the incidents of each year are.', {
        $schema: address('This schema.'),
        site: object('Whose incidents they are.', { name: text(), url: address('The status page.') }),
        years: list('Newest first; years without incidents are left out.', {
          year: text('Of the beginning of the incidents, each in its own zone.'),
          count: { type: 'integer', minimum: 1, description: 'How many began in it.' },
          downtime: duration('How long at least one of them was open.'),
          json: address('The first page of the year.'),
        }),
      }),
      page: object(
        '`/api/incidents/<year>.json`: at most 250 incidents that began in a year, newest first.',
        {
          year: text(),
          incidents: { type: 'array', items: { $ref: '#/definitions/item' } },
          next: address('The page with those before, of this year or an earlier one.'),
        },
        ['next'],
      ),
      item: object('What lists tell of an incident.', itemFields(), ITEM_OPTIONAL),
      incident: object(
        '`/incidents/<id>.json`: all that is known of an incident, but for the text of its report.',
        { ...itemFields(), ...detailFields() },
        [...ITEM_OPTIONAL, 'workaround', 'detected', 'detectedBy', 'mitigated'],
      ),
    },
  };
}

const ITEM_OPTIONAL = ['language', 'summary', 'resolved', 'duration', 'uncounted', 'severity', 'cause'];

/** Of lists and of the whole alike. */
function itemFields(): Record<string, Schema> {
  return {
    id: text('The last part of its address; never changes.'),
    url: address('The page.'),
    json: address('All that is known of it, as JSON.'),
    title: text(),
    language: text('The BCP 47 tag of its texts; left out where the site has one language.'),
    summary: text('One or two sentences, as Markdown.'),
    status: choice('Where it stood when the site was built.', [
      'investigating',
      'identified',
      'monitoring',
      'resolved',
    ]),
    started: dayOrTime(),
    resolved: time(),
    duration: duration('Up to the build, while it is open.'),
    uncounted: choice(
      'Why there is no duration: only the day of the start is known, or the end was not recorded.',
      ['start-day', 'end-unknown'],
    ),
    severity: named('How bad it was, as the site grades incidents.'),
    cause: named('Why it happened, as the site sorts causes.'),
    services: list('All services that it ever touched, with the worst that it did to each.', {
      id: text(),
      name: text(),
      impact: choice('The worst is `major-outage`.', IMPACTS),
    }),
    tags: { type: 'array', items: text() },
    hasReport: { type: 'boolean', description: 'Whether there is a report to read.' },
  };
}

/** Only of the whole. */
function detailFields(): Record<string, Schema> {
  return {
    workaround: text('What customers could do until it was over, as Markdown.'),
    timezone: text('The IANA zone of its times.'),
    detected: time(),
    detectedBy: choice('Who noticed it first.', DETECTORS),
    mitigated: time(),
    approximate: {
      type: 'array',
      items: choice('A milestone that is given as approximate.', [
        'started',
        'detected',
        'mitigated',
        'resolved',
      ]),
    },
    phases: list('The incident cut at its milestones, without gaps.', {
      name: choice('What went on.', ['undetected', 'responding', 'recovering']),
      from: time(),
      to: time(),
    }),
    impact: list(
      'Facts that readers look for first.',
      {
        label: text(),
        value: text(),
        language: text('Its own BCP 47 tag, where it is in another language than the rest.'),
      },
      ['language'],
    ),
    stretches: list(
      'When it did what to which service, by service and time.',
      {
        service: text('Its id.'),
        impact: choice('The worst is `major-outage`.', IMPACTS),
        from: dayOrTime(),
        to: time('Left out while it goes on, and where the end was not recorded.'),
      },
      ['to'],
    ),
    updates: list(
      'What customers were told, oldest first.',
      {
        at: time(),
        status: choice('`update` adds a word without changing where it stood.', [
          'investigating',
          'identified',
          'monitoring',
          'resolved',
          'update',
        ]),
        text: text('Markdown.'),
        language: text('Its own BCP 47 tag, where it is in another language than the rest.'),
        next: time('When the next word was promised.'),
        services: list('The services that were better or worse from then on.', {
          id: text(),
          name: text(),
          before: choice('How it was.', IMPACT_STATES),
          after: choice('How it was from then on.', IMPACT_STATES),
        }),
      },
      ['language', 'next'],
    ),
    timeline: list(
      'What happened, oldest first.',
      {
        at: time(),
        approximate: { type: 'boolean' },
        text: text('Markdown.'),
        language: text('Its own BCP 47 tag, where it is in another language than the rest.'),
        link: address('Evidence.'),
      },
      ['language', 'link'],
    ),
    actions: list(
      'What was promised.',
      {
        id: text('What it is known by: `promise-<id>` is its anchor on the page.'),
        text: text('Markdown.'),
        language: text('Its own BCP 47 tag, where it is in another language than the rest.'),
        status: choice('How far it is.', ['planned', 'in-progress', 'done', 'dropped']),
        owner: text(),
        promised: day('When it was promised, where its author says so.'),
        due: day(),
        done: day('When it was done, where its author says so.'),
        dropped: day('When it was given up, where its author says so.'),
        reason: text('Why it was given up, as Markdown.'),
        link: address('Where to follow it.'),
      },
      ['id', 'language', 'owner', 'promised', 'due', 'done', 'dropped', 'reason', 'link'],
    ),
    report: object(
      'The written part.',
      {
        stage: choice('A preliminary report is followed by a final one; one without a stage is neither.', [
          'preliminary',
          'final',
        ]),
        published: { anyOf: [day('The day.'), time('The moment, where it is known.')] },
        due: day('When the next stage was promised.'),
        authors: { type: 'array', items: text() },
        corrections: list(
          'What was wrong before.',
          {
            at: day(),
            text: text('Markdown.'),
            language: text('Its own BCP 47 tag, where it is in another language than the rest.'),
          },
          ['language'],
        ),
        markdown: address('The report as Markdown.'),
      },
      ['stage', 'published', 'due'],
    ),
    related: { type: 'array', items: text('The id of another incident.') },
  };
}

/** Strict, so that a field which this schema does not describe is a fault. */
function object(
  description: string,
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', description, properties, required, additionalProperties: false };
}

function list(
  description: string,
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema {
  return { type: 'array', description, items: object(description, properties, optional) };
}

function named(description: string): Schema {
  return object(description, { id: text(), name: text() });
}

function text(description?: string): Schema {
  return { type: 'string', ...(description && { description }) };
}

function choice(description: string, names: readonly string[]): Schema {
  return { description, enum: names };
}

function address(description: string): Schema {
  return { type: 'string', format: 'uri', description };
}

function time(description = TIME): Schema {
  return { type: 'string', format: 'date-time', description };
}

function dayOrTime(): Schema {
  return { anyOf: [time(), day('The day, where no time is known.')] };
}

function day(description?: string): Schema {
  return { type: 'string', format: 'date', ...(description && { description }) };
}

function duration(description: string): Schema {
  return { type: 'string', format: 'duration', description: `ISO 8601. ${description}` };
}
