const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const count = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const instant = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const second = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', second: '2-digit' })
const yuanInWan = 10_000

/** Yuan, grouped, two decimals: 18,000.00. */
export const moneyWords = (yuan: number): string => money.format(yuan)
/** Yuan shown in 万元 with two decimals: 1.80. */
export const wanWords = (yuan: number): string => money.format(yuan / yuanInWan)
/** A count, grouped: 12,000. */
export const countWords = (value: number): string => count.format(value)
const percent = new Intl.NumberFormat('en-US', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
/** A share of 1 in percent with one decimal: 96.1%. */
export const shareWords = (share: number): string => percent.format(share)
/** An instant as day and minute in Asia/Shanghai: 2026-11-21 09:05. */
export const instantWords = (iso: string): string => instant.format(new Date(iso)).replace(',', '')
/** The same to the second: 2026-11-21 09:05:07. */
export const exactInstantWords = (iso: string): string => `${instantWords(iso)}:${second.format(new Date(iso)).padStart(2, '0')}`
/** The day of an instant in Asia/Shanghai: 2026-11-21. */
export const dayWords = (iso: string): string => instantWords(iso).slice(0, 10)
