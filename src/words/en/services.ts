import type { Table } from '../message.ts';

/** The list of services, and their days. */
export const services = {
  'history.uptime': {
    text: '{$share} {#unit}uptime{/unit}',
    note: 'Beside a service: the share of the time in which it was available, such as 99.95%; the marked word is left out where there is little room.',
  },
  'history.of': {
    text: 'Last days of {$name}',
    note: 'Opens the days of a service, for screen readers; the name of the service.',
  },
  'history.last': {
    text: '.input {$days :number} .match $days one {{Last day}} * {{Last {$days} days}}',
    note: 'Names the bars of a service for screen readers; how many days they show.',
  },
  'history.long-ago': { text: '90 days ago', note: 'Where the bars of a service begin on wide screens.' },
  'history.short-ago': { text: '30 days ago', note: 'Where the bars of a service begin on phones.' },
  'history.today': { text: 'Today', note: 'Where the bars of a service end.' },
  'history.lasted': {
    text: '{$status} for {$duration}',
    note: 'What a service was on one day, and for how long: Partial outage for 1 h 30 min.',
  },
  'history.day': {
    text: '{$day}: {$status}',
    note: 'A day and how a service was on it: Operational, No data, or several of the message before.',
  },
  'history.untimed': {
    text: '{$status}, not recorded for how long',
    note: 'What a service was on one day, where nobody knows how long: Major outage.',
  },
  'history.uncounted-end-unknown': {
    text: '.input {$count :number} .match $count one {{Not in the figures: one incident whose end was not recorded.}} * {{Not in the figures: {$count} incidents whose end was not recorded.}}',
    note: 'Below the days and the uptime of a service.',
  },
  'history.uncounted-start-day': {
    text: '.input {$count :number} .match $count one {{Not in the figures: one incident of whose start only the day is known.}} * {{Not in the figures: {$count} incidents of whose start only the day is known.}}',
    note: 'The same for another reason.',
  },
  'history.incidents': {
    text: '.input {$days :number} .match $days one {{One day with an incident}} * {{{$days} days with incidents}}',
    note: 'Opens the table of days on which something happened to a service.',
  },
  'history.day-column': { text: 'Day', note: 'Heading of the column with the dates.' },
  'history.status-column': { text: 'What happened', note: 'Heading of the column with what a service was.' },
} as const satisfies Table;
