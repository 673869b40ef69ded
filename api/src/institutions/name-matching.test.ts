import { describe, expect, it } from 'vitest'
import { nameKey, nameMatch, searchText, searchWords } from './name-matching.ts'

describe('comparing names', () => {
  it('sees through width, brackets, spaces, case, traditional characters and radicals', () => {
    const same = ['银龄(东)养老服务中心A', '銀齡(東)養老服務中心a', ' 银龄 【东】 养老服务中心A ', '银龄东养⽼服务中心A']
    expect(new Set(same.map(nameMatch))).toEqual(new Set(['银龄东养老服务中心a']))
    expect(nameMatch('⻑青院')).toBe(nameMatch('长青院'))
    expect(nameMatch('⻓青院')).toBe(nameMatch('长青院'))
  })

  it('keeps apart what differs in a word', () => {
    expect(nameMatch('鹭鸣康养一院')).not.toBe(nameMatch('鹭鸣康养二院'))
  })

  it('sorts by pinyin, a shorter name before a longer one that begins with it', () => {
    const names = ['云汀院分部', '安乐院', '云汀院', '绿荫院', '鹭洲院']
    expect([...names].sort((one, other) => (nameKey(one) < nameKey(other) ? -1 : 1))).toEqual(['安乐院', '鹭洲院', '绿荫院', '云汀院', '云汀院分部'])
  })

  it('writes a line for each thing that can be looked for, whole lines apart from each other', () => {
    const text = searchText({ names: ['安乐院'], people: ['苗青'], others: ['0999-5550101', ''] })
    expect(text.split('\n').filter((line) => line !== '')).toEqual(['安乐院', '苗青', '099901', 'anleyuan', 'aly', 'miaoqing', 'mq'])
    expect(searchWords(' 安樂  0999-555 ()')).toEqual(['安乐', '0999555'])
  })
})
