import type { Table } from '../message.ts';

/** Lists of incidents, and the ways to cut the record. */
export const lists = {
  'record.title': { text: 'Incidents', note: 'Title of the list of all incidents.' },
  'record.description': {
    text: '{$title}: what happened at {$site}, with a report on each incident.',
    note: 'What link previews say of a list of incidents. The title is that of the page.',
  },
  'record.in-year': { text: 'Incidents in {$year}', note: 'Title of a list: Incidents in 2023.' },
  'record.in-month': { text: 'Incidents in {$month}', note: 'Title of a list: Incidents in April 2023.' },
  'record.of-severity': { text: 'Severity: {$severity}', note: 'Title of a list of incidents.' },
  'record.of-cause': { text: 'Cause: {$cause}', note: 'Title of a list of incidents.' },
  'record.of-tag': { text: 'Tagged {$tag}', note: 'Title of a list of incidents.' },
  'record.whole': { text: 'The whole record', note: 'Heading of the lists beside the search.' },
  'record.newest-first': {
    text: 'All incidents, newest first',
    note: 'Leads from the search to the list of all incidents.',
  },
  'record.by-year': { text: 'By year', note: 'Heading of links to the incidents of each year.' },
  'record.by-month': { text: 'By month', note: 'Heading of links to the incidents of each month.' },
  'record.by-service': { text: 'By service', note: 'Heading of links to the incidents of each service.' },
  'record.by-severity': { text: 'By severity', note: 'Heading of links to the incidents of each severity.' },
  'record.by-cause': { text: 'By cause', note: 'Heading of links to the incidents of each cause.' },
  'record.by-tag': { text: 'By tag', note: 'Heading of links to the incidents of each tag.' },
  'record.single': {
    text: '.input {$count :number} .match $count one {{One with a single incident}} * {{{$count} with a single incident each}}',
    note: 'Opens the tags that have only one incident.',
  },
  'record.count': { text: 'Incidents', note: 'Stands above how many incidents a list has.' },
  'record.downtime': {
    text: 'Total time with an open incident',
    note: 'Stands above a length of time.',
  },
  'record.uncounted': {
    text: '.input {$count :number} .match $count one {{without one of which nobody recorded how long it lasted}} * {{without {$count} of which nobody recorded how long they lasted}}',
    note: 'Behind the length of time: how many incidents are not in it.',
  },
  'record.longest': { text: 'Longest', note: 'Stands above the incident that lasted longest.' },
  'record.list': { text: 'Incidents', note: 'For screen readers: the list itself.' },
  'record.empty': {
    text: 'No incident has been recorded here.',
    note: 'In place of a list of incidents.',
  },
  'record.more': {
    text: '.input {$count :number} .match $count one {{One earlier incident is listed by year and month.}} * {{{$count} earlier incidents are listed by year and month.}}',
    note: 'Below a list that does not have all.',
  },
  'record.earlier': {
    text: 'Earlier in the month',
    note: 'Heading of further incidents of a month that had many.',
  },
  'record.promise': {
    text: 'When something goes wrong, we report it here as it happens, and keep it on record. {#link}Subscribe{/link} to be notified.',
    note: 'Follows a sentence that says that no incident has been recorded. The link leads to the page about feeds.',
  },
  'index.count': {
    text: 'Number of incidents',
    note: 'Heading of a list of services, severities, causes or tags with how many incidents each has.',
  },
  'index.empty': {
    text: 'Incidents that have one will be listed here.',
    note: 'Follows a sentence that says that no incident has a severity, a cause or a tag, or that there is no service.',
  },
  'services.title': { text: 'Services', note: 'Title of the list of services.' },
  'services.lead': {
    text: 'The parts of our product, and how many incidents each has had.',
    note: 'Stands above the list of services.',
  },
  'services.description': {
    text: 'Services of {$site}. The parts of our product, and how many incidents each has had.',
    note: 'What link previews say of the list of services.',
  },
  'services.empty': { text: 'No service is listed yet', note: 'In place of the list of services.' },
  'severities.title': { text: 'Severities', note: 'Title of the list of severities.' },
  'severities.lead': {
    text: 'How serious incidents were, worst first.',
    note: 'Stands above the list of severities.',
  },
  'severities.description': {
    text: 'Severities of {$site}. How serious incidents were, worst first.',
    note: 'What link previews say of the list of severities.',
  },
  'severities.empty': {
    text: 'No incident has a severity yet',
    note: 'In place of the list of severities.',
  },
  'causes.title': { text: 'Causes', note: 'Title of the list of causes.' },
  'causes.lead': { text: 'Why incidents happened.', note: 'Stands above the list of causes.' },
  'causes.description': {
    text: 'Causes of {$site}. Why incidents happened.',
    note: 'What link previews say of the list of causes.',
  },
  'causes.empty': { text: 'No incident has a cause yet', note: 'In place of the list of causes.' },
  'tags.title': { text: 'Tags', note: 'Title of the list of tags.' },
  'tags.lead': { text: 'What incidents have in common.', note: 'Stands above the list of tags.' },
  'tags.description': {
    text: 'Tags of {$site}. What incidents have in common.',
    note: 'What link previews say of the list of tags.',
  },
  'tags.empty': { text: 'No incident has a tag yet', note: 'In place of the list of tags.' },
} as const satisfies Table;
