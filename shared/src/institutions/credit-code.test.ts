import { describe, expect, test } from 'vitest'
import { checkCharacter, isSoundCreditCode } from '../credit-code-check.ts'
import { creditCodeWarnings } from './credit-code.ts'

/** Fictional bodies with a right check character, made here. */
const sound = (body: string) => body + checkCharacter(body)
const enterprise = sound('91990203MA0000001')
const kinds = (code: string, type?: Parameters<typeof creditCodeWarnings>[1]) => creditCodeWarnings(code, type).map((warning) => warning.code)

describe('check character', () => {
  test('it is the one of GB 32100-2015, worked out by hand for 91350100M000100Y43', () => {
    expect(checkCharacter('91350100M000100Y4')).toBe('3')
  })
  test('a sum that is a multiple of 31 gives 0, not a 32nd character', () => {
    expect(checkCharacter('00000000000000000')).toBe('0')
    expect(isSoundCreditCode('000000000000000000')).toBe(true)
  })
  test('a code that fails its check is warned of', () => {
    const wrong = enterprise.slice(0, 17) + (enterprise.endsWith('A') ? 'B' : 'A')
    expect(kinds(wrong)).toEqual(['check'])
    expect(kinds(enterprise)).toEqual([])
  })
})

describe('likely typing errors are suggested', () => {
  test.each([
    ['O for 0', enterprise.replace('0', 'O')],
    ['lower case', enterprise.toLowerCase()],
    ['full width', enterprise.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['spaces inside', `${enterprise.slice(0, 8)} ${enterprise.slice(8)}`],
  ])('%s', (_, typed) => {
    const [warning] = creditCodeWarnings(typed)
    expect(warning).toMatchObject({ code: 'characters', suggestion: enterprise })
  })
  test('I for 1, Z for 2 and S for 5', () => {
    const code = sound('91990512MA0000001')
    expect(creditCodeWarnings(code.replace('5', 'S').replace('2', 'Z').replace('1', 'I'))[0]?.suggestion).toBe(code)
  })
  test('nothing is suggested that would itself fail the check', () => {
    const wrong = `${enterprise.slice(0, 17)}${enterprise.endsWith('A') ? 'B' : 'A'}`.replace('0', 'O')
    expect(creditCodeWarnings(wrong)[0]).not.toHaveProperty('suggestion')
  })
})

test('a wrong length, an old registration number and a rounded code are told apart', () => {
  expect(kinds('9199020300')).toEqual(['length'])
  expect(creditCodeWarnings('330203000000001')[0]?.message.zh).toContain('15 位')
  expect(kinds('913302030000001000')).toEqual(['rounded'])
  expect(kinds('9.13302E+17')).toEqual(['rounded'])
})

describe('prefix and registration type', () => {
  test.each([
    ['91', 'enterprise'],
    ['92', 'individual_business'],
    ['52', 'social_service'],
    ['12', 'public_institution'],
    ['51', 'other'],
  ] as const)('%s goes with %s', (prefix, type) => {
    const code = sound(`${prefix}990203MA0000001`)
    expect(kinds(code, type)).toEqual([])
    expect(kinds(code, type === 'other' ? 'enterprise' : 'other')).toEqual(['prefix'])
  })
  test('a code beside "no registration" does not fit', () => {
    expect(kinds(enterprise, 'none')).toEqual(['prefix'])
  })
})
