/** Months to choose from: this and the two years before. */
const months = 25

/** The month of a day and those before it, latest first, as 2026-11. */
export const monthsUntil = (day: string): string[] => {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: months }, (_, back) => {
    const month = last - back
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
