import { describe, expect, it } from 'vitest'
import { nextRecheck, recheckDates, rechecksDone } from './watch.ts'

describe('re-checks of a watch period', () => {
  const due = recheckDates('2026-11-21', [30, 90, 180])
  const done = (...screened: string[]) => rechecksDone('2026-11-21', due, screened).map(({ doneOn }) => doneOn)

  it('fall on the days that were set', () => {
    expect(due).toEqual(['2026-12-21', '2027-02-19', '2027-05-20'])
  })

  it('are made by the first screening after the one due before, not by the one of the day it left', () => {
    expect(done('2026-11-20', '2026-11-21')).toEqual([null, null, null])
    expect(done('2027-02-01', '2026-12-20', '2027-05-20')).toEqual(['2026-12-20', '2027-02-01', '2027-05-20'])
  })

  it('are all made by one late screening as far as they were missed, and not beyond', () => {
    expect(done('2026-12-24')).toEqual(['2026-12-24', null, null])
    expect(done('2027-03-01')).toEqual(['2027-03-01', '2027-03-01', null])
    expect(done('2026-12-24', '2027-02-10')).toEqual(['2026-12-24', '2027-02-10', null])
    expect(nextRecheck(rechecksDone('2026-11-21', due, ['2026-12-24']))?.dueOn).toBe('2027-02-19')
  })
})
