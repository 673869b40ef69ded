/** Prints one line of a bench's figures. */
export type Print = (line: string) => void

/** Seconds of wall time that a piece of work takes. */
export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

export const perSecond = (count: number, took: number) => `${Math.round(count / took).toLocaleString('en-US')} a second (${took.toFixed(2)} s)`

/** Greatest resident memory of this process so far, in MiB. */
export const peakMemory = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most`

/** Median and 95th percentile of milliseconds. */
export const spread = (milliseconds: readonly number[]) => {
  const sorted = [...milliseconds].sort((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`
}
