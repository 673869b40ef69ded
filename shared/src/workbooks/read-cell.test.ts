import { describe, expect, test } from 'vitest'
import { type Cell, textCell } from './cell.ts'
import type { ColumnTarget, MoneyUnit } from './contract.ts'
import { readCell } from './read-cell.ts'

const number = (digits: number): Cell => ({ kind: 'number', number: digits, text: String(digits) })
const fact = (key: string) => ({ to: 'fact', key }) as ColumnTarget
const particular = (key: string) => ({ to: 'particular', key }) as ColumnTarget
const read = (cell: Cell | string, target: ColumnTarget, unit?: MoneyUnit) =>
  readCell(typeof cell === 'string' ? textCell(cell) : cell, unit ? { target, unit } : { target })
const said = (...asked: Parameters<typeof read>) => {
  const reading = read(...asked)
  return reading.is === 'value' ? reading.value : reading.is === 'unreadable' ? reading.code : undefined
}

describe('yes and no', () => {
  test.each(['是', '有', '√', '存在', 'Y', '1', '☑是 □否'])('%s is yes', (words) => {
    expect(said(words, fact('complained'))).toBe(true)
  })
  test.each(['否', '无', '×', '没有', '未发现', '暂未发现', 'N', '0', '□是 ☑否', '無'])('%s is no', (words) => {
    expect(said(words, fact('complained'))).toBe(false)
  })
  test.each(['', '  ', '不详', '未知', '待核实', '—', '/', '-', '不詳', 'N/A', '?'])('"%s" states nothing, which is not no', (words) => {
    expect(read(words, fact('complained')).is).toBe('blank')
  })
  test.each(['可能', '2', '是/否', '暂无', '已整改', '□是 □否'])('%s is neither yes nor no', (words) => {
    expect(said(words, fact('complained'))).toBe('not_understood')
  })
})

describe('counts', () => {
  test.each([
    ['120', 120],
    ['120张', 120],
    ['120 张', 120],
    ['1,200', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['0', 0],
    ['36.0', 36],
  ])('%s is %i', (words, count) => {
    expect(said(words, fact('bedCount'))).toBe(count)
  })
  test.each([
    ['约120', 'not_exact'],
    ['100-120', 'not_exact'],
    ['100以上', 'not_exact'],
    ['100多张', 'not_exact'],
    ['-3', 'negative'],
    ['12.5', 'not_whole'],
    ['80%', 'percent'],
    ['12,00', 'not_understood'],
    ['12 13', 'not_understood'],
    ['一百二', 'not_understood'],
    ['安養床:153床 養護床:194床', 'not_understood'],
    ['无', 'none_is_not_zero'],
    ['1.2E+05', 'rounded'],
  ])('%s stays unknown: %s', (words, reason) => {
    expect(said(words, fact('bedCount'))).toBe(reason)
  })
  test('a number a spreadsheet computed is read as it is shown there', () => {
    expect(said(number(0.1 + 0.2), fact('longestPrepaidMonths'))).toBe(0.3)
  })
  test('residents beyond what can be stored are refused', () => {
    expect(said('2147483648', particular('residents'))).toBe('too_large')
  })
  test('a spreadsheet error is no number', () => {
    expect(said({ kind: 'error', text: '#REF!' }, fact('bedCount'))).toBe('spreadsheet_error')
  })
})

describe('months', () => {
  test.each([
    ['6', 6],
    ['6.5个月', 6.5],
    ['1年', 12],
    ['一年半', 18],
    ['半年', 6],
    ['12月', 12],
  ])('%s is %d months', (words, months) => {
    expect(said(words, fact('longestPrepaidMonths'))).toBe(months)
  })
})

describe('money', () => {
  test.each([
    ['3000', 'yuan', 3000],
    ['¥3,000.50', 'yuan', 3000.5],
    ['3000元/月', 'yuan', 3000],
    ['1.8', 'wan', 18_000],
    ['0.123456', 'wan', 1234.56],
    ['1.15', 'wan', 11_500],
    ['1.8万元', 'yuan', 18_000],
    ['18000元', 'wan', 18_000],
    ['0', 'wan', 0],
  ] as const)('%s in %s is %d yuan', (words, unit, yuan) => {
    expect(said(words, fact('monthlyFee'), unit)).toBe(yuan)
  })
  test.each([
    ['3000.005', 'yuan', 'too_many_decimals'],
    ['0.1234567', 'wan', 'too_many_decimals'],
    ['36000元/年', 'yuan', 'not_monthly'],
    ['3000左右', 'yuan', 'not_exact'],
    ['2000~3000', 'yuan', 'not_exact'],
    ['一、安養照顧服務:單人房20,000元。', 'yuan', 'not_understood'],
    ['1000000000001', 'yuan', 'too_large'],
  ] as const)('%s in %s stays unknown: %s', (words, unit, reason) => {
    expect(said(words, fact('monthlyFee'), unit)).toBe(reason)
  })
  test('without a unit in heading or cell the amount is not guessed; a zero needs none', () => {
    expect(said('3000', fact('prepaidBalance'))).toBe('unit_unknown')
    expect(said('3000元', fact('prepaidBalance'))).toBe(3000)
    expect(said('0', fact('prepaidBalance'))).toBe(0)
  })
  test('a stored 1.7999999999999998 is the 1.8 that the spreadsheet shows', () => {
    expect(said(number(1.7999999999999998), fact('prepaidBalance'), 'wan')).toBe(18_000)
  })
})

describe('days', () => {
  test.each([
    '2024-1-5',
    '2024/1/5',
    '2024.1.5',
    '2024年1月5日',
    '20240105',
    '45296',
    '民國113年1月5日',
    '二〇二四年一月五日',
    '2024-01-05 00:00:00',
    '2024/1/5',
    '5 Jan 2024',
    'Jan 5, 2024',
  ])('%s is 2024-01-05', (words) => {
    expect(said(words, particular('startedOn'))).toBe('2024-01-05')
  })
  test('a cell formatted as a day is that day', () => {
    expect(said({ kind: 'number', number: 45296, text: '45296', date: '2024-01-05' }, particular('startedOn'))).toBe('2024-01-05')
  })
  test.each([
    ['2024年', 'day_missing'],
    ['2024-05', 'day_missing'],
    ['2015', 'day_missing'],
    ['202405', 'day_missing'],
    ['2023-02-29', 'impossible_day'],
    ['2024-13-01', 'impossible_day'],
    ['20241301', 'impossible_day'],
    ['3/4/2024', 'order_unclear'],
    ['24-1-5', 'year_unclear'],
    ['1140201', 'year_unclear'],
    ['春节前', 'not_understood'],
  ])('%s stays unknown: %s', (words, reason) => {
    expect(said(words, particular('startedOn'))).toBe(reason)
  })
  test('an instant is the day it falls on in Shanghai', () => {
    expect(said('2024-01-04T16:00:00Z', particular('startedOn'))).toBe('2024-01-05')
  })
})

describe('choices', () => {
  test.each([
    ['已登记已备案', 'filed'],
    ['已备案', 'filed'],
    ['无需备案', 'filed'],
    ['已登记,未备案', 'unfiled'],
    ['未登记', 'unregistered'],
    ['unregistered', 'unregistered'],
    ['Registered, not filed', 'unfiled'],
  ])('%s says %s', (words, registration) => {
    expect(said(words, fact('registration'))).toBe(registration)
  })
  test.each(['未备案', '已登记'])('"%s" does not say both things and is not guessed', (words) => {
    expect(said(words, fact('registration'))).toBe('half_answer')
  })
  test('"无" is a registration type, and no kind of ownership', () => {
    expect(said('无', particular('registrationType'))).toBe('none')
    expect(said('无', particular('ownership'))).toBe(undefined)
  })
  test('traditional characters are read', () => {
    expect(said('公設民營', particular('ownership'))).toBe('public_built_private_run')
  })
})

describe('codes, telephones and words', () => {
  test('a code keeps its text', () => {
    expect(said(' 91330203ma2a1b2c3d ', particular('creditCode'))).toBe('91330203ma2a1b2c3d')
  })
  test('a code stored as a number, or in scientific notation, is reported and not kept', () => {
    expect(said(number(913302030000000000), particular('creditCode'))).toBe('digits_lost')
    expect(said('9.13302E+17', particular('creditCode'))).toBe('rounded')
  })
  test.each(['无', '/', '暂无', '-', '無'])('"%s" in place of a code says that there is none', (words) => {
    expect(read(words, particular('creditCode')).is).toBe('blank')
  })
  test('two telephones typed into one number have lost digits', () => {
    expect(said(number(1380000000013900000000), particular('telephones'))).toBe('digits_lost')
    expect(said(number(13800000000), particular('telephones'))).toEqual(['13800000000'])
  })
  test('characters that nobody sees go, line breaks in a name become spaces', () => {
    expect(said('松柏\u200b养老院\n(分院)', particular('name'))).toBe('松柏养老院 (分院)')
  })
  test.each([
    ['三星级', 3],
    ['★★★★', 4],
    ['5', 5],
  ])('%s are %i stars', (words, stars) => {
    expect(said(words, particular('rating'))).toBe(stars)
  })
  test('degrees beyond the globe are refused', () => {
    expect(said('25.084122', particular('latitude'))).toBe(25.084122)
    expect(said('121.5', particular('latitude'))).toBe('out_of_range')
  })
  test('a column that is not read states nothing', () => {
    expect(read('6.00', { to: 'nothing' }).is).toBe('blank')
  })
})
