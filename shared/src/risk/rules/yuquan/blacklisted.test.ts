import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan being blacklisted alone is enough; unknown leaves it open', () => {
  expect(standOf('O3', { blacklisted: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('O3', { blacklisted: false }, 'yuquan-plan')).toBe('cannot hold')
  expect(standOf('O3', {}, 'yuquan-plan')).toBe('open')
})
