import { foldLines } from 'ical-generator';

/** What an event says in another language than the calendar, by the name of its property. */
export type EventLanguages = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * A calendar whose texts say their language, as RFC 5545 has it, where that is another than the calendar's; the
 * generator can't say it.
 *
 * @param languages - by the id of the event.
 */
export function withLanguages(calendar: string, languages: EventLanguages): string {
  if (languages.size === 0) return calendar;
  const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n');
  const said = lines.map((line, index) => {
    const [, name = '', rest = ''] = /^([A-Z]+)(:.*)$/.exec(line) ?? [];
    const language = languages.get(idAround(lines, index))?.[name];
    return language === undefined ? line : `${name};LANGUAGE=${language}${rest}`;
  });
  return foldLines(said.join('\r\n'));
}

/** The id of the event in which a line stands; it is the first property of each. */
function idAround(lines: readonly string[], index: number): string {
  const begin = lines.lastIndexOf('BEGIN:VEVENT', index);
  const id = lines.slice(begin, index).find((line) => line.startsWith('UID:'));
  return id?.slice('UID:'.length) ?? '';
}
