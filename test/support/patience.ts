/** Only ends what would never end. No test may depend on how fast a machine is. */
const HALF_AN_HOUR = 1_800_000;

/** How long tests wait where a tool would give up by itself: vitest after a second, or some. */
export const PATIENCE = {
  testTimeout: HALF_AN_HOUR,
  hookTimeout: HALF_AN_HOUR,
  teardownTimeout: HALF_AN_HOUR,
  expect: { poll: { timeout: HALF_AN_HOUR } },
} as const;
