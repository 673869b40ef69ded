import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan a complaint alone is enough; unknown leaves it open', () => {
  expect(standOf('O2', { complained: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('O2', { complained: false }, 'yuquan-plan')).toBe('cannot hold')
  expect(standOf('O2', {}, 'yuquan-plan')).toBe('open')
})
