import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('three new branches in three years are rapid; two are not', () => {
  expect(standOf('Y2', { branchesOpened3y: 3 })).toBe('holds')
  expect(standOf('Y2', { branchesOpened3y: 2 })).toBe('cannot hold')
  expect(standOf('Y2', {})).toBe('open')
})
