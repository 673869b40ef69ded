import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan public harm alone is enough; unknown leaves it open', () => {
  expect(standOf('R5', { publicIncident: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('R5', { publicIncident: false }, 'yuquan-plan')).toBe('cannot hold')
  expect(standOf('R5', {}, 'yuquan-plan')).toBe('open')
})
