import { isUtf8 } from 'node:buffer';
import type { Clock } from '../check/clock.ts';
import type { ClockedContent } from '../check/content.ts';
import { isShown, mentionsIn, wordsOf } from '../check/hidden.ts';
import { lastChangeOf } from '../check/now.ts';
import { resolveReference } from '../check/resolve.ts';
import type { Incident } from '../domain/incident.ts';
import { type Phase, phasesOf } from '../domain/phases.ts';
import type { Problem } from '../domain/problem.ts';
import { isOpen } from '../domain/status.ts';
import type { ChartMention, Outline } from '../markdown/outline.ts';
import type { ChartDrawing, ChartFault, NamedPhase } from '../render/chart/chart.ts';
import { type ChartProps, chartKey } from '../schema/chart-props.ts';
import { quotePath } from '../source/quote-path.ts';
import { readFileOf } from '../source/read.ts';
import type { Words } from '../words/words.ts';
import { toChartRequest } from './chart-request.ts';

/** A thousand lines of figures take a tenth of it. */
const MAX_BYTES = 2 ** 20;

/** A document in which charts may stand. */
interface Document {
  file: string;
  zone: string;
  phases: readonly NamedPhase[];
  /** Whether readers get to see it. */
  isPublic: boolean;
}

/** Where charts stand, and what is said in them. */
export interface ChartSources {
  outlines: ReadonlyMap<string, Outline>;
  words: Words;
}

/** Draws every `<Chart>` of the content; those that cannot be drawn are problems. */
export async function drawCharts(
  content: ClockedContent,
  { outlines, words }: ChartSources,
  root: string,
): Promise<{ charts: Map<string, ChartDrawing>; problems: Problem[] }> {
  const charts = new Map<string, ChartDrawing>();
  const problems: Problem[] = [];
  for (const { file, zone, phases, isPublic } of documentsOf(content, { outlines, words })) {
    const { file: written = file, line: begins = 1 } = content.bodies.get(file) ?? {};
    for (const mention of outlines.get(file)?.charts ?? []) {
      const props = mention.props as ChartProps & Record<string, string>;
      const place = { file: written, line: mention.line + begins - 1, column: mention.column };
      const { file: source, fault } = resolveReference(
        props.file,
        { beside: file },
        'figures',
        content.paths,
      );
      if (fault) {
        problems.push({ ...place, severity: 'error', rule: 'image/missing', ...fault });
        continue;
      }
      const csv = await readFigures(source, root);
      if (typeof csv !== 'string') {
        problems.push(toProblem(csv, source, place));
        continue;
      }
      const format = { locale: words.locale, zone };
      const { drawChart } = await import('../render/chart/draw-chart.ts');
      const { chart, faults } = drawChart(csv, toChartRequest(props, { phases, format }));
      if (chart) charts.set(chartKey(file, props), chart);
      problems.push(...faults.map((fault) => toProblem(fault, source, place)));
      if (isPublic) problems.push(...hiddenInFigures(csv, source, content));
    }
  }
  return { charts, problems };
}

/** The text of a file of figures, or why it has none. */
async function readFigures(file: string, root: string): Promise<string | ChartFault> {
  const { bytes, fault } = await readFileOf(root, file, MAX_BYTES);
  if (fault) return { line: 1, message: fault.message, remedy: fault.remedy };
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8');
  return {
    line: 1,
    message: `Unexpected bytes in ${quotePath(file)} that are not UTF-8, expected text.`,
    remedy: 'Export the data as CSV, encoded as UTF-8.',
  };
}

/** A line of figures that names what is not public would be shown. */
function hiddenInFigures(csv: string, file: string, { known }: ClockedContent): Problem[] {
  return csv.split(/\r\n|\n|\r/).flatMap((text, index) =>
    mentionsIn(text, known).map(({ target }): Problem => {
      const at = { file, line: index + 1, column: 1 };
      return { ...at, severity: 'error', rule: 'link/unpublished', ...wordsOf(target) };
    }),
  );
}

/** Of all documents those in which charts stand: what they need to know is asked of no other. */
function documentsOf(
  { site, incidents, maintenance, pages, known, clock }: ClockedContent,
  { outlines, words }: ChartSources,
): Document[] {
  const hasCharts = ({ file }: { file: string }) => (outlines.get(file)?.charts.length ?? 0) > 0;
  return [
    ...incidents.filter(hasCharts).map((incident) => ({
      ...incident,
      zone: incident.timezone,
      phases: phasesBy(incident, clock).map((phase) => ({
        ...phase,
        label: words.say(`phase.${phase.name}`),
      })),
      isPublic: isShown(incident, known),
    })),
    ...maintenance.filter(hasCharts).map((window) => ({
      ...window,
      zone: window.timezone,
      phases: [],
      isPublic: isShown(window, known),
    })),
    ...pages.filter(hasCharts).map((page) => ({ ...page, zone: site.timezone, phases: [], isPublic: true })),
  ];
}

/** Those of what is over stay as they were when it ended. */
function phasesBy(incident: Incident, clock: Clock): Phase[] {
  const changed = lastChangeOf(incident, clock);
  return phasesOf(incident, isOpen(incident, changed) ? clock.now : changed);
}

/** A fault in the figures stands in their file, a fault in the props where the chart stands. */
function toProblem(
  { line, message, remedy }: ChartFault,
  source: string,
  place: Pick<ChartMention, 'line' | 'column'> & { file: string },
): Problem {
  const at = line === undefined ? place : { file: source, line, column: 1 };
  const rule = line === undefined ? 'chart/columns' : 'chart/figures';
  return { ...at, severity: 'error', rule, message, remedy };
}
