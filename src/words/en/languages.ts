/** What readers are told of the languages of texts. */
export const languages = {
  'language.mark': {
    text: 'Language: {$language}',
    note: 'Beside the title of a report in another language than the page: Language: German.',
  },
  'translation.stale': {
    text: 'The original was changed after it was translated. {#link}Read the original{/link}.',
    note: 'Above a translation that is older than what it was made from. The link leads to that.',
  },
  'translation.stale-since': {
    text: 'The original was changed on {$day}, after it was translated. {#link}Read the original{/link}.',
    note: 'Above a translation that is older than what it was made from, with a day. The link leads to that.',
  },
  'file.stale': {
    text: 'The original was changed after it was translated: {$url}',
    note: 'In the file of a report whose translation is older than what it was made from, with its address.',
  },
  'file.stale-since': {
    text: 'The original was changed on {$day}, after it was translated: {$url}',
    note: 'In the file of a report whose translation is older than what it was made from, with a day and its address.',
  },
} as const;
