import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, dayAfter, daysBetween } from './days.ts'
import { isWorkingDay, type WorkCalendar, workingDaysAfter, workingDaysBetween } from './working-days.ts'

const daysFrom = (first: Day, last: Day): Day[] => Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => dayAfter(first, at))

/** Autumn and winter of 2026 as the State Council arranged them. */
const of2026 = { off: [...daysFrom('2026-09-25', '2026-09-27'), ...daysFrom('2026-10-01', '2026-10-07')], working: ['2026-09-20', '2026-10-10'] }
/** Invented: nobody has arranged 2027 yet. */
const of2027 = {
  off: ['2027-01-01', ...daysFrom('2027-02-05', '2027-02-12'), ...daysFrom('2027-10-01', '2027-10-07')],
  working: ['2027-01-31', '2027-02-20', '2027-10-09'],
}
const known: WorkCalendar = { 2026: of2026 }
const both: WorkCalendar = { 2026: of2026, 2027: of2027 }

describe('working days by the calendar of the State Council', () => {
  it('across National Day 2026 the seven days off do not count and the make-up Saturday does', () => {
    expect(workingDaysAfter('2026-09-30', 1, known)).toEqual({ day: '2026-10-08', provisional: false })
    expect(workingDaysAfter('2026-09-30', 3, known)).toEqual({ day: '2026-10-10', provisional: false })
    expect(workingDaysAfter('2026-09-30', 4, known)).toEqual({ day: '2026-10-12', provisional: false })
    expect(workingDaysBetween('2026-09-30', '2026-10-12', known)).toEqual({ days: 4, provisional: false })
  })

  it('a make-up Sunday and the Friday of Mid-autumn 2026 are what the arrangement says they are', () => {
    expect(isWorkingDay('2026-09-20', known)).toBe(true)
    expect(isWorkingDay('2026-09-25', known)).toBe(false)
    expect(workingDaysAfter('2026-09-18', 5, known).day).toBe('2026-09-24')
  })

  it('across Spring Festival 2027 the days of its file are counted by', () => {
    expect(workingDaysAfter('2027-02-04', 1, both)).toEqual({ day: '2027-02-15', provisional: false })
    expect(workingDaysAfter('2027-02-04', 6, both)).toEqual({ day: '2027-02-20', provisional: false })
    expect(workingDaysAfter('2027-01-29', 1, both)).toEqual({ day: '2027-01-31', provisional: false })
  })

  it('without that file every Monday to Friday counts, and the day is provisional', () => {
    expect(workingDaysAfter('2027-02-04', 6, known)).toEqual({ day: '2027-02-12', provisional: true })
    expect(isWorkingDay('2027-10-01', known)).toBe(true)
    expect(workingDaysBetween('2027-02-04', '2027-02-12', known)).toEqual({ days: 6, provisional: true })
  })

  it('is provisional from the first day passed in a year that is not listed, and not before', () => {
    expect(workingDaysAfter('2026-12-30', 1, known)).toEqual({ day: '2026-12-31', provisional: false })
    expect(workingDaysAfter('2026-12-31', 1, known)).toEqual({ day: '2027-01-01', provisional: true })
    expect(workingDaysAfter('2026-12-31', 1, both)).toEqual({ day: '2027-01-04', provisional: false })
    expect(workingDaysAfter('2025-12-31', 1, { 2026: of2026 }).provisional).toBe(false)
    expect(workingDaysBetween('2026-12-30', '2026-12-31', known).provisional).toBe(false)
    expect(workingDaysBetween('2026-12-30', '2027-01-01', known).provisional).toBe(true)
    expect(workingDaysBetween('2026-01-05', '2028-01-03', { 2026: of2026, 2028: of2026 }).provisional).toBe(true)
  })

  it('no working days later is the first working day from the day itself on', () => {
    expect(workingDaysAfter('2026-09-30', 0, known)).toEqual({ day: '2026-09-30', provisional: false })
    expect(workingDaysAfter('2026-10-01', 0, known)).toEqual({ day: '2026-10-08', provisional: false })
  })

  it('nothing lies between a day and itself or an earlier one, and part of a day is no number of days', () => {
    for (const to of ['2026-10-08', '2026-10-07']) expect(workingDaysBetween('2026-10-08', to, known)).toEqual({ days: 0, provisional: false })
    for (const count of [-1, 0.5, Number.NaN]) expect(() => workingDaysAfter('2026-10-08', count, known)).toThrow(RangeError)
  })

  it('counting the days between gives back the number that was counted on, upon a working day', () => {
    const days = fc.integer({ min: 0, max: 1_500 }).map((at) => dayAfter('2025-06-01', at))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), fc.constantFrom(known, both, {}), (from, count, calendar) => {
        const { day, provisional } = workingDaysAfter(from, count, calendar)
        expect(isWorkingDay(day, calendar)).toBe(true)
        expect(workingDaysBetween(from, day, calendar)).toEqual({ days: count, provisional })
        expect(workingDaysBetween(from, dayAfter(day, -1), calendar).days).toBe(count - 1)
      }),
    )
  })
})
