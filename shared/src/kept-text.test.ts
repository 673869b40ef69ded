import { describe, expect, it } from 'vitest'
import { Identifier } from './identifier.ts'
import { keptText } from './kept-text.ts'

describe('a text that is kept', () => {
  const least = keptText(2, 10)
  it('says something that can be seen', () => {
    for (const nothing of ['\u200b\u200b', '\u00ad\u00ad', '\u2060 \u2060', '字\u200b', '\u0001\u001b'])
      expect([nothing, least.safeParse(nothing).success]).toEqual([nothing, false])
    expect(keptText(0, 10).parse('\u200b')).toBe('\u200b')
  })
  it('may hold any character of a name, those that few machines know among them', () => {
    for (const name of ['张三', '𠮷野', '\ue000某', '𲎯某']) expect(least.parse(` ${name} `)).toBe(name)
  })
})

describe('an identifier', () => {
  it('is one however it is written', () => {
    expect(Identifier.parse('0000000A-0000-7000-8000-00000000000B')).toBe('0000000a-0000-7000-8000-00000000000b')
    expect(Identifier.safeParse('0000000a').success).toBe(false)
  })
})
