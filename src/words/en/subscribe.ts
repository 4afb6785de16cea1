import type { Table } from '../message.ts';

/** The page about feeds, calendars and the like. */
export const subscribe = {
  'subscribe.title': { text: 'Subscribe', note: 'Title of the page.' },
  'subscribe.description': {
    text: 'Feeds, calendar, API and badges of {$site}.',
    note: 'What link previews say of the page.',
  },
  'subscribe.lead': {
    text: 'Hear from {$site} when something happens, without visiting this page. You need no account, and stay anonymous.',
    note: 'Below the title.',
  },
  'subscribe.feeds': { text: 'Feeds', note: 'Heading.' },
  'subscribe.feeds-lead': {
    text: 'A feed reader notifies you of every update, report and correction.',
    note: 'Above the addresses of feeds.',
  },
  'subscribe.feeds-of-services': {
    text: 'A single service, as RSS',
    note: 'Opens the addresses of the feed of each service.',
  },
  'subscribe.calendar': { text: 'Calendar', note: 'Heading, and what the address of a calendar is.' },
  'subscribe.calendar-lead': {
    text: 'Planned maintenance appears in your calendar, and is updated when it changes.',
    note: 'Above the address of the calendar.',
  },
  'subscribe.calendars-of-services': {
    text: 'A single service',
    note: 'Opens the addresses of the calendar of each service.',
  },
  'subscribe.chat': { text: 'Slack and Teams', note: 'Heading.' },
  'subscribe.slack': {
    text: 'In a Slack channel with Slack’s RSS app, send this message:',
    note: 'Above a message to be copied.',
  },
  'subscribe.slack-message': { text: 'Message in Slack', note: 'What is to be copied.' },
  'subscribe.teams': {
    text: 'In Microsoft Teams, add the workflow “Post to a channel when an RSS feed item is published” and give it this address:',
    note: 'Above an address to be copied. The workflow is named as Microsoft names it.',
  },
  'subscribe.teams-address': { text: 'Address for Teams', note: 'What is to be copied.' },
  'subscribe.developers': { text: 'For developers', note: 'Heading.' },
  'subscribe.developers-lead': {
    text: 'The API follows version 2 of Statuspage’s, so clients written for that work here too.',
    note: 'Above addresses for programs. Statuspage is a product.',
  },
  'subscribe.status': { text: 'Status', note: 'What an address of the API tells: how the site is.' },
  'subscribe.summary': {
    text: 'Summary',
    note: 'What an address of the API tells: how everything is, in one answer.',
  },
  'subscribe.models': { text: 'Guide for language models', note: 'What an address leads to.' },
  'subscribe.embed': {
    text: 'On your own page',
    note: 'Heading of what readers can put on pages of their own.',
  },
  'subscribe.badge': { text: 'Badge', note: 'What is to be copied: a small picture of the status.' },
  'subscribe.badge-here': {
    text: 'Badge with the status of {$site}',
    note: 'Says what the picture is, on the page that offers it.',
  },
  'subscribe.badge-there': {
    text: 'Status of {$site}',
    note: 'Says what the picture is, on the pages of readers.',
  },
  'subscribe.line': {
    text: 'Or a line of text that shows the current status. It sets no cookies:',
    note: 'Above what is to be copied.',
  },
  'subscribe.line-label': { text: 'Line of text', note: 'What is to be copied.' },
  'subscribe.rss': { text: 'RSS', note: 'What the address of a feed is.' },
  'subscribe.atom': { text: 'Atom', note: 'What the address of a feed is.' },
  'subscribe.json-feed': { text: 'JSON Feed', note: 'What the address of a feed is.' },
} as const satisfies Table;
