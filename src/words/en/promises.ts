import type { Table } from '../message.ts';

/** What was promised in reports, and what has become of it. */
export const promises = {
  'promises.title': {
    text: 'Promises',
    note: 'Title of the page of all promises, and what links to it say.',
  },
  'promises.lead': {
    text: 'What {$site} promised after incidents, and what has become of it.',
    note: 'Stands below the title, and describes the page to search engines.',
  },
  'promises.empty': { text: 'No promises yet', note: 'Where no report has promised anything.' },
  'promises.empty-hint': {
    text: 'They will stand here as soon as a report makes them.',
    note: 'Stands below that there are no promises yet.',
  },
  'promises.counts': { text: 'Number of promises', note: 'For screen readers: names a list of counts.' },
  'promises.all': { text: 'Made', note: 'How many promises there are in all: stands beside a number.' },
  'promises.overdue': {
    text: 'Overdue',
    note: 'Promises that are not kept although their day is past: a heading, and beside a number.',
  },
  'promises.open': {
    text: 'Open',
    note: 'Promises that are neither kept nor late: a heading, and beside a number.',
  },
  'promises.kept': {
    text: 'Kept',
    note: 'Promises that were kept: a heading, and beside a number or a share.',
  },
  'promises.kept-late': {
    text: 'Kept late',
    note: 'Promises that were kept after their day: a heading, and beside a number.',
  },
  'promises.dropped': {
    text: 'Dropped',
    note: 'Promises that were given up: a heading, and beside a number.',
  },
  'promises.made': { text: 'Promised {$day}', note: 'The day on which something was promised.' },
  'promises.undated': {
    text: 'Promised on a day that was not recorded',
    note: 'Where nobody knows when something was promised.',
  },
  'promises.age': { text: 'Open for {$days}', note: 'How long a promise stands, such as 42 days.' },
  'promises.kept-on': { text: 'Kept {$day}', note: 'The day on which a promise was kept.' },
  'promises.kept-by': {
    text: 'Kept by {$day} at the latest',
    note: 'The same, where all that is known is that it was kept by then.',
  },
  'promises.dropped-on': { text: 'Dropped {$day}', note: 'The day on which a promise was given up.' },
  'promises.dropped-by': {
    text: 'Dropped by {$day} at the latest',
    note: 'The same, where all that is known is that it was given up by then.',
  },
  'promises.reason': {
    text: 'Reason: {$reason}',
    note: 'Why a promise was given up, in words of the author.',
  },
  'promises.no-reason': {
    text: 'No reason was given.',
    note: 'Where the author did not say why a promise was given up.',
  },
  'promises.more': {
    text: 'Shown: {$shown :number} of {$count :number}. The pages of the years list all of them.',
    note: 'Stands below a list that is too long; the years are links on the same page.',
  },
  'promises.by-owner': { text: 'By owner', note: 'Heading of promises counted by the team that owns them.' },
  'promises.unnamed': {
    text: 'Not named',
    note: 'In place of a service, a cause or a team, where a report names none.',
  },
  'promises.of-year': {
    text: 'Promises after incidents of {$year}',
    note: 'Title of a page; the year is filled in.',
  },
  'promises.of-owner': { text: 'Promises of {$owner}', note: 'Title of a page; the name of a team.' },
  'promises.follow': { text: 'Follow promises', note: 'Heading of a feed, a calendar and data.' },
  'promises.json': { text: 'As JSON', note: 'Leads to data for programs.' },
  'promises.curve': { text: 'How long promises take', note: 'Heading of a chart and a table.' },
  'promises.half': {
    text: 'Half of all promises are kept within {$days}; the 95% interval is {$low} to {$high}. Promises counted: {$count :number}.',
    note: 'What the chart shows. Each length is filled in as a number of days, such as 42 days.',
  },
  'promises.half-from': {
    text: 'Half of all promises are kept within {$days}; the 95% interval begins at {$low} and has no end yet. Promises counted: {$count :number}.',
    note: 'The same where too few promises are old enough for an upper limit.',
  },
  'promises.no-half': {
    text: 'How long it takes until half of all promises are kept can’t be told yet. Promises counted: {$count :number}.',
    note: 'What the chart shows where fewer than half are kept.',
  },
  'promises.few': {
    text: 'Too few to say how long promises take. Promises with recorded days: {$count :number}; needed: {$least :number}.',
    note: 'In place of a chart.',
  },
  'promises.method': {
    text: 'The curve is the estimate of Kaplan and Meier: open promises count as open for as long as they have stood, dropped ones as not kept.',
    note: 'How the chart is made; Kaplan and Meier are names.',
  },
  'promises.left-out': {
    text: 'Left out, because nobody recorded when they were made or kept: {$count :number}.',
    note: 'How many promises are not in the chart.',
  },
  'promises.at-once': {
    text: 'Done already when they were promised, and counted as kept at once: {$count :number}.',
    note: 'How many promises of the chart were kept before the report was published.',
  },
  'promises.after': {
    text: 'After',
    note: 'Heading of a column: how long after the promise, such as 30 days.',
  },
  'promises.interval': { text: '95% interval', note: 'Heading of a column: the limits of a share.' },
  'promises.range': { text: '{$low} to {$high}', note: 'Two limits, such as 40% and 60%.' },
  'promises.watched': {
    text: 'Not kept by then',
    note: 'Heading of a column: how many promises were not kept by then, of those that are old enough to tell.',
  },
  'promises.chart': {
    text: 'Promises not kept yet',
    note: 'Title of a chart, and name of its line, in percent.',
  },
  'promises.chart-days': { text: 'Days since the promise', note: 'Title of the axis along the bottom.' },
  'promises.low': { text: 'Lower limit', note: 'Name of a line of the chart, of its 95% interval.' },
  'promises.high': { text: 'Upper limit', note: 'Name of a line of the chart, of its 95% interval.' },
  'promises.feed': { text: 'Promises kept and dropped', note: 'Title of a feed.' },
  'promises.feed-kept': { text: 'Kept: {$promise}', note: 'Title of an entry of a feed.' },
  'promises.feed-kept-late': { text: 'Kept late: {$promise}', note: 'Title of an entry of a feed.' },
  'promises.feed-dropped': { text: 'Dropped: {$promise}', note: 'Title of an entry of a feed.' },
  'promises.calendar': {
    text: 'Promises due',
    note: 'Title of a calendar: the days until which to keep promises.',
  },
} as const satisfies Table;
