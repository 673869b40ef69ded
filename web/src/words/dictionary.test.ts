import { text } from '@silverguard/shared/text'
import { expect, test } from 'vitest'
import { wordsIn } from './dictionary.ts'

const words = { title: text('机构', 'Institutions'), total: (count: number) => text(`共 ${count} 条`, `${count} records`) }

test('words and words with parameters come in the chosen language', () => {
  expect(wordsIn(words, 'zh').title).toBe('机构')
  expect(wordsIn(words, 'en').total(3)).toBe('3 records')
})

test('the same dictionary in the same language is the same object, so that nothing is rendered anew for it', () => {
  expect(wordsIn(words, 'zh')).toBe(wordsIn(words, 'zh'))
  expect(wordsIn(words, 'zh')).not.toBe(wordsIn(words, 'en'))
})
