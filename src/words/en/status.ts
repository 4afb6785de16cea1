import type { Table } from '../message.ts';

/** How services, incidents and planned work are. */
export const status = {
  'status.operational': { text: 'Operational', note: 'A service is well.' },
  'status.maintenance': { text: 'Under maintenance', note: 'A service during planned work.' },
  'status.degraded': { text: 'Degraded performance', note: 'A service is slow or partly wrong.' },
  'status.partial-outage': { text: 'Partial outage', note: 'A service fails for some.' },
  'status.major-outage': { text: 'Major outage', note: 'A service fails for all or most.' },
  'status.no-data': { text: 'No data', note: 'A day before a service was recorded.' },
  'status.unconfirmed': {
    text: 'Maintenance should have ended',
    note: 'A service whose planned work was under way when the page was built, and is past its end.',
  },
  'overall.incident': {
    text: 'Open incident: {$title}',
    note: 'The status of the site, when an incident that names no service is open; the title of the incident.',
  },
  'overall.no-incident': {
    text: 'No incident is open',
    note: 'The status of a site without services.',
  },
  'overall.operational': { text: 'All services are operational', note: 'The status of the site.' },
  'overall.affected': {
    text: `.input {$others :number} .match $others
      0 {{{$status}: {$services}}}
      one {{{$status}: {$services}, {$others} more affected}}
      * {{{$status}: {$services}, {$others} more affected}}`,
    note: 'The status of the site: the worst there is, such as Major outage, the names of the services that have it, or one of the next two phrases, and how many others are affected.',
  },
  'overall.every-service': {
    text: 'all services',
    note: 'Stands for the names of the services in the message before, when it is all of them.',
  },
  'overall.services': {
    text: '.input {$count :number} .match $count one {{{$count} service}} * {{{$count} services}}',
    note: 'Stands for the names of the services in the message before, when they are too many to be named.',
  },
  'embed.link': {
    text: 'Status',
    note: 'A link to the status page on another site, until the status is known.',
  },
  'embed.open': {
    text: '{$title}: {$status}',
    note: 'Behind the status on another site and in what a badge says to screen readers, while an incident is open: its title and where it stands, such as Monitoring.',
  },
  'embed.running': {
    text: 'Under maintenance: {$name}',
    note: 'The same link during planned work; its title.',
  },
  'embed.unconfirmed': {
    text: 'Maintenance should have ended: {$names}',
    note: 'The same link after planned work, while nobody knows whether it is over; titles.',
  },
  'badge.title': {
    text: '{$name}: {$status}',
    note: 'What a badge says to screen readers: a service or the site, and its status.',
  },
  'incident.investigating': { text: 'Investigating', note: 'An incident whose cause is looked for.' },
  'incident.identified': { text: 'Identified', note: 'An incident whose cause is known.' },
  'incident.monitoring': { text: 'Monitoring', note: 'A fix is in place and being watched.' },
  'incident.resolved': { text: 'Resolved', note: 'An incident is over.' },
  'incident.unrecorded': {
    text: 'Ended: not recorded',
    note: 'In the place of Resolved, and of how long it lasted: an old incident is over, and nobody wrote down when.',
  },
  'update.update': { text: 'Update', note: 'Heading of a message that changes no status.' },
  'update.service': {
    text: '{$service}: {$after}',
    note: 'Under the first message that names a service: its name, and how it is.',
  },
  'update.service-changed': {
    text: '{$service}: {$after}, was {$before}',
    note: 'Under a message that changed a service: its name, how it is from then on, and how it was: Checkout: degraded performance, was major outage.',
  },
  'impact.operational': { text: 'operational', note: 'How a service is or was, in the message before.' },
  'impact.degraded': { text: 'degraded performance', note: 'The same of one that is slow or partly wrong.' },
  'impact.partial-outage': { text: 'partial outage', note: 'The same of one that fails for some.' },
  'impact.major-outage': { text: 'major outage', note: 'The same of one that fails for all or most.' },
  'phase.undetected': { text: 'Undetected', note: 'From the start until people noticed.' },
  'phase.responding': { text: 'Responding', note: 'From detection until customers were well again.' },
  'phase.recovering': { text: 'Recovering', note: 'From mitigation until it was over.' },
  'phase.before': { text: 'Before', note: 'Heading of timeline entries before the incident began.' },
  'phase.resolved': { text: 'Resolved', note: 'Heading of timeline entries after the incident was over.' },
  'window.scheduled': { text: 'Scheduled', note: 'Planned work that has not begun.' },
  'window.in-progress': { text: 'In progress', note: 'Planned work that is under way.' },
  'window.extended': { text: 'Extended', note: 'Planned work that goes on beyond its planned end.' },
  'window.unconfirmed': {
    text: 'Should have ended',
    note: 'Planned work that was under way when the page was built, and is past its end.',
  },
  'window.completed': { text: 'Completed', note: 'Planned work that is over.' },
  'window.cancelled': { text: 'Cancelled', note: 'Planned work that was called off.' },
} as const satisfies Table;
