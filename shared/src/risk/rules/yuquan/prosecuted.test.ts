import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan prosecution alone is enough; unknown leaves it open', () => {
  expect(standOf('O1', { prosecuted: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('O1', { prosecuted: false }, 'yuquan-plan')).toBe('cannot hold')
  expect(standOf('O1', {}, 'yuquan-plan')).toBe('open')
})
