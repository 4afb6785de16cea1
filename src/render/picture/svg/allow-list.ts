import { ELEMENT_NAMES, GEOMETRY, ATTRIBUTES as OF_DIAGRAMS } from 'mermaid-without-browser/allow-list';

/*
 * All that a published drawing may hold: what diagrams may, and what drawing programs write besides. What isn't
 * listed is left out, so that no drawing can run, load or reach anything, whatever opens it.
 */

const listOf = (names: string): string[] => names.trim().split(/\s+/);

export const ELEMENTS: ReadonlySet<string> = new Set([
  ...ELEMENT_NAMES.values(),
  ...listOf(`
    image style switch animate animateMotion animateTransform set mpath feComponentTransfer feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feFuncA feFuncB feFuncG feFuncR feMorphology fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence
  `),
]);

/** Elements that change attributes of others in the course of time. */
export const ANIMATIONS: ReadonlySet<string> = new Set(listOf('animate animateMotion animateTransform set'));

/** Elements whose text is shown or read out. */
export const TEXTS: ReadonlySet<string> = new Set(listOf('desc text textPath title tspan'));

/** Attributes that are read as CSS. */
export const PRESENTATION: ReadonlySet<string> = new Set(
  listOf(`
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
    font-family font-feature-settings font-size font-size-adjust font-stretch font-style font-variant font-weight
    image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-anchor text-decoration text-overflow text-rendering transform-box transform-origin unicode-bidi
    vector-effect visibility white-space word-spacing writing-mode
  `),
);

/** What animations may change. */
export const ANIMATED: ReadonlySet<string> = new Set([
  ...PRESENTATION,
  ...GEOMETRY,
  ...listOf(`
    baseFrequency fx fy gradientTransform offset patternTransform radius refX refY scale seed startOffset
    stdDeviation surfaceScale
  `),
]);

/** What an animation runs through. */
export const STEPS: ReadonlySet<string> = new Set(listOf('by from to values'));

export const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...OF_DIAGRAMS,
  ...PRESENTATION,
  ...STEPS,
  ...listOf(`
    accumulate additive amplitude aria-describedby aria-hidden aria-label aria-labelledby attributeName azimuth
    baseFrequency begin bias calcMode class diffuseConstant divisor dur edgeMode elevation end exponent filterRes
    fr intercept k kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lang limitingConeAngle max media min
    numOctaves order origin path pointsAtX pointsAtY pointsAtZ preserveAlpha radius repeatCount repeatDur restart
    role scale seed side slope specularConstant specularExponent stitchTiles surfaceScale systemLanguage tableValues
    targetX targetY xChannelSelector xml:lang yChannelSelector z
  `),
]);
