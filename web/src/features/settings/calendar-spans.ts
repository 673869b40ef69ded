import { type Day, dayAfter } from '@silverguard/shared/days'

/** Ascending days drawn together where they follow one another: 2027-02-05 to 2027-02-12. */
export const spansOf = (days: readonly Day[]): { first: Day; last: Day }[] => {
  const spans: { first: Day; last: Day }[] = []
  for (const day of days) {
    const open = spans.at(-1)
    if (open && dayAfter(open.last, 1) === day) open.last = day
    else spans.push({ first: day, last: day })
  }
  return spans
}
