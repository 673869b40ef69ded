import { describe, expect, it } from 'vitest'
import { districtPlan } from '../law/district-plan.ts'
import { countedBy, fieldsOf, isMeasure, measureCodes, measures, removableFrom, titleOf } from './measures.ts'
import { paperFields } from './papers/vocabulary.ts'

describe('the measures', () => {
  it.each(measureCodes)('%s quotes the plan word for word', (code) => {
    const { source, place, words } = measures[code].cites
    expect(source).toBe('district-plan')
    expect((districtPlan as Readonly<Record<string, string>>)[place]).toContain(words)
  })

  it('have the fields that handling.md gives them, and money and people are counted, never typed', () => {
    const labels = (code: (typeof measureCodes)[number]) => fieldsOf(code).map(({ label }) => label.en.toLowerCase())
    expect(labels('MO1')).toEqual(['addressee', 'sent on', 'document no.'])
    expect(labels('MO3')).toEqual(['ordered on', 'time limit', 'completed on'])
    expect(labels('MR2')).toEqual(['case opened on', 'judgment on'])
    expect(labels('MC1')).toEqual(['institution or person', 'decision no.', 'listed on'])
    const counted = measureCodes.filter((code) => countedBy(code) !== null)
    expect(counted).toEqual(['MO4', 'MR3', 'MU2', 'MV1'])
    for (const code of ['MO4', 'MU2', 'MV1'] as const) expect(fieldsOf(code)).toEqual([])
  })

  it('name a paper that can be drafted, fields that differ, and a whole number of days', () => {
    for (const { paper, fields, days } of Object.values(measures)) {
      if (paper !== null) expect(paperFields[paper].length).toBeGreaterThan(0)
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
      expect(Number.isInteger(days) && days > 0).toBe(true)
    }
  })

  it('are called by what they establish or by what staff call them where they are no row of the table', () => {
    expect(titleOf({ code: 'ME', fact: 'residents', title: null }).zh).toBe('查明收住老年人数')
    expect(titleOf({ code: 'own', fact: null, title: '走访家属' }).zh).toBe('走访家属')
    const masked = JSON.stringify(titleOf({ code: 'own', fact: null, title: '回访张三13812345678身份证11010519491231002X' }))
    for (const number of ['13812345678', '11010519491231002X']) expect(masked).not.toContain(number)
    expect(isMeasure('ME') || isMeasure('own')).toBe(false)
  })

  it('let somebody off the joint-discipline list after two full years, also from a leap day on', () => {
    expect(removableFrom('2026-11-21')).toBe('2028-11-21')
    expect(removableFrom('2028-02-29')).toBe('2030-03-01')
  })
})
