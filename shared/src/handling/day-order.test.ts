import { describe, expect, it } from 'vitest'
import { actionDayFaults, paperDayFaults } from './day-order.ts'
import { measureCodes } from './measures.ts'
import { missingOf } from './missing.ts'
import { paperKinds } from './papers/vocabulary.ts'

const [earlier, day, later] = ['2026-11-20', '2026-11-21', '2026-11-22']
const every = (value: string) =>
  Object.fromEntries(['orderedOn', 'timeLimit', 'completedOn', 'caseOpenedOn', 'judgedOn', 'until', 'heldOn'].map((key) => [key, value]))

describe('days that contradict each other', () => {
  it('are named by the one to mend; the same day contradicts nothing, nor what is not filled in', () => {
    expect(actionDayFaults('MO3', { orderedOn: day, timeLimit: earlier, completedOn: earlier })).toMatchObject([
      { key: 'timeLimit', words: { zh: '整改期限早于责令日期', en: '"Time limit" is before "Ordered on"' } },
      { key: 'completedOn', words: { zh: '整改完成日期早于责令日期' } },
    ])
    expect(actionDayFaults('MO3', { orderedOn: day, timeLimit: later, completedOn: day })).toEqual([])
    expect(actionDayFaults('MR2', { caseOpenedOn: day, judgedOn: earlier })).toMatchObject([{ key: 'judgedOn' }])
    expect(paperDayFaults('rectification_order', { until: earlier }, day)).toMatchObject([{ key: 'until', words: { zh: '期限早于印发日期' } }])
    expect(paperDayFaults('interview_record', { heldOn: later }, day)).toMatchObject([{ key: 'heldOn', words: { zh: '约谈日期晚于印发日期' } }])
    expect(paperDayFaults('interview_notice', { heldOn: earlier }, day)).toMatchObject([{ key: 'heldOn', words: { zh: '约谈日期早于印发日期' } }])
    for (const same of [every(day), every(''), {}]) {
      for (const code of measureCodes) expect(actionDayFaults(code, same)).toEqual([])
      for (const kind of paperKinds) expect(paperDayFaults(kind, same, day)).toEqual([])
    }
  })

  it('keep an action from being finished', () => {
    const filled = { code: 'MO3' as const, result: '已整改', evidence: ['a file'], known: true, proved: false }
    const missing = missingOf({ ...filled, fields: { orderedOn: day, timeLimit: later, completedOn: earlier } })
    expect(missing).toMatchObject([{ key: 'fields.completedOn' }])
  })
})
