const first = 5_000
const longest = 300_000

/** Milliseconds to wait after so many failures in a row: 5 s, twice as long each time, at most 5 min; spread, so that phones do not come all at once. */
export const backOff = (failures: number, random: () => number = Math.random): number =>
  Math.min(longest, first * 2 ** Math.max(0, failures - 1)) * (0.75 + random() / 2)
