/** Longer code is shown as it is: colours make it eight times as heavy, and nobody reads that much of it. In characters. */
export const LONGEST_HIGHLIGHTED = 16_000;
