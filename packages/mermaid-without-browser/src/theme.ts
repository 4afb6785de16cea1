/** What text and thin lines are drawn in. */
const INK = '#1e293b';
const LINE = '#475569';
const GRID = '#cbd5e1';

/** Tints with the strong colour of their hue, in the order in which sections, slices and branches take them. */
const HUES = [
  { tint: '#fecdd3', strong: '#e11d48' },
  { tint: '#fde68a', strong: '#b45309' },
  { tint: '#bae6fd', strong: '#0284c7' },
  { tint: '#ddd6fe', strong: '#7c3aed' },
  { tint: '#bbf7d0', strong: '#15803d' },
  { tint: '#fed7aa', strong: '#c2410c' },
  { tint: '#99f6e4', strong: '#0f766e' },
  { tint: '#f5d0fe', strong: '#a21caf' },
  { tint: '#d9f99d', strong: '#4d7c0f' },
  { tint: '#c7d2fe', strong: '#4338ca' },
  { tint: '#e2e8f0', strong: '#475569' },
  { tint: '#fef08a', strong: '#a16207' },
] as const;
const [ROSE, AMBER, SKY, , GREEN] = HUES;
const STRONG = HUES.map(({ strong }) => strong);

/**
 * Mermaid's own colours are kept where they are good: boxes and arrows of flowcharts, sequences and the like.
 * The kinds that fill large areas get calmer ones, on which dark text can be read.
 */
export function themeVariables(): Record<string, unknown> {
  return {
    ...numbered(
      'cScale',
      0,
      HUES.map(({ tint }) => tint),
    ),
    ...numbered(
      'cScaleLabel',
      0,
      HUES.map(() => INK),
    ),
    ...numbered('cScaleInv', 0, STRONG),
    ...numbered('cScalePeer', 0, STRONG),
    ...numbered(
      'pie',
      1,
      HUES.map(({ tint }) => tint),
    ),
    ...numbered('venn', 1, STRONG.slice(0, 8)),
    ...numbered('fillType', 0, HUES.map(({ tint }) => tint).slice(0, 8)),
    ...numbered('git', 0, STRONG.slice(0, 8)),
    ...numbered(
      'gitBranchLabel',
      0,
      STRONG.slice(0, 8).map(() => '#ffffff'),
    ),
    pieOpacity: '1',
    pieStrokeColor: '#ffffff',
    pieOuterStrokeColor: GRID,
    pieSectionTextColor: INK,
    quadrantPointFill: SKY.strong,
    activeTaskBkgColor: AMBER.tint,
    activeTaskBorderColor: AMBER.strong,
    altSectionBkgColor: '#ffffff',
    critBkgColor: ROSE.tint,
    critBorderColor: ROSE.strong,
    doneTaskBkgColor: GREEN.tint,
    doneTaskBorderColor: GREEN.strong,
    gridColor: GRID,
    sectionBkgColor: '#f1f5f9',
    sectionBkgColor2: '#f1f5f9',
    taskBkgColor: SKY.tint,
    taskBorderColor: SKY.strong,
    taskTextColor: INK,
    taskTextDarkColor: INK,
    taskTextLightColor: INK,
    taskTextOutsideColor: INK,
    xyChart: { plotColorPalette: STRONG.slice(2).join(',') },
  };
}

/** Filters change colours, so that nobody can tell how well text can be read on them. */
export const CSS_OF_EVERY_THEME = '.eventWrapper{filter:none}';

/** Rules that come after Mermaid's. */
export function themeCss(): string {
  const sections = HUES.map(
    ({ strong }, index) => `.section-${index - 1}:not(.timeline-node) path{stroke:${strong};stroke-width:1}
.eventWrapper .section-${index - 1} path{fill:#fff}`,
  );
  return `${CSS_OF_EVERY_THEME}
.timeline-node text{font-weight:400}
.lineWrapper line{stroke:${LINE};stroke-width:2}
.grid .tick{stroke:${GRID};opacity:1}
.grid .tick line{stroke:${GRID}}
.grid .tick text{fill:${LINE};stroke:none}
.milestoneText{font-style:normal}
.edgeLabel rect,.edgeLabel .background{fill:#fff;opacity:1}
${HUES.map(({ strong }, index) => `.radarCurve-${index},.radarLegendBox-${index}{stroke:${strong};fill:${strong};fill-opacity:.15}`).join('\n')}
${sections.join('\n')}`;
}

function numbered(name: string, first: number, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${first + index}`, value]));
}
