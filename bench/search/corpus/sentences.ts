/** Headings of reports, with the sentences that stand under them. `{…}` is filled from the words. */
export const SECTIONS: readonly { heading: string; sentences: readonly string[] }[] = [
  {
    heading: 'What happened',
    sentences: [
      'At {time} {trigger} put the {component} of {name} under a load that it was never sized for.',
      'After {trigger} the {technology} cluster in {place} refused new connections for {minutes} minutes.',
      'Requests to {area} were answered with {code} while {actor} looked for the cause.',
      'The first sign was {symptom} on {host}, which nobody connected with {trigger} at that time.',
      '{actor} saw {symptom} and suspected {name}, but its logs showed nothing unusual.',
      'A change to {name} had removed the limit that kept the {component} from taking every connection.',
      'Traffic from {place} was sent to {host}, which had been taken out of service on {date}.',
      'Commit {commit} changed how {name} reads its settings, and {technology} started with an empty list.',
      'Because {name} retried without a pause, {symptom} spread from {area} to the {component}.',
      'The {component} in {place} lost contact with {technology} and elected a second leader.',
      'For {minutes} minutes {name} wrote to a replica that had already been demoted.',
      'When {actor} restarted {name}, the {component} came back without its {technology} credentials.',
      'The health check of {name} kept passing, because it asked only whether the process was alive.',
      'A queue of {count} messages built up in front of {name} before anyone looked at it.',
      'Ticket {ticket} had described the same {symptom} in {name} months before.',
    ],
  },
  {
    heading: 'Impact',
    sentences: [
      '{amount} of {audience} saw {symptom} in {area}.',
      '{audience} could not use {area} for {minutes} minutes.',
      '{count} requests failed with {code}; none of them was lost for good.',
      'Orders placed through {area} were accepted, but {name} did not confirm them until {time}.',
      'No data was lost. {audience} may have noticed {symptom} until {name} had caught up.',
      'Support answered {count} tickets about {symptom}, most of them from {audience}.',
      '{area} showed figures that were {minutes} minutes old.',
      'Exports started by {audience} before {time} had to be started again.',
      'Partners who call {name} directly received {code} instead of an answer.',
    ],
  },
  {
    heading: 'Root cause',
    sentences: [
      'The {component} shares a {technology} instance with {name}, which is documented nowhere.',
      'The timeout of {name} was longer than that of the {component} in front of it.',
      '{technology} kept {count} idle connections open, because {name} never returned them.',
      'A default in {technology} limits the {component} to {count} entries; we had never set it ourselves.',
      'The migration took a lock on a table that {name} reads on every request.',
      'The alert for {symptom} had been muted on {date} and was never switched on again.',
      'The certificate of {host} had been issued by hand and was not in the inventory.',
      'An index was missing, so that {technology} read {count} rows for every visit to {area}.',
      'Two releases of {name} ran side by side and disagreed about the format of a message.',
      'The firewall in {place} dropped idle connections after {minutes} minutes without telling either side.',
      'Our provider moved {host} to other hardware, and the {component} kept the old address in its cache.',
    ],
  },
  {
    heading: 'How it was resolved',
    sentences: [
      'At {time} {actor} {deed}, and {symptom} stopped within {minutes} minutes.',
      '{actor} {deed} in {place} first and, when that helped, everywhere else.',
      'We {deed}, which brought {name} back, and then {deed} as a precaution.',
      'The provider confirmed the fault under {ticket} and {deed}.',
      'A fix for {name} was released as {commit}; until then {actor} {deed} by hand.',
      'After {actor} had {deed}, the backlog of {count} messages was gone at {time}.',
      '{name} was moved to {host}, and the {component} was left switched off overnight.',
    ],
  },
  {
    heading: 'What we learned',
    sentences: [
      'We were reminded that {lesson}.',
      'The {component} had no owner after {name} was handed over, and {lesson}.',
      'It took {minutes} minutes to find the runbook for {name}; {lesson}.',
      '{technology} behaved as documented. We had not read that page.',
      'What went well: {actor} had practised this in the last game day on {name}.',
      'We were lucky that {audience} were asleep.',
    ],
  },
  {
    heading: 'What we will do',
    sentences: [
      'Put {name} behind its own {component}, so that {symptom} cannot spread.',
      'Alert on {symptom} in {area} before {audience} notice.',
      'Try the failover of {technology} in {place} every quarter.',
      'Remove the shared {component} by {date}, see {ticket}.',
      'Set a limit for {name} and a pause between its retries.',
      'Write down who owns {host} and what depends on it.',
    ],
  },
];

export const TITLES: readonly string[] = [
  '{symptom} in {area} after {trigger}',
  '{area} unavailable for {audience}',
  '{technology} outage in {place} caused {symptom}',
  '{name} failed after {trigger}',
  '{symptom} for {audience}',
  'Loss of the {component} behind {area}',
  '{name} and {area} answered with {code}',
  '{component} of {name} overloaded',
  '{technology} upgrade of {name} led to {symptom}',
];

export const SUMMARIES: readonly string[] = [
  '{trigger} caused {symptom} in {area}; {audience} were affected for {minutes} minutes.',
  'The {component} of {name} was overloaded, and {amount} of {audience} saw {symptom}.',
  '{actor} {deed} after {technology} in {place} had stopped answering.',
  '{name} returned {code} to {audience} until {actor} {deed}.',
];
