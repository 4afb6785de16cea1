import type { Table } from '../message.ts';

/** An incident, in a list and where it is shown at length. */
export const incidents = {
  'report.open-for': {
    text: 'Open for {$duration}',
    note: 'How long an incident lasts so far: Open for 2 h.',
  },
  'report.lasted': { text: 'Lasted {$duration}', note: 'How long an incident lasted: Lasted 1 h 42 min.' },
  'report.missing': {
    text: 'No report has been written yet',
    note: 'In place of a report.',
  },
  'report.still-open': {
    text: 'The incident is still open.',
    note: 'Says why there is no report.',
  },
  'report.all-so-far': {
    text: 'This page shows everything published so far.',
    note: 'In place of a report, when the incident is over.',
  },
  'report.is-due-on': { text: 'A report is due {$day}.', note: 'In place of a report.' },
  'report.was-due-on': {
    text: 'A report was due {$day}.',
    note: 'In place of a report that is late.',
  },
  'report.subscribe': {
    text: '{#link}Subscribe{/link} to be notified when there is more to read.',
    note: 'In place of a report. The link leads to the page about feeds.',
  },
  'report.published': { text: 'Published {$time}', note: 'Below a report, with a day or a moment.' },
  'report.published-by': {
    text: 'Published {$time} by {$authors}',
    note: 'Below a report, with a day or a moment, and names divided by commas.',
  },
  'report.by': {
    text: 'by {$authors}',
    note: 'Below a report that has no day, with names divided by commas.',
  },
  'report.revisions': {
    text: '.input {$count :number} .match $count one {{First written {$first}, last changed {$last}: one revision}} * {{First written {$first}, last changed {$last}: {$count} revisions}}',
    note: 'Opens the list of changes of a report. Both are days.',
  },
  'report.contents': { text: 'On this page', note: 'Heading of the table of contents.' },
  'report.services': { text: 'Services', note: 'Stands above the services that an incident affected.' },
  'report.services-worst': {
    text: 'Services, at their worst',
    note: 'The same where it did not always do as much to them.',
  },
  'report.cause': { text: 'Cause', note: 'Stands above the cause of an incident.' },
  'report.related': { text: 'Related incidents', note: 'Heading of a list below a report.' },
  'report.others': {
    text: 'Other incidents',
    note: 'For screen readers: links to the incidents before and after.',
  },
  'report.previous': { text: 'Previous incident', note: 'Stands above the title of the incident before.' },
  'report.next': { text: 'Next incident', note: 'Stands above the title of the incident after.' },
  'severity.badge': {
    text: '{#hidden}Severity:{/hidden} {$severity}',
    note: 'A badge, in which only the severity is seen; screen readers say the rest as well.',
  },
  'noticed.monitoring': { text: 'Noticed by monitoring', note: 'Who noticed an incident first: machines.' },
  'noticed.customer': { text: 'Noticed by a customer', note: 'Who noticed an incident first.' },
  'noticed.staff': {
    text: 'Noticed by staff',
    note: 'Who noticed an incident first: people of the company.',
  },
  'noticed.partner': {
    text: 'Noticed by a partner',
    note: 'Who noticed an incident first: another company, such as a supplier.',
  },
  'noticed.other': { text: 'Noticed by somebody else', note: 'Who noticed an incident first.' },
  'action.planned': { text: 'Planned', note: 'The state of a promise.' },
  'action.in-progress': { text: 'In progress', note: 'The state of a promise.' },
  'action.done': { text: 'Done', note: 'The state of a promise.' },
  'action.dropped': { text: 'Dropped', note: 'The state of a promise that was given up.' },
  'action.progress': {
    text: '{$done :number} of {$total :number} kept',
    note: 'How many promises of a report were kept; leads to the page of all promises.',
  },
  'action.progress-dropped': {
    text: '{$done :number} of {$total :number} kept, {$dropped :number} dropped',
    note: 'The same where some were given up, which are none of the others.',
  },
  'action.due': { text: 'Due {$day}', note: 'A promise for a day.' },
  'action.overdue': { text: 'Overdue: was due {$day}', note: 'A promise that is late.' },
  'action.link': { text: 'Track progress', note: 'Leads to where an action is tracked.' },
  'metric.before': {
    text: '{#hidden}Before: {/hidden}{$value}',
    note: 'The first of two figures, between which an arrow is seen; screen readers say the words.',
  },
  'metric.after': {
    text: '{#hidden}After: {/hidden}{$value}',
    note: 'The second of two figures, between which an arrow is seen; screen readers say the words.',
  },
  'chart.table': { text: 'Show data as a table', note: 'Opens the figures of a chart.' },
  'chart.figures': {
    text: 'Figures: {$title}',
    note: 'For screen readers: the table with the figures of a chart.',
  },
  'report.copy-link': { text: 'Copy link', note: 'A button that copies the address of a report.' },
  'report.print': { text: 'Print', note: 'A button that prints a report.' },
  'report.cite': { text: 'Cite this report', note: 'A button that opens ways to cite a report.' },
  'report.cite-text': { text: 'As text', note: 'Stands above a citation to be copied.' },
  'report.cite-bibtex': { text: 'BibTeX', note: 'Stands above a citation for LaTeX.' },
} as const satisfies Table;
