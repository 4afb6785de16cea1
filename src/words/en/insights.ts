import type { Table } from '../message.ts';

/** Figures about the incidents of a site, and how sure they are. */
export const insights = {
  'insights.title': { text: 'Insights', note: 'Title of a page of figures about incidents.' },
  'insights.lead': {
    text: 'What the incidents on record at {$site} show, and how sure that is.',
    note: 'Stands below the title, and describes the page to search engines.',
  },
  'insights.empty-hint': {
    text: 'There is nothing to count, and no figure is drawn of nothing.',
    note: 'Follows a sentence that says that no incident has been recorded.',
  },
  'insights.basis': {
    text: 'Incidents counted: {$count :number}. The first began {$day}.',
    note: 'What all figures of the page rest on.',
  },
  'insights.csv': { text: 'As CSV', note: 'Leads to a figure as a file for spreadsheets.' },
  'insights.definitions': {
    text: 'How figures are counted',
    note: 'Title of a page of definitions, and what links to it say.',
  },
  'insights.definitions-lead': {
    text: 'What each figure means, and what it does not.',
    note: 'Stands below the title of the page of definitions.',
  },
  'insights.too-few': {
    text: 'Too few to say. Known: {$count :number}; needed: {$least :number}.',
    note: 'In place of a figure.',
  },
  'insights.newest': {
    text: 'Listed: the newest {$shown :number} of {$count :number}. The CSV file has all.',
    note: 'Stands below a table that would be too long.',
  },
  'insights.lengths': { text: 'How long incidents lasted', note: 'Title of a chart.' },
  'insights.lengths-shown': {
    text: 'Each dot is an incident: when it began, and how long it lasted, on a logarithmic scale. Drawn: {$count :number}.',
    note: 'What the chart shows.',
  },
  'insights.open-shown': {
    text: 'Not over yet, and drawn as long as they have lasted so far: {$count :number}.',
    note: 'How many dots of the chart stand for what is still going on.',
  },
  'insights.approximate': {
    text: 'With a line, because a recorded time is approximate: {$count :number}.',
    note: 'How many dots of the chart have a line that shows how far they may be off.',
  },
  'insights.unknown': {
    text: 'Left out, because nobody recorded how long they lasted: {$count :number}.',
    note: 'How many incidents are not in the chart.',
  },
  'insights.began': { text: 'Began', note: 'Heading of a column, and of an axis: when incidents began.' },
  'insights.lasted': {
    text: 'Lasted',
    note: 'Heading of a column, and of an axis: how long incidents lasted.',
  },
  'insights.so-far': {
    text: '{$duration} so far',
    note: 'How long an incident that is not over has lasted.',
  },
  'insights.about': {
    text: '{$duration}, {$low} to {$high}',
    note: 'How long something lasted, and the least and the most that it may be, where a time is approximate.',
  },
  'insights.still-open': {
    text: 'Not over yet',
    note: 'Name of dots in a chart, and heading of a column: what still goes on.',
  },
  'insights.phases': { text: 'How long phases lasted', note: 'Title of a chart.' },
  'insights.phases-shown': {
    text: 'Each dot is one phase of one incident, on a logarithmic scale; within a phase, later incidents stand further right. Drawn: {$count :number}.',
    note: 'What the chart shows.',
  },
  'insights.phase': {
    text: 'Phase',
    note: 'Heading of a column: a part of an incident, such as Undetected.',
  },
  'insights.whole': { text: 'Whole incident', note: 'In a table of phases: from the start to the end.' },
  'insights.known': { text: 'Known', note: 'Heading of a column: of how many incidents something is known.' },
  'insights.not-recorded': {
    text: 'Not recorded',
    note: 'Heading of a column, and beside a number: of how many incidents something is not known.',
  },
  'insights.quarter-within': {
    text: 'A quarter were over within',
    note: 'Heading of a column: a length of time; a quarter of incidents.',
  },
  'insights.half-within': { text: 'Half were over within', note: 'Heading of a column: a length of time.' },
  'insights.three-quarters-within': {
    text: 'Three quarters were over within',
    note: 'Heading of a column: a length of time.',
  },
  'insights.at-least': { text: '{$low} or more', note: 'An interval that has no end yet.' },
  'insights.few': { text: 'Too few to say', note: 'In place of a figure in a table.' },
  'insights.quarters': { text: 'Incidents in each quarter', note: 'Title of a chart; quarters of years.' },
  'insights.quarters-shown': {
    text: 'Each dot is how many incidents began in a quarter; its line is the 95% interval of the rate, if incidents come independently of each other. Quarters: {$count :number}.',
    note: 'What the chart shows.',
  },
  'insights.quarter-open': {
    text: 'The last quarter is not over yet.',
    note: 'Said of the chart: more incidents may begin in the last quarter.',
  },
  'insights.quarter': { text: 'Q{$quarter} {$year}', note: 'A quarter of a year, such as Q1 2026; short.' },
  'insights.quarter-column': {
    text: 'Quarter',
    note: 'Heading of a column, and of an axis: quarters of years.',
  },
  'insights.causes': { text: 'What caused incidents', note: 'Title of a figure.' },
  'insights.noticed': { text: 'Who noticed incidents first', note: 'Title of a figure.' },
  'insights.noticed-by': { text: 'Noticed by', note: 'Heading of a column: who noticed incidents first.' },
  'insights.noticed-monitoring': { text: 'Monitoring', note: 'Who noticed an incident: automatic checks.' },
  'insights.noticed-customer': { text: 'A customer', note: 'Who noticed an incident.' },
  'insights.noticed-staff': { text: 'Staff', note: 'Who noticed an incident: people of the company.' },
  'insights.noticed-partner': {
    text: 'A partner',
    note: 'Who noticed an incident: a company that works with it.',
  },
  'insights.noticed-other': { text: 'Somebody else', note: 'Who noticed an incident.' },
  'insights.shares-shown': {
    text: 'Each dot is a share of the incidents of which this is recorded, its line the 95% interval. Recorded: {$count :number}; not recorded: {$unknown :number}.',
    note: 'What a figure of causes, or of those who noticed incidents, shows.',
  },
  'insights.share': { text: 'Share', note: 'Heading of a column: a percentage.' },
  'insights.related': {
    text: 'What came back',
    note: 'Title of a list of incidents that have to do with each other.',
  },
  'insights.related-shown': {
    text: 'Incidents that reports name as related: {$count :number} of {$all :number}. That they have to do with each other is what their authors say, not that they had the same cause.',
    note: 'What the list shows.',
  },
  'insights.related-none': {
    text: 'No report names another incident as related. Incidents: {$count :number}. That does not mean that nothing came back.',
    note: 'In place of the list.',
  },
  'insights.services': { text: 'Time with an open incident', note: 'Title of a figure; for each service.' },
  'insights.services-shown': {
    text: 'How long something was wrong with each service in the last 12 months, whatever it was; what overlaps counts once. Services: {$count :number}.',
    note: 'What the figure shows.',
  },
  'insights.since-start': { text: 'Since {$day}', note: 'Heading of a column: from the first incident on.' },
  'insights.last-year': { text: 'Last 12 months', note: 'Heading of a column: a length of time in them.' },
  'insights.promises': { text: 'Promises kept', note: 'Title of a figure.' },
  'insights.promises-shown': {
    text: 'What has become of promises in reports so far. Made: {$count :number}. Those that are open are neither kept nor broken yet.',
    note: 'What the figure shows.',
  },
  'insights.define-basis': {
    text: 'All figures are of the incidents that are published on this site, with the times that their reports record. What was never reported is in none of them.',
    note: 'A definition.',
  },
  'insights.define-interval': {
    text: 'A 95% interval is made in a way that holds the true figure 19 times in 20, if incidents come independently of each other. Where intervals overlap widely, a difference may well be chance.',
    note: 'A definition.',
  },
  'insights.define-lengths': {
    text: 'From the recorded start to the recorded end, or to when customers were told that it was over. An incident of which only the day or no end is recorded has no length. Nobody records by how much an approximate time is off: it is taken as rounded to the roundest number of minutes that it fits, from an hour to a minute. Less than a minute is drawn as a minute.',
    note: 'A definition: how long incidents lasted.',
  },
  'insights.define-phases': {
    text: 'Undetected is from the start until people noticed, responding until customers were well again, recovering until the end. A phase counts where both of its ends are recorded. The times within which a part of them was over are by the estimate of Kaplan and Meier: what is not over counts for as long as it has lasted.',
    note: 'A definition; Kaplan and Meier are names.',
  },
  'insights.define-quarters': {
    text: 'An incident counts in the quarter of the year in which it began, in its own time zone. Quarters without incidents count from the first incident on. The interval is the exact one of the Poisson distribution.',
    note: 'A definition; Poisson is a name.',
  },
  'insights.define-shares': {
    text: 'The share is of those incidents of which this is recorded, with the interval by the score of Wilson. The others may be different.',
    note: 'A definition; Wilson is a name.',
  },
  'insights.define-related': {
    text: 'Incidents stand together if the report of one names the other as related, or both are named with a third.',
    note: 'A definition.',
  },
  'insights.define-services': {
    text: 'The time in which at least one published incident disturbed the service, however little. It is not the time in which the service was down. Incidents of which nobody recorded how long they lasted add nothing to it, and are counted beside it.',
    note: 'A definition.',
  },
  'insights.define-promises': {
    text: 'Kept late is what was done after its due day; overdue is what is not done although its due day is past. What has no due day is never late.',
    note: 'A definition.',
  },
} as const satisfies Table;
