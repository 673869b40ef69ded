import { expect, test } from 'vitest'
import { addressOf, parseQueryString, queryString } from './address.ts'

test('a path parameter is filled in and encoded', () => {
  expect(addressOf('/institutions/:id/history', { id: 'a/b' })).toBe('/api/institutions/a%2Fb/history')
})

test('an address without its parameter is refused rather than sent to a wrong place', () => {
  expect(() => addressOf('/institutions/:id', {})).toThrow('lacks its parameter id')
  expect(() => addressOf('/institutions/:id', { id: '' })).toThrow('lacks its parameter id')
})

test('a list becomes repeated keys, and what is not given is left out', () => {
  const query = { standing: ['red', 'orange'], text: '', page: undefined, kind: null, size: 50 }
  expect(addressOf('/institutions', {}, query)).toBe('/api/institutions?standing=red&standing=orange&size=50')
})

test('false and 0 are values and stay in the query', () => {
  expect(queryString({ settled: false, from: 0 })).toBe('?settled=false&from=0')
})

test('an empty query leaves no question mark', () => {
  expect(queryString({ standing: [] })).toBe('')
})

test('what was written into an address is read back from it, Chinese and signs included', () => {
  const search = { township: ['990101100', '990101101'], text: '青禾 & 安康?', page: '2' }
  expect(parseQueryString(queryString(search))).toEqual(search)
})
