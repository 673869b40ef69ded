import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCharacter } from './credit-code-check.ts'
import { identityCheckCharacter } from './identity-number.ts'
import { isMasked, maskPersonalData, maskTelephone, unmasked } from './personal-data.ts'

const digit = fc.constantFrom(...'0123456789')
const digitsOf = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(''))
const mobile = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digitsOf(9)).map(([head, rest]) => head + rest)
const landline = fc
  .tuple(fc.constantFrom('010', '021', '0571', '0755'), fc.constantFrom('-', '', ' ', ' - '), fc.constantFrom(...'2345678'), digitsOf(7))
  .map(([area, between, first, rest]) => `${area}${between}${first}${rest}`)
const identity = fc
  .tuple(
    fc.constantFrom('330106', '990101', '110105', '510104'),
    fc.integer({ min: 1900, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digitsOf(3),
  )
  .filter(([division]) => division !== '990101')
  .map(([division, year, month, day, order]) => {
    const body = `${division}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${order}`
    return body + (identityCheckCharacter(body) ?? '')
  })
const words = fc.constantFrom('', '联系人', ',', '找李', ' / ', '(', ')', '。', 'tel:', '每月3000元', '张伯、', '\n', ';')
const digitsIn = (text: string) => text.replace(/\D/g, '')

describe('personal data in any text', () => {
  test('no run of the hidden digits survives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.oneof(mobile, landline, identity)), { minLength: 1, maxLength: 4 }), (parts) => {
        const masked = maskPersonalData(parts.map(([word, number]) => `${word || ';'}${number}`).join(''))
        expect(masked.replace(/-/g, '')).not.toMatch(/\d{7}/)
        for (const [, number] of parts) expect(masked).not.toContain(number)
        expect(isMasked(masked)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a mask of a mask is the mask, whatever the text', () => {
    const pieces = fc.oneof(
      mobile,
      landline,
      identity,
      words,
      digitsOf(3),
      digitsOf(8),
      fc.constantFrom('*', '****', '-', ' ', '转801', '#12', '86', '＋', '１３９'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        expect(maskPersonalData(maskPersonalData(text))).toBe(maskPersonalData(text))
        expect(maskTelephone(maskTelephone(text))).toBe(maskTelephone(text))
      }),
      { numRuns: 5000 },
    )
  })

  test('text without numbers, amounts, days and division codes stay as they are', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const amount = fc.integer({ min: 0, max: 9_999_999_999 })
    const harmless = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'养老服务中心abcXYZ ,。;:()-') }),
      day,
      day.map((one) => one.replaceAll('-', '.')),
      fc.tuple(day, day).map(([from, to]) => `${from.replaceAll('-', '.')}-${to.replaceAll('-', '.')}`),
      amount.map((one) => `${one}元`),
      amount.map((one) => one.toLocaleString('en-US')),
      fc.constantFrom('330106', '330106001', '330106001001', '99010100', '2026-11-22 08:30:00', '400-800-1234'),
    )
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 5 }), (parts) => {
        expect(maskPersonalData(parts.join(';'))).toBe(parts.join(';'))
      }),
      { numRuns: 3000 },
    )
  })

  test('a credit code stays', () => {
    const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    const code = fc
      .tuple(
        fc.constantFrom('11', '12', '13', '51', '52', '54', '91', '92', '93'),
        fc.constantFrom('330106', '990101', '110105', '441402'),
        fc.array(alphabet, { minLength: 9, maxLength: 9 }),
      )
      .map(([head, division, rest]) => head + division + rest.join(''))
      .map((body) => body + (checkCharacter(body) ?? ''))
    fc.assert(
      fc.property(code, (one) => {
        expect(maskPersonalData(`代码${one}。`)).toBe(`代码${one}。`)
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['13812341234', '138****1234'],
    ['15251967937tel0571-20000000', '152****7937tel0571-******00'],
    ['+86 138-1234-1234', '138****1234'],
    ['联系人李某１３８１２３４１２３４。', '联系人李某138****1234。'],
    ['138 1234 1234、13912345678', '138****1234、139****5678'],
    ['**13812341234', '**138****1234'],
    ['0571-88501234转801', '0571-******34转***'],
    ['(0571)8850-1234', '(0571)******34'],
    ['057188501234', '0571******34'],
    ['电话:88501234', '电话:88****34'],
    ['1380000000013900000000', '13****00'],
    ['身份证11010519491231002X', '身份证110105**********2X'],
    ['510104 450102 123', '510104*******23'],
    ['11010519491231002A', '11010519491231002A'],
    ['110105194912310021', '110105194912310021'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })
})

describe('what is known to be a telephone', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['88501234', '88****34'],
    ['88501234转801', '88****34转***'],
    ['400-800-1234', '40****34'],
    ['0571-88501234/5', '0571-******34/5'],
    ['02-28832666', '02-******66'],
    ['0912-345-678', '09****78'],
    ['张三 13800000000', '张三 138****0000'],
    ['885012348850123', '88****23'],
    ['12345', '12****45'],
    ['835166000666701588', '83****88'],
    ['值班室', '值班室'],
    ['110', '110'],
  ])('%s becomes %s', (telephone, masked) => {
    expect(maskTelephone(telephone)).toBe(masked)
  })

  test('at most eight digits of any number remain, and never its middle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 18 }).chain(digitsOf), (number) => {
        const left = digitsIn(maskTelephone(number))
        expect(left.length).toBeLessThanOrEqual(8)
        expect(maskTelephone(number)).not.toContain(number)
      }),
    )
  })
})

describe('a text that was shown masked and comes back', () => {
  test('is what was stored, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.oneof(mobile, landline, identity)), { maxLength: 4 }), (parts) => {
        const stored = parts.map(([word, number]) => `${word || ';'}${number}`).join('')
        expect(unmasked(maskPersonalData(stored), stored)).toBe(stored)
      }),
      { numRuns: 1000 },
    )
  })

  test('holds the numbers that were stored also where words were added, and never shows one that was masked', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mobile, landline, identity), { minLength: 1, maxLength: 3 }), words, words, (numbers, before, after) => {
        const stored = numbers.map((number) => `找${number}`).join(',')
        const given = `${before}已联系:${maskPersonalData(stored)}。${after}`
        const whole = unmasked(given, stored)
        const masks = new Set(numbers.map(maskPersonalData))
        if (masks.size === new Set(numbers).size) expect(whole).toBe(`${before}已联系:${stored}。${after}`)
        if (whole !== undefined) expect(maskPersonalData(whole)).toBe(maskPersonalData(given))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['院长138****5678,已退款', '院长电话13812345678', '院长13812345678,已退款'],
    ['(0571)******34 和 138****1234', '(0571)8850-1234、+86 138-1234-1234', '(0571)8850-1234 和 +86 138-1234-1234'],
    ['身份证110105**********2X已核', '身份证11010519491231002X', '身份证11010519491231002X已核'],
    ['138****1234、139****5678', '找13812341234', undefined],
    ['138****1234', '', undefined],
    ['又说138****5678', '13811115678或13822225678', undefined],
    ['138****5678或138****5678', '13811115678或13822225678', '13811115678或13822225678'],
    ['2138****5678', '13812345678', undefined],
    ['打88****34', '电话:88501234', undefined],
    ['早已打码138****5678,补记', '早已打码138****5678', '早已打码138****5678,补记'],
    ['另有13912345678', '电话13812345678', '另有13912345678'],
    ['无号码', '电话13812345678', '无号码'],
  ])('%s, of %s: %s', (given, stored, whole) => {
    expect(unmasked(given, stored)).toBe(whole)
  })
})

test('multiplication, emphasis and rows of stars are no masks', () => {
  for (const text of ['3000*12', '**优惠**', '3*4*5', '5****', '****5', '138**1234']) expect(isMasked(text)).toBe(false)
})
