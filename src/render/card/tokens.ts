import { type Colour, PALETTE } from '../../domain/palette.ts';
import type { PhaseName } from '../../domain/phases.ts';
import { levelOf, type Severity } from '../../domain/site.ts';
import type { CardDay } from './spec.ts';

/** Sizes in pixels. */
export const CARD = { width: 1200, height: 630, bar: 16 } as const;

/** Text keeps this far from the edges: some sites cut 15 px off the top and the bottom, some round corners. */
export const MARGIN = { side: 80, top: 48, bottom: 48 } as const;

/** The width between the margins. */
export const MEASURE = CARD.width - 2 * MARGIN.side;

export interface Theme {
  background: string;
  ink: string;
  muted: string;
  /** Hairlines, and what is empty. */
  rule: string;
  phases: Record<PhaseName, string>;
  days: Record<CardDay, string>;
}

export const THEMES = {
  light: themeOf('light', { background: '#ffffff', ink: '#0f172a', muted: '#475569', rule: '#d5dae1' }),
  dark: themeOf('dark', { background: '#0b1120', ink: '#f8fafc', muted: '#a9b4c6', rule: '#2b3648' }),
} as const satisfies Record<keyof Colour, Theme>;

/** What the label of a severity stands on, in both themes. */
export function severityColourOf(severity: Pick<Severity, 'order'>): string {
  return PALETTE[`severity-${levelOf(severity)}`].light;
}

/** Phases and days in the colours that they have on the page. */
function themeOf(scheme: keyof Colour, ground: Omit<Theme, 'phases' | 'days'>): Theme {
  return {
    ...ground,
    phases: {
      undetected: PALETTE['phase-undetected'][scheme],
      responding: PALETTE['phase-responding'][scheme],
      recovering: PALETTE['phase-recovering'][scheme],
    },
    days: {
      operational: PALETTE.operational[scheme],
      maintenance: PALETTE.maintenance[scheme],
      degraded: PALETTE['phase-undetected'][scheme],
      'partial-outage': PALETTE['partial-outage'][scheme],
      'major-outage': PALETTE['major-outage'][scheme],
      unknown: ground.rule,
    },
  };
}
