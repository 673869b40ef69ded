import { InstitutionFilter } from '@silverguard/shared/institutions/contract'
import { expect, test } from 'vitest'
import { parseQueryString, queryString } from '../../address.ts'
import { changed, isFiltered, RegisterSearch, withoutFilters } from './search.ts'

const read = (address: string) => RegisterSearch.parse(parseQueryString(address))

test('one value and several values of a filter are both read as a list', () => {
  expect(read('?standing=red').standing).toEqual(['red'])
  expect(read('?standing=red&standing=apart').standing).toEqual(['red', 'apart'])
})

test('what cannot be read in an address is as if it were not there, and the rest is kept', () => {
  expect(read('?standing=purple&page=minus&sort=weight&township=990101100')).toEqual({ township: ['990101100'] })
})

test('a view survives its address', () => {
  const view = read('?standing=pending&status=open&township=990101100&registration=unknown&kind=care_home&mark=possible_duplicate&text=qhak&sort=name&page=3')
  expect(read(queryString(view))).toEqual(view)
})

test('every filter of the list can stand in the address of the register', () => {
  for (const key of Object.keys(InstitutionFilter.shape)) expect(RegisterSearch.shape, key).toHaveProperty(key)
})

test('a change of filters goes back to the first page, a change of page keeps the filters', () => {
  const view = read('?standing=red&page=3')
  expect(changed(view, { text: 'x' })).toMatchObject({ standing: ['red'], text: 'x', page: undefined })
  expect(changed(view, { page: 4 })).toMatchObject({ standing: ['red'], page: 4 })
})

test('clearing the filters clears each of them and keeps the order', () => {
  const cleared = changed(read('?standing=red&text=x&township=990101100&sort=name'), withoutFilters)
  expect(isFiltered(cleared)).toBe(false)
  expect(cleared.sort).toBe('name')
})
