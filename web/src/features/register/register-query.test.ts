import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { expect, test } from 'vitest'
import { placeOf } from './register-query.ts'

test('a page beyond what the server pages through becomes the last one it does', () => {
  expect(placeOf({ page: 5000, size: 50 })).toEqual({ page: greatestOffset / 50, size: 50 })
})

test('a size that the server refuses becomes the greatest it takes', () => {
  expect(placeOf({ size: 5000 })).toEqual({ page: 1, size: 200 })
})
