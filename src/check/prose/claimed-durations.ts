/** A length of time that a sentence gives to the incident. */
export interface ClaimedDuration {
  index: number;
  words: string;
  milliseconds: number;
  /** How far the truth may be from rounded words. */
  tolerance: number;
}

const MINUTE = 60_000;
const UNITS = { day: 1440 * MINUTE, hour: 60 * MINUTE, minute: MINUTE } as const;
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  ninety: 90,
};
const QUANTITY = `(?:\\d+(?:\\.\\d+)?|${Object.keys(NUMBERS).join('|')})[\\s-]+(?:days?|hours?|hrs?|minutes?|mins?)\\b`;
const CLAIM = new RegExp(
  `\\b(?:incident|outage|disruption|downtime|interruption|degradation)\\b[^.;:\\d]{0,40}?\\b(?:last(?:ed|ing)|went on|of|for|took)\\b\\s*` +
    `(?<rough>about|around|approximately|roughly|nearly|almost|just over|just under|over|some)?\\s*` +
    `(?<words>${QUANTITY}(?:\\s*(?:,|and|,\\s*and)?\\s*${QUANTITY})?)`,
  'gi',
);

/**
 * Durations that a text gives to the incident itself.
 *
 * @example claimedDurations('The outage lasted 2 hours.')[0]?.milliseconds // 7_200_000
 */
export function claimedDurations(text: string): ClaimedDuration[] {
  return [...text.matchAll(CLAIM)].flatMap(({ index, 0: found, groups }) => {
    const { words = '', rough }: Partial<Record<'words' | 'rough', string>> = groups ?? {};
    const parts = [...words.matchAll(/(\d+(?:\.\d+)?|[a-z]+)[\s-]+(day|hour|hr|min)/gi)];
    const lengths = parts.map(([, count = '', unit = '']) => {
      const size = unitOf(unit.toLowerCase());
      return { length: (NUMBERS[count.toLowerCase()] ?? Number(count)) * size, size };
    });
    const milliseconds = lengths.reduce((sum, { length }) => sum + length, 0);
    const finest = Math.min(...lengths.map(({ size }) => size));
    if (!(milliseconds > 0)) return [];
    const rounding = rough ? 0.25 : 0.1;
    const tolerance = Math.max(finest / 2, milliseconds * rounding, MINUTE);
    return { index: index + found.length - words.length, words, milliseconds, tolerance };
  });
}

function unitOf(unit: string): number {
  if (unit === 'day') return UNITS.day;
  return unit === 'min' ? UNITS.minute : UNITS.hour;
}
