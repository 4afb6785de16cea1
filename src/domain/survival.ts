/** How long something was watched, and whether what was waited for came at the end of it. */
export interface Observation {
  /** In any unit, from 0. */
  time: number;
  /** Without it, nobody knows more than that it had not come by then. */
  isOver: boolean;
}

/** A moment at which something came, by the estimate of Kaplan and Meier. */
export interface SurvivalStep {
  time: number;
  /** How many were still waited for right before. */
  atRisk: number;
  /** For how many of them it came at that time. */
  events: number;
  /** The share for which it has not come after that time, from 0 to 1. */
  share: number;
  /** Of the share, by Greenwood's formula. */
  standardError: number;
  /** The interval in which the share lies with 95% confidence, on the complementary log-log scale. */
  low: number;
  high: number;
}

/** A time by which something came for a part of all. */
export interface Quantile {
  time: number;
  /** The interval of it; without an end where too few were watched for so long. */
  low: number;
  high?: number | undefined;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * How the share of those for which something has not come falls with time. What is still waited for counts for as long
 * as it was watched: left out, it would make all look faster than it is.
 *
 * @see Kaplan and Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958).
 */
export function survivalOf(observations: readonly Observation[]): SurvivalStep[] {
  const sorted = observations.toSorted((one, other) => one.time - other.time);
  const steps: SurvivalStep[] = [];
  let [share, variance] = [1, 0];
  for (let index = 0; index < sorted.length; ) {
    const time = sorted[index]?.time ?? 0;
    const atRisk = sorted.length - index;
    let events = 0;
    for (; sorted[index]?.time === time; index++) events += Number(sorted[index]?.isOver);
    if (events === 0) continue;
    share *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, share, ...spreadOf(share, variance) });
  }
  return steps;
}

/** The share after a time; nothing where nobody was watched for so long. */
export function shareAt(
  steps: readonly SurvivalStep[],
  observations: readonly Observation[],
  time: number,
): Pick<SurvivalStep, 'share' | 'low' | 'high'> | undefined {
  const longest = Math.max(...observations.map((observation) => observation.time));
  const last = steps.findLast((step) => step.time <= time);
  if (last?.share === 0) return last;
  if (!(time <= longest)) return undefined;
  return last ?? { share: 1, low: 1, high: 1 };
}

/** The time by which it came for half of all; nothing where it has not come for so many yet. */
export function medianOf(steps: readonly SurvivalStep[]): Quantile | undefined {
  const firstBelow = (value: (step: SurvivalStep) => number) =>
    steps.find((step) => value(step) <= 0.5 + ROUNDING)?.time;
  const time = firstBelow(({ share }) => share);
  if (time === undefined) return undefined;
  return { time, low: firstBelow(({ low }) => low) ?? time, high: firstBelow(({ high }) => high) };
}

/** Products of fractions miss a half by less. */
const ROUNDING = 1e-9;

function spreadOf(share: number, variance: number): Pick<SurvivalStep, 'standardError' | 'low' | 'high'> {
  if (share === 0) return { standardError: 0, low: 0, high: 0 };
  const spread = (Z * Math.sqrt(variance)) / Math.log(share);
  return {
    standardError: share * Math.sqrt(variance),
    low: share ** Math.exp(-spread),
    high: share ** Math.exp(spread),
  };
}
