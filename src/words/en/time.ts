import type { Table } from '../message.ts';

/** Lengths of time, and how far away a moment is. */
export const time = {
  'duration.under-a-minute': { text: 'under a minute', note: 'A length of time below a minute.' },
  'duration.minutes': { text: '{$minutes :number} min', note: 'Abbreviated: 42 min.' },
  'duration.hours': { text: '{$hours :number} h', note: 'Abbreviated: 2 h.' },
  'duration.hours-minutes': {
    text: '{$hours :number} h {$minutes :number} min',
    note: 'Abbreviated: 1 h 42 min.',
  },
  'duration.days': { text: '{$days :number} d', note: 'Abbreviated: 3 d.' },
  'duration.days-hours': { text: '{$days :number} d {$hours :number} h', note: 'Abbreviated: 3 d 4 h.' },
  'time.in': { text: 'in {$duration}', note: 'A moment ahead: in 2 h.' },
  'time.ago': { text: '{$duration} ago', note: 'A moment past: 2 h ago.' },
  'time.overdue': { text: 'overdue by {$duration}', note: 'A promised message that has not come.' },
  'time.about': { text: 'about {$time}', note: 'A time that is not exact.' },
} as const satisfies Table;
