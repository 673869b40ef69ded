import { describe, expect, test } from 'vitest'
import { readFacts, readFactsLine } from './read-facts.ts'

const errorOf = (line: string) => {
  const read = readFactsLine(line)
  return 'error' in read ? read.error : undefined
}

describe('a line of facts', () => {
  test('null is unknown and stays absent', () => {
    expect(readFactsLine('{"operating":null,"bedCount":0}')).toEqual({ facts: { bedCount: 0 } })
  })
  test('3.0 is a whole number; 3.5 is not', () => {
    expect(readFactsLine('{"bedCount":3.0}')).toEqual({ facts: { bedCount: 3 } })
    expect(errorOf('{"bedCount":3.5}')).toBe('bedCount: not a whole number')
  })
  test('"3000" is not a number, and 1 is not true', () => {
    expect(errorOf('{"monthlyFee":"3000"}')).toBe('monthlyFee: not a number')
    expect(errorOf('{"operating":1}')).toBe('operating: not true or false')
  })
  test('money has at most two decimals, as written', () => {
    expect(errorOf('{"monthlyFee":0.01}')).toBeUndefined()
    expect(errorOf('{"monthlyFee":1.500}')).toBeUndefined()
    expect(errorOf('{"monthlyFee":1.234e1}')).toBeUndefined()
    expect(errorOf('{"monthlyFee":120e-1}')).toBeUndefined()
    expect(errorOf('{"monthlyFee":0.000}')).toBeUndefined()
    for (const yuan of ['0.001', '999999999999.99999', '0.1000000000000000000001', '1e-400']) {
      expect(errorOf(`{"monthlyFee":${yuan}}`), yuan).toBe('monthlyFee: more than two decimals')
    }
    expect(errorOf('{"largePrepayers":2.00000000000000000001}')).toBe('largePrepayers: not a whole number')
  })
  test('money reaches 10¹² yuan and no further', () => {
    expect(errorOf('{"prepaidBalance":1000000000000}')).toBeUndefined()
    expect(errorOf('{"prepaidBalance":1000000000000.01}')).toBe('prepaidBalance: more than 1000000000000 yuan')
  })
  test('months may have any decimals; nothing may be negative or without end', () => {
    expect(readFactsLine('{"longestPrepaidMonths":6.0001}')).toEqual({ facts: { longestPrepaidMonths: 6.0001 } })
    expect(errorOf('{"longestPrepaidMonths":-1}')).toBe('longestPrepaidMonths: negative')
    expect(errorOf('{"longestPrepaidMonths":-1e-400}')).toBe('longestPrepaidMonths: negative')
    expect(errorOf('{"bedCount":1e999}')).toBe('bedCount: not a finite number')
  })
  test('a key that is no fact is refused, also one that every object has', () => {
    expect(readFactsLine('{"beds":3}')).toEqual({ error: 'unknown fact: beds', field: 'beds' })
    expect(errorOf('{"__proto__":{}}')).toBe('unknown fact: __proto__')
    expect(errorOf('{"constructor":1}')).toBe('unknown fact: constructor')
  })
  test('the name under which a place operates goes with any registration', () => {
    expect(errorOf('{"registration":"filed","namedAs":"enterprise"}')).toBeUndefined()
    expect(errorOf('{"registration":"unknown"}')).toBe('registration: not one of filed, unfiled, unregistered')
  })
  test('a byte order mark is dropped; what is not JSON or no object is refused', () => {
    expect(readFactsLine('\uFEFF{"bedCount":1}')).toEqual({ facts: { bedCount: 1 } })
    expect(errorOf('{bedCount:1}')).toBe('not JSON')
    for (const line of ['[]', 'null', '3', '"x"']) expect(errorOf(line)).toBe('not an object')
  })
  test('not a number is refused from code too, and undefined is unknown', () => {
    expect(readFacts({ bedCount: Number.NaN })).toMatchObject({ field: 'bedCount' })
    expect(readFacts({ bedCount: undefined })).toEqual({ facts: {} })
  })
})
