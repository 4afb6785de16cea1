import type { DiagramWarning } from '../diagram.ts';
import { placeOf } from './mistakes/mistake.ts';

/** Lines of a gantt chart that are no task. */
const NO_TASK =
  /^\s*(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|weekday|weekend|click|acc(?:Title|Descr)|inclusiveEndDates|topAxis)\b/;
/** A colon that is not within a clock time. */
const SEPARATOR = /(?<!\d(?=:\d\d(?!\d))):/g;
const OF_DAYS = /%(?:-?[dejmyYbBaAuUwWxc])/;
/** A length of time that ends a task: a number and its unit. */
const LENGTH = /(?<=[:,]\s*)(\d+(?:\.\d+)?)(\s*)([a-z]+)$/i;
/** The units that Mermaid reads, and how authors write them otherwise. */
const UNITS: Readonly<Record<string, RegExp>> = {
  ms: /^(?:ms|msecs?|milliseconds?)$/i,
  s: /^(?:s|secs?|seconds?)$/i,
  m: /^(?:m|mins?|minutes?)$/,
  h: /^(?:h|hrs?|hours?)$/i,
  d: /^(?:d|days?)$/i,
  w: /^(?:w|wks?|weeks?)$/i,
  M: /^(?:M|months?)$/,
  y: /^(?:y|yrs?|years?)$/i,
};
/** Formats whose dates are in the order of time when they are in that of their letters. */
const SORTABLE = /^\s*dateFormat\s+(?:YYYY-MM-DD|HH:mm)/;
const SORTED_DATE = /^(?:\d{4}-\d\d-\d\d)?(?:(?:(?<=\d)[ T])?\d\d:\d\d(?::\d\d)?)?$/;

/** What Mermaid draws otherwise than the author of a gantt chart means. */
export function misreadInGantt(lines: readonly string[]): DiagramWarning[] {
  return [cutNames, unknownTasks, daysOfBuild, unreadLengths, backwards].flatMap((misreadBy) =>
    misreadBy(lines),
  );
}

function cutNames(lines: readonly string[]): DiagramWarning[] {
  return lines.flatMap((line, index) => {
    const first = line.indexOf(':');
    const last = [...line.matchAll(SEPARATOR)].at(-1)?.index;
    if (NO_TASK.test(line) || first < 0 || first === last) return [];
    return {
      line: index + 1,
      column: first + 1,
      message: `Unexpected \`:\` in the name of a task, which is cut there: \`${line.slice(0, first).trim()}\`.`,
      remedy:
        last === undefined
          ? 'Write ` :` between the name and when the task is, as in `Paged : 14:02, 5m`.'
          : `Write it as \`#58;\`: \`${line.slice(0, last).trim().replaceAll(':', '#58;')} ${line.slice(last)}\`.`,
    };
  });
}

function unknownTasks(lines: readonly string[]): DiagramWarning[] {
  const tasks = lines
    .filter((line) => !NO_TASK.test(line))
    .map((line) => line.slice(line.lastIndexOf(' :') + 1));
  const known = new Set(tasks.flatMap((data) => data.split(/[:,]/).map((item) => item.trim())));
  return lines.flatMap((line, index) =>
    [...line.matchAll(/(?<=[:,]\s*(?:after|until)\s+(?:[\w-]+\s+)*)[\w-]+/g)].flatMap(
      ({ 0: id, index: at }) => {
        if (known.has(id)) return [];
        return {
          line: index + 1,
          column: at + 1,
          message: `Unexpected task \`${id}\`, which does not exist; one that waits for no other begins on the day of the build.`,
          remedy: `Give the task that it waits for this id, as in \`: ${id}, 2024-01-31, 3d\`, or write a date.`,
        };
      },
    ),
  );
}

/** Clock times belong to no day, and an axis of days would show that of the build. */
function daysOfBuild(lines: readonly string[]): DiagramWarning[] {
  const settingOf = (name: string) => lines.findIndex((line) => line.trimStart().startsWith(name));
  const [format, axis] = [settingOf('dateFormat'), settingOf('axisFormat')];
  if (format < 0 || axis < 0 || /[YMDQWXx]/.test((lines[format] ?? '').replace('dateFormat', ''))) return [];
  if (!OF_DAYS.test(lines[axis] ?? '')) return [];
  return [
    {
      ...placeOf(lines, axis),
      message:
        'Unexpected days on the axis: tasks have clock times alone, so these are the day of the build.',
      remedy: 'Write `axisFormat %H:%M`, or give the tasks dates.',
    },
  ];
}

/** Mermaid draws a task whose length it can't read without any. */
function unreadLengths(lines: readonly string[]): DiagramWarning[] {
  return lines.flatMap((line, index) => {
    const match = NO_TASK.test(line) ? null : LENGTH.exec(line);
    const [written, count = '', space, word = ''] = match ?? [];
    const unit = Object.keys(UNITS).find((name) => UNITS[name]?.test(word));
    if (!match || !unit || (word === unit && !space)) return [];
    return {
      line: index + 1,
      column: match.index + 1,
      message: `Unexpected \`${written}\`, which is no length to Mermaid: the task is drawn without one.`,
      remedy: `Write \`${count}${unit}\`.`,
    };
  });
}

function backwards(lines: readonly string[]): DiagramWarning[] {
  const format = lines.find((line) => line.trimStart().startsWith('dateFormat'));
  if (format !== undefined && !SORTABLE.test(format)) return [];
  return lines.flatMap((line, index) => {
    const [end = '', start = ''] = line
      .split(/,|:(?!\d\d(?!\d))/)
      .map((item) => item.trim())
      .reverse();
    const areAlike = start.replace(/\d/g, '0') === end.replace(/\d/g, '0');
    if (NO_TASK.test(line) || !end || !areAlike || !SORTED_DATE.test(end) || end >= start) return [];
    return {
      line: index + 1,
      column: line.lastIndexOf(end) + 1,
      message: `Unexpected end \`${end}\`, which is before the start, \`${start}\`.`,
      remedy: 'Write the earlier one first, or how long it took, such as `30m` or `2d`.',
    };
  });
}
