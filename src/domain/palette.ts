/** A colour on light ground and on dark ground. */
export interface Colour {
  light: string;
  dark: string;
}

/**
 * Every colour that says something, by the name of its custom property: `paper` is `--aw-paper`. Whatever is read
 * without our style sheet, such as cards, diagrams and badges, takes them from here; `tokens.css` repeats them, held
 * to it by a test. The colours of severities, statuses and series can be text on paper and raised ground, and bear
 * white text where they are light; phases are only ever areas.
 */
export const PALETTE = {
  paper: { light: '#fdfdfb', dark: '#14161a' },
  raised: { light: '#f5f5f1', dark: '#1d2026' },
  ink: { light: '#16181d', dark: '#eceef2' },
  muted: { light: '#555b66', dark: '#a6adba' },
  line: { light: '#dddcd5', dark: '#333842' },
  'line-strong': { light: '#8a8f99', dark: '#767d8a' },
  mark: { light: '#fff1b8', dark: '#5a4a12' },

  'phase-undetected': { light: '#c97a00', dark: '#ffc857' },
  'phase-responding': { light: '#d9483b', dark: '#ff6f5e' },
  'phase-recovering': { light: '#12806a', dark: '#3fcfa4' },

  'series-1': { light: '#2b5bb5', dark: '#93b8ff' },
  'series-2': { light: '#8a2f8f', dark: '#e3a5e8' },
  'series-3': { light: '#12705a', dark: '#7fd8b8' },
  'series-4': { light: '#16181d', dark: '#eceef2' },

  'severity-1': { light: '#b3191b', dark: '#ff9d94' },
  'severity-2': { light: '#b0400f', dark: '#ffb184' },
  'severity-3': { light: '#80560a', dark: '#f0c261' },
  'severity-4': { light: '#475569', dark: '#b6c0d0' },

  operational: { light: '#12705a', dark: '#58d3ab' },
  maintenance: { light: '#2b5bb5', dark: '#93b8ff' },
  degraded: { light: '#80560a', dark: '#f0c261' },
  'partial-outage': { light: '#b0400f', dark: '#ffb184' },
  'major-outage': { light: '#b3191b', dark: '#ff9d94' },
} as const satisfies Record<string, Colour>;
