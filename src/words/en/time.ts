import type { Table } from '../message.ts';

/** Lengths of time, and how far away a moment is. */
export const time = {
  'duration.under-a-minute': { text: 'under a minute', note: 'A length of time below a minute.' },
  'duration.minutes': { text: '{$minutes :number} min', note: 'Abbreviated: 42 min.' },
  'duration.hours': {
    text: `.input {$minutes :number} .match $minutes
      0 {{{$hours :number} h}}
      one {{{$hours :number} h {$minutes} min}}
      * {{{$hours :number} h {$minutes} min}}`,
    note: 'Abbreviated: 2 h, or 1 h 42 min.',
  },
  'duration.days': {
    text: `.input {$hours :number} .match $hours
      0 {{{$days :number} d}}
      one {{{$days :number} d {$hours} h}}
      * {{{$days :number} d {$hours} h}}`,
    note: 'Abbreviated: 3 d, or 3 d 4 h.',
  },
  'time.in': { text: 'in {$duration}', note: 'A moment ahead: in 2 h.' },
  'time.ago': { text: '{$duration} ago', note: 'A moment past: 2 h ago.' },
  'time.overdue': { text: 'overdue by {$duration}', note: 'A promised message that has not come.' },
  'time.about': { text: 'about {$time}', note: 'A time that is not exact.' },
  'time.span': { text: '{$from} to {$to}', note: 'From one moment to another.' },
  'zone.note': {
    text: 'Times in {$zone}',
    note: 'Names the zone of the times that follow: CEST, or UTC+5:30.',
  },
  'zone.choose': { text: 'Show times in', note: 'Names the choice of a time zone, for screen readers.' },
  'zone.incident': { text: 'The incident’s time zone', note: 'One of the time zones to choose from.' },
  'zone.reader': {
    text: 'Your time zone',
    note: 'One of the time zones to choose from; its name follows in brackets.',
  },
  'age.built': { text: 'Built {$time}.', note: 'At the end of each page: when the site was built.' },
  'age.stale': {
    text: 'That was some time ago; this page may be out of date.',
    note: 'Behind the message before, when it is long ago.',
  },
  'age.stopped': {
    text: 'This site’s clock is stopped at {$time}.',
    note: 'At the end of each page of an example, which stays as it was.',
  },
} as const satisfies Table;
