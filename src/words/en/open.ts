import type { Table } from '../message.ts';

/** What stands on top of an incident that is not over. */
export const open = {
  'open.latest': { text: 'Latest update', note: 'Heading of the newest message to customers.' },
  'open.since': {
    text: 'since {$time}, for {$duration}',
    note: 'Behind the status of an open incident; `time` and `duration` are elements: since 11:00 AM, for 2 h.',
  },
  'open.since-day': {
    text: 'since {$time}',
    note: 'The same where the day alone is known; `time` is an element.',
  },
  'open.posted': { text: 'Posted {$time}.', note: 'Below a message to customers; `time` is an element.' },
  'open.silent': {
    text: 'Nothing has been said about it yet.',
    note: 'Stands in the place of the newest message while there is none.',
  },
  'open.quiet': {
    text: 'Nothing has been said for {$duration}.',
    note: 'The last message is older than readers are used to; `duration` is an element: for 3 d.',
  },
  'open.quiet-since': {
    text: 'Nothing has been said since {$time}.',
    note: 'The same where the day alone is known on which it began; `time` is an element.',
  },
  'open.next': {
    text: 'Next update by {$time}, {$distance}.',
    note: 'When the next message was promised; both are elements: by 11:00 AM, in 20 min.',
  },
  'open.overdue': {
    text: 'The next update has been overdue since {$time}.',
    note: 'A promised message did not come; `time` is an element.',
  },
  'open.affected': { text: 'Affected now', note: 'Heading of the services that are not well.' },
  'open.workaround': {
    text: 'What you can do meanwhile',
    note: 'Heading of what customers can do until the incident is over.',
  },
  'open.earlier': { text: 'Updates', note: 'Heading of the messages to customers before the newest.' },
  'open.follow': {
    text: 'Or follow it with a {#link}feed reader{/link}.',
    note: 'The link leads to the feed of this incident alone.',
  },
  'open.tell': {
    text: 'Tell me when it is over',
    note: 'A button: the browser tells of each update while the page stays open.',
  },
  'open.telling': {
    text: 'You will be notified of each update as long as this tab is open.',
    note: 'Stands beside the button once it was pressed.',
  },
  'open.telling-title': {
    text: 'Your browser shows no notifications from this page. The title of this tab will tell you of each update as long as it is open.',
    note: 'The same where the reader or the browser refused notifications.',
  },
  'open.told': { text: 'This incident is over.', note: 'Stands beside the button at the end.' },
  'open.news': {
    text: '{$status}: {$title}',
    note: 'Title of a notification and of the tab after an update; `status` is such as Monitoring.',
  },
} as const satisfies Table;
