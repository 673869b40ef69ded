import { workingDaysAfter } from '@silverguard/shared/working-days'
import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { reading } from '../recorded.ts'
import { testApi } from '../testing/test-api.ts'
import { workCalendar } from './work-calendar.ts'
import { arrangedYears, packageCalendar } from './work-calendar-package.ts'

const years = Object.keys(packageCalendar).map(Number)

describe('the calendar that ships with the system', () => {
  it('knows 2026 as it was arranged, make-up days included', () => {
    expect(workingDaysAfter('2026-09-30', 1, packageCalendar)).toEqual({ day: '2026-10-08', provisional: false })
    expect(packageCalendar[2026]?.working).toContain('2026-10-10')
    expect(packageCalendar[2026]?.off.filter((day) => day.startsWith('2026-10'))).toHaveLength(7)
  })

  it('knows no year that its lists do not hold, though the package itself answers for every one', () => {
    const next = Math.max(...years) + 1
    expect(isWorkday(`${next}-10-01`)).toBe(new Date(`${next}-10-01`).getUTCDay() % 6 !== 0)
    expect(years).not.toContain(next)
    expect(workingDaysAfter(`${next - 1}-12-31`, 5, packageCalendar).provisional).toBe(true)
  })

  it('does not take a year for known of which only the days beside the next New Year are listed', () => {
    const holidays = { '2027-12-31': '元旦', '2028-01-01': '元旦', '2028-10-01': '国庆节' }
    expect(arrangedYears({ holidays, workdays: { '2028-10-08': '国庆节' } })).toEqual({
      2028: { off: ['2028-01-01', '2028-10-01'], working: ['2028-10-08'] },
    })
  })

  it.each(years)('has for %i days off, and make-up days on Saturdays and Sundays alone', (year) => {
    const { off, working } = packageCalendar[year] ?? { off: [], working: [] }
    expect(off.length).toBeGreaterThan(20)
    for (const day of working) expect([0, 6], day).toContain(new Date(day).getUTCDay())
    expect(working.filter((day) => off.includes(day))).toEqual([])
  })
})

describe('the calendar of an installation', () => {
  const api = testApi()
  it('is the shipped one as long as nobody has handed in a year', async () => {
    expect(await reading(api.database.db, api.actor, workCalendar)).toEqual(packageCalendar)
  })
})
