import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan suspicion of a crime alone is enough; unknown leaves it open', () => {
  expect(standOf('R2', { suspectedCrime: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('R2', { suspectedCrime: false }, 'yuquan-plan')).toBe('cannot hold')
  expect(standOf('R2', {}, 'yuquan-plan')).toBe('open')
})
