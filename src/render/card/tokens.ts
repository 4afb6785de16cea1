import type { PhaseName } from '../../domain/phases.ts';
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
  light: {
    background: '#ffffff',
    ink: '#0f172a',
    muted: '#475569',
    rule: '#d5dae1',
    phases: { undetected: '#cf7d00', responding: '#d9483b', recovering: '#12806a' },
    days: {
      operational: '#12806a',
      maintenance: '#3b6fd4',
      degraded: '#cf7d00',
      'partial-outage': '#d65a1f',
      'major-outage': '#c4262e',
      unknown: '#d5dae1',
    },
  },
  dark: {
    background: '#0b1120',
    ink: '#f8fafc',
    muted: '#a9b4c6',
    rule: '#2b3648',
    phases: { undetected: '#ffc857', responding: '#ff6f5e', recovering: '#3fcfa4' },
    days: {
      operational: '#3fcfa4',
      maintenance: '#7ea8f8',
      degraded: '#ffc857',
      'partial-outage': '#ff9a4d',
      'major-outage': '#ff6f5e',
      unknown: '#2b3648',
    },
  },
} as const satisfies Record<'light' | 'dark', Theme>;

/** What severity labels stand on, the worst first; white on each is 5:1 or more in both themes. */
const SEVERITIES = ['#b91c1c', '#c2410c', '#92600a', '#475569'] as const;

/** The colour of a severity, by its order; 1 is the worst. */
export function severityColourOf(order: number): string {
  return SEVERITIES[Math.min(Math.max(order, 1), SEVERITIES.length) - 1] ?? SEVERITIES[3];
}
