import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan collapse alone is enough; unknown leaves it open', () => {
  expect(standOf('R4', { collapsed: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('R4', { collapsed: false }, 'yuquan-plan')).toBe('cannot hold')
  expect(standOf('R4', {}, 'yuquan-plan')).toBe('open')
})
