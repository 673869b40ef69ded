import { describe, expect, it } from 'vitest'
import { dutyOf, dutyUnit, hasDuty } from './duty.ts'

describe('the duty to screen a place', () => {
  it('is the bureau’s once it is filed, and until then its township’s', () => {
    expect(dutyOf('990101001', 'filed')).toBe('990101')
    for (const registration of ['unfiled', 'unregistered', undefined] as const) expect(dutyOf('990101001', registration)).toBe('990101001')
    expect(dutyOf('990101001007', undefined)).toBe('990101001')
  })

  it('is one’s own where one’s scope covers the unit, so that a township has no duty of the bureau’s and none of its neighbour’s', () => {
    expect(hasDuty('990101001', '990101001')).toBe(true)
    expect(hasDuty('990101', '990101001')).toBe(true)
    expect(hasDuty('990101', '990101')).toBe(true)
    expect(hasDuty('990101001', '990101')).toBe(false)
    expect(hasDuty('990101001', '990101002')).toBe(false)
    expect(hasDuty('', '990101001')).toBe(false)
  })

  it('names a township by its name and a district by its bureau', () => {
    expect(dutyUnit('990101001', '云汀街道').zh).toBe('云汀街道')
    expect(dutyUnit('990101', '银汀区').zh).toBe('银汀区民政局')
  })
})
