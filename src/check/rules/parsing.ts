import type { Rule } from '../rule.ts';

/** What stops a file from being read at all. The site can't silence these. */
export const PARSING_RULES = [
  {
    name: 'yaml/syntax',
    severity: 'error',
    isFixed: true,
    reason: 'Frontmatter is YAML 1.2; anything else is ambiguous.',
  },
  {
    name: 'yaml/duplicate-key',
    severity: 'error',
    isFixed: true,
    reason: 'If a key appears twice, one of its values would be lost.',
  },
  {
    name: 'frontmatter/missing',
    severity: 'error',
    isFixed: true,
    reason: 'Every document begins with its facts, between two lines of `---`.',
  },
  {
    name: 'frontmatter/unknown-key',
    severity: 'error',
    isFixed: true,
    reason: 'A misspelt key would be silently ignored.',
  },
  {
    name: 'frontmatter/required',
    severity: 'error',
    isFixed: true,
    reason: 'Without these fields there is nothing to publish.',
  },
  {
    name: 'frontmatter/type',
    severity: 'error',
    isFixed: true,
    reason: 'A field holds one kind of value: text, a list, keys with values, `true` or `false`.',
  },
  {
    name: 'frontmatter/value',
    severity: 'error',
    isFixed: true,
    reason: 'Some fields accept only certain words or formats.',
  },
  {
    name: 'translation/fact',
    severity: 'error',
    isFixed: true,
    reason: 'A fact that is written once can’t be another in each language.',
  },
  {
    name: 'words/syntax',
    severity: 'error',
    isFixed: true,
    reason: 'A message that can’t be read can’t be shown.',
  },
  {
    name: 'words/placeholder',
    severity: 'error',
    isFixed: true,
    reason:
      'What ours fills in and marks would be missing on the page, or a name in braces would stand there.',
  },
  {
    name: 'time/unreadable',
    severity: 'error',
    isFixed: true,
    reason: 'A time has one of a few formats, so that nobody has to guess.',
  },
  {
    name: 'time/impossible',
    severity: 'error',
    isFixed: true,
    reason: 'A time that no clock or calendar shows is a mistake.',
  },
  {
    name: 'time/no-date',
    severity: 'error',
    isFixed: true,
    reason: 'A clock time takes its date from the time before it; the first needs a date of its own.',
  },
  {
    name: 'time/no-start',
    severity: 'error',
    isFixed: true,
    reason: 'A time relative to the start needs a start.',
  },
  {
    name: 'time/skipped',
    severity: 'error',
    isFixed: true,
    reason: 'When clocks are put forward, an hour of local time does not exist.',
  },
  {
    name: 'time/repeated',
    severity: 'error',
    isFixed: true,
    reason: 'When clocks are put back, an hour of local time happens twice.',
  },
  {
    name: 'time/order',
    severity: 'error',
    isFixed: true,
    reason: 'A clock time slightly before the one above it is probably a mistake; add the date if it is not.',
  },
  {
    name: 'reference/service',
    severity: 'error',
    isFixed: true,
    reason: 'Readers filter by service, so each must be one that `site.yaml` names.',
  },
  {
    name: 'reference/severity',
    severity: 'error',
    isFixed: true,
    reason: 'Severities are defined once, in `site.yaml`.',
  },
  {
    name: 'reference/cause',
    severity: 'error',
    isFixed: true,
    reason: 'Causes are defined once, in `site.yaml`.',
  },
] as const satisfies readonly Rule[];
