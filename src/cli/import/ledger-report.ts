import { shorten, toLogText } from '../../domain/characters.ts';
import { compareText } from '../../domain/order.ts';
import type { LedgerLine, Outcome } from '../../import/model.ts';

/** What became of one field of the source. */
export interface FieldCount {
  field: string;
  kept: number;
  derived: number;
  lost: number;
  left: number;
  /** A few of them, those that were lost first, each of another reason as far as there are any. */
  examples: LedgerLine[];
}

const EXAMPLES = 3;
const LONGEST_VALUE = 100;

/** Lines of a ledger by field; those of which the most was lost come first. */
export function countFields(ledger: readonly LedgerLine[]): FieldCount[] {
  const byField = Map.groupBy(ledger, ({ field }) => field);
  return [...byField]
    .map(([field, lines]) => ({
      field,
      kept: countOf(lines, 'kept'),
      derived: countOf(lines, 'derived'),
      lost: countOf(lines, 'lost'),
      left: countOf(lines, 'left'),
      examples: examplesOf(lines),
    }))
    .sort((a, b) => b.lost - a.lost || b.derived - a.derived || compareText(a.field, b.field));
}

/** Those of which there are any: `1 lost, 2 kept`. */
function countsOf(counts: Readonly<Record<Outcome, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}

function countOf(lines: readonly LedgerLine[], outcome: Outcome): number {
  return lines.filter((line) => line.outcome === outcome).length;
}

function examplesOf(lines: readonly LedgerLine[]): LedgerLine[] {
  const chosen: LedgerLine[] = [];
  for (const outcome of ['lost', 'derived', 'left'] as const) {
    const seen = new Set<string>();
    for (const line of lines) {
      if (line.outcome !== outcome || seen.has(line.reason) || seen.size === EXAMPLES) continue;
      seen.add(line.reason);
      chosen.push(line);
    }
  }
  return chosen;
}

/** The ledger as a file that can be kept beside the record: the same bytes for the same source. */
export function toReport(title: string, ledger: readonly LedgerLine[]): string {
  const fields = countFields(ledger);
  const rows = fields.map(
    ({ field, kept, derived, lost, left }) =>
      `| ${inCell(code(field))} | ${kept} | ${derived} | ${lost} | ${left} |`,
  );
  const examples = fields.flatMap(({ field, examples }) =>
    examples.length === 0
      ? []
      : [`\n### ${code(field)}\n`, ...examples.map((line) => `- ${sentenceOf(line, code)}`)],
  );
  return [
    `# What came from ${title}`,
    '',
    'Written by `npm run import`. Kept: it is in our files as it was. Derived: it was worked out from something else.',
    'Lost: our files have no place for it, or it could not be read. Left: it is none of the public record, such as a draft',
    'or a setting of the other tool, and stays there.',
    '',
    '| Field | Kept | Derived | Lost | Left |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    ...examples,
    '',
  ].join('\n');
}

/** The same for a terminal: fields of which something was not kept, and how many were kept whole. */
export function toSummary(ledger: readonly LedgerLine[]): string {
  const fields = countFields(ledger);
  const told = fields.filter(({ lost, derived, left }) => lost + derived + left > 0);
  const whole = fields.length - told.length;
  const lines = told.flatMap(({ field, kept, derived, lost, left, examples }) => [
    `  ${toLogText(field)}: ${countsOf({ lost, derived, left, kept })}`,
    ...examples.slice(0, 1).map((line) => `    ${sentenceOf(line, toLogText)}`),
  ]);
  const rest = whole === 0 ? [] : [`  ${whole} ${whole === 1 ? 'field was' : 'fields were'} kept whole.`];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

function sentenceOf({ outcome, id, value, reason }: LedgerLine, show: (text: string) => string): string {
  const shown = shorten(value.replaceAll(/\s+/g, ' ').trim(), LONGEST_VALUE);
  const of = id === '' ? '' : ` of ${show(id)}`;
  return `${outcome}: ${show(shown)}${of}. ${toLogText(reason)}`;
}

/** Text in Markdown, as it stands in the source. */
function code(text: string): string {
  const line = toLogText(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return line.trim() === '' ? '(empty)' : `${mark}${space}${line}${space}${mark}`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
