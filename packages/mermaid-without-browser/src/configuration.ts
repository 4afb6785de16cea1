import type { MermaidConfig } from 'mermaid';
import { FONT_FAMILY } from './text/fonts.ts';
import { CSS_OF_EVERY_THEME, themeCss, themeVariables } from './theme.ts';

/** Longer sources are refused. Mermaid's own answer is a drawing that says so. */
export const LONGEST_SOURCE = 50_000;
/** The width of gantt charts, which fill what they get. */
const GANTT_WIDTH = 1000;

const C4_PARTS = [
  'person',
  'external_person',
  'system',
  'external_system',
  'system_db',
  'external_system_db',
  'system_queue',
  'external_system_queue',
  'boundary',
  'message',
  'container',
  'external_container',
  'container_db',
  'external_container_db',
  'container_queue',
  'external_container_queue',
  'component',
  'external_component',
  'component_db',
  'external_component_db',
  'component_queue',
  'external_component_queue',
] as const;

/** Settings that the front matter of a diagram must not change: safety, measuring, and sameness depend on them. */
const LOCKED = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'suppressErrorRendering',
  'maxEdges',
  'htmlLabels',
  'fontFamily',
  'altFontFamily',
  'themeCSS',
  'deterministicIds',
  'handDrawnSeed',
  'dompurifyConfig',
  'useWidth',
  'textPlacement',
  'forceLegacyMathML',
  'legacyMathML',
  'arrowMarkerAbsolute',
  'logLevel',
];

/**
 * How Mermaid is set up for every diagram.
 *
 * @param hasTheme - whether its author chose a theme, which then has all colours.
 */
export function mermaidConfiguration(hasTheme = false): MermaidConfig {
  const fonts = Object.fromEntries(C4_PARTS.map((part) => [`${part}FontFamily`, FONT_FAMILY]));
  return {
    secure: LOCKED,
    startOnLoad: false,
    suppressErrorRendering: true,
    securityLevel: 'strict',
    // Labels in HTML need foreignObject, which feeds, image viewers and sanitizers drop.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    deterministicIds: true,
    handDrawnSeed: 1,
    maxTextSize: LONGEST_SOURCE,
    logLevel: 5,
    fontFamily: FONT_FAMILY,
    themeVariables: hasTheme ? {} : themeVariables(),
    themeCSS: hasTheme ? CSS_OF_EVERY_THEME : themeCss(),
    gantt: { useWidth: GANTT_WIDTH },
    journey: { textPlacement: 'tspan', taskFontFamily: FONT_FAMILY, titleFontFamily: FONT_FAMILY },
    sequence: { actorFontFamily: FONT_FAMILY, noteFontFamily: FONT_FAMILY, messageFontFamily: FONT_FAMILY },
    c4: fonts,
  };
}
