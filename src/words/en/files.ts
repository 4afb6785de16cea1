import type { Table } from '../message.ts';

/** An incident as a Markdown file. Marks of Markdown stay where they are. */
export const files = {
  'file.impact': { text: 'Impact', note: 'Heading of facts that readers look for first.' },
  'file.stretches': {
    text: 'Services over time',
    note: 'Heading of how services were from moment to moment.',
  },
  'file.stretch': {
    text: '{$service}: {$state}, {$from} to {$to}',
    note: 'A service, how it was, such as degraded performance, from when, and until when.',
  },
  'file.stretch-from': {
    text: '{$service}: {$state} from {$from}',
    note: 'The same while it goes on, or where its end was not recorded.',
  },
  'file.timeline': { text: 'Timeline', note: 'Heading of what happened.' },
  'file.workaround': {
    text: 'What customers could do',
    note: 'Heading of what customers could do until it was over.',
  },
  'file.actions': { text: 'What we promised', note: 'Heading of what the company will change.' },
  'file.corrections': { text: 'Corrections', note: 'Heading of what the report first got wrong.' },
  'file.updates': { text: 'What we said at the time', note: 'Heading of what customers were told.' },
  'file.status': { text: 'Status: {$status}', note: 'Where the incident stands, such as Resolved.' },
  'file.severity': { text: 'Severity: {$severity}', note: 'How bad it was, in words of the site.' },
  'file.services': { text: 'Services: {$services}', note: 'Names of services, each with what it suffered.' },
  'file.degraded': { text: '{$service} (degraded performance)', note: 'A service that was slow.' },
  'file.partial-outage': { text: '{$service} (partial outage)', note: 'A service that failed for some.' },
  'file.major-outage': { text: '{$service} (major outage)', note: 'A service that failed for all or most.' },
  'file.cause': { text: 'Cause: {$cause}', note: 'Why it happened, in words of the site.' },
  'file.started': { text: 'Started: {$time}', note: 'The day, the time and the zone.' },
  'file.detected': { text: 'Detected: {$time}', note: 'When people noticed.' },
  'file.mitigated': { text: 'Mitigated: {$time}', note: 'When customers were well again.' },
  'file.resolved': { text: 'Resolved: {$time}', note: 'When it was over.' },
  'file.end-unknown': {
    text: 'Ended: not recorded',
    note: 'In place of when it was over, of an incident that is over and of which nobody wrote since when.',
  },
  'file.open-for': { text: 'Open for: {$duration}', note: 'How long it has lasted.' },
  'file.duration': { text: 'Duration: {$duration}', note: 'How long it lasted.' },
  'file.report': { text: 'Report: {$published}', note: 'The day on which it was published.' },
  'file.report-undated': { text: 'Report: {$stage}', note: 'A report whose day is not known.' },
  'file.report-dated': { text: 'Report: {$stage}, {$published}', note: 'How far it is, and its day.' },
  'file.preliminary': { text: 'preliminary', note: 'A report that another will follow.' },
  'file.final': { text: 'final', note: 'The last report.' },
  'file.authors': { text: 'Authors: {$authors}', note: 'Names of those who wrote the report.' },
  'file.tags': { text: 'Tags: {$tags}', note: 'Words by which the site sorts incidents.' },
  'file.fact': { text: '**{$label}:** {$value}', note: 'A fact of the author, its name in bold.' },
  'file.day-time': { text: '{$day}, {$time}', note: 'The first entry of a day in a timeline of several.' },
  'file.entry': {
    text: `.input {$part :string} .match $part
      before {{{$time} (before): {$text}}}
      undetected {{{$time} (undetected): {$text}}}
      responding {{{$time} (responding): {$text}}}
      recovering {{{$time} (recovering): {$text}}}
      resolved {{{$time} (resolved): {$text}}}
      * {{{$time}: {$text}}}`,
    note: 'An entry of the timeline; the first of each phase names it.',
  },
  'file.update': {
    text: `.input {$status :string} .match $status
      investigating {{{$time}, **Investigating:**}}
      identified {{{$time}, **Identified:**}}
      monitoring {{{$time}, **Monitoring:**}}
      resolved {{{$time}, **Resolved:**}}
      * {{{$time}, **Update:**}}`,
    note: 'When customers were told, and what the status became, in bold; what they were told follows.',
  },
  'file.planned': { text: 'planned', note: 'A promise whose work has not begun.' },
  'file.in-progress': { text: 'in progress', note: 'A promise whose work is under way.' },
  'file.done': { text: 'done', note: 'A promise that was kept.' },
  'file.dropped': { text: 'dropped', note: 'A promise that was given up.' },
  'file.done-on': { text: 'done {$day}', note: 'A promise that was kept, and when, YYYY-MM-DD.' },
  'file.dropped-on': { text: 'dropped {$day}', note: 'A promise that was given up, and when, YYYY-MM-DD.' },
  'file.due': { text: 'due {$day}', note: 'Until when it was promised, YYYY-MM-DD.' },
  'file.action': {
    text: '{$text} ({$notes})',
    note: 'A promise: what, then how far it is, who, until when.',
  },
  'file.from': { text: 'From <{$url}>, {$site}.', note: 'Last line: the page, and whose it is.' },
} as const satisfies Table;
