import type { Table } from '../message.ts';

/** Share images, and what they say to those who do not see them. */
export const cards = {
  'card.report': { text: 'Incident report', note: 'Kind of a share image: an incident with a report.' },
  'card.incident': { text: 'Incident', note: 'Kind of a share image: an incident without a report.' },
  'card.maintenance': { text: 'Maintenance', note: 'Title of a share image of work that has no other.' },
  'card.status': { text: 'Status', note: 'Title of a share image that has no other.' },
  'card.planned': { text: 'Planned maintenance', note: 'Kind of a share image.' },
  'card.cancelled': { text: 'Cancelled maintenance', note: 'Kind of a share image.' },
  'card.preliminary': { text: 'Preliminary', note: 'A report that another will follow.' },
  'card.corrected': { text: 'Corrected', note: 'A report that was corrected.' },
  'card.about': { text: 'about {$duration}', note: 'How long an incident lasted, when that is not exact.' },
  'card.unrecorded': {
    text: 'End not recorded',
    note: 'In place of how long an incident lasted: it is over, and nobody wrote since when.',
  },
  'card.uptime': { text: '{$percent} uptime', note: 'A percentage, such as 99.98%.' },
  'card.days-ago': {
    text: '.input {$days :number} .match $days one {{{$days} day ago}} * {{{$days} days ago}}',
    note: 'Left end of a strip of days.',
  },
  'card.today': { text: 'Today', note: 'Right end of a strip of days.' },
  'card.more': { text: '+{$count :number} more', note: 'Services that there is no room for.' },
  'alt.report': {
    text: 'Incident report from {$site}: {$title}.',
    note: 'Begins what a share image says to those who do not see it.',
  },
  'alt.incident': {
    text: 'Incident from {$site}: {$title}.',
    note: 'Begins what a share image says to those who do not see it.',
  },
  'alt.open': {
    text: `.input {$status :string} .match $status
      investigating {{Open incident at {$site}, investigating: {$title}.}}
      identified {{Open incident at {$site}, identified: {$title}.}}
      monitoring {{Open incident at {$site}, monitoring: {$title}.}}
      * {{Open incident at {$site}: {$title}.}}`,
    note: 'Begins what a share image says to those who do not see it.',
  },
  'alt.flags': { text: '{$flags}.', note: 'What readers must know of a report, such as Preliminary.' },
  'alt.severity': { text: 'Severity: {$severity}.', note: 'How bad it was, in words of the site.' },
  'alt.began': { text: '{$date}.', note: 'When an open incident began.' },
  'alt.unrecorded': {
    text: '{$date}, end not recorded.',
    note: 'The day on which an incident began that is over; nobody wrote since when.',
  },
  'alt.lasted': { text: '{$date}, lasted {$duration}.', note: 'The day on which an incident began.' },
  'alt.lasted-in-phases': {
    text: '{$date}, lasted {$duration}: {$phases}.',
    note: 'The day on which an incident began; its phases are a list.',
  },
  'alt.undetected': { text: 'undetected {$duration}', note: 'A phase of an incident, in a list of them.' },
  'alt.responding': { text: 'responding {$duration}', note: 'A phase of an incident, in a list of them.' },
  'alt.recovering': { text: 'recovering {$duration}', note: 'A phase of an incident, in a list of them.' },
  'alt.affected': { text: 'Affected: {$services}.', note: 'Names of services.' },
  'alt.planned': {
    text: 'Planned maintenance at {$site}: {$title}.',
    note: 'Begins what a share image says to those who do not see it.',
  },
  'alt.cancelled': {
    text: 'Cancelled maintenance at {$site}: {$title}.',
    note: 'Begins what a share image says to those who do not see it.',
  },
  'alt.window': { text: 'From {$starts} to {$ends}, {$duration}.', note: 'When planned work is.' },
  'alt.site': { text: '{$site}: {$status}.', note: 'How all services are, as a sentence.' },
  'alt.service': { text: '{$service} at {$site}: {$status}.', note: 'How one service is.' },
  'alt.uptime': {
    text: '.input {$days :number} .match $days one {{{$percent} uptime over {$days} day.}} * {{{$percent} uptime over {$days} days.}}',
    note: 'A percentage, such as 99.98%.',
  },
  'alt.page': { text: '{$site}: {$title}.', note: 'A page that the site has written.' },
  'alt.text': { text: '{$text}.', note: 'A sentence of an author.' },
} as const satisfies Table;
