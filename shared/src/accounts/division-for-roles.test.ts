import { describe, expect, it } from 'vitest'
import { misfitOf } from './division-for-roles.ts'

describe('the division of an account', () => {
  it.each([
    ['township_officer', '990101001'],
    ['district_officer', '990101'],
    ['district_reviewer', '9901'],
    ['district_administrator', '99'],
    ['inspector', '990101001002'],
    ['auditor', '990101'],
  ] as const)('may be held by %s: %s', (role, code) => expect(misfitOf([role], code)).toBeUndefined())

  it.each([
    ['township_officer', '990101'],
    ['township_officer', '990101001002'],
    ['district_officer', '990101001'],
    ['district_reviewer', '990101001'],
    ['district_administrator', '990101001002'],
  ] as const)('does not fit %s: %s', (role, code) => expect(misfitOf(['inspector', role], code)).toBeDefined())

  it('cannot fit a township’s officer and a role of the district at once', () => {
    expect(misfitOf(['township_officer', 'district_officer'], '990101')).toBeDefined()
    expect(misfitOf(['township_officer', 'district_officer'], '990101001')).toBeDefined()
  })
})
