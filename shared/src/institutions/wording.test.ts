import { expect, test } from 'vitest'
import { particularValueWords } from './wording.ts'

const nowhere = () => undefined

test('a particular that is not known has no words, so that a page must say 未知', () => {
  for (const value of [null, undefined, '', []]) expect(particularValueWords('telephones', value, nowhere)).toBeUndefined()
})

test('zero residents and "no" are known', () => {
  expect(particularValueWords('residents', 0, nowhere)).toEqual({ zh: '0 人', en: '0 people' })
  expect(particularValueWords('severalLines', false, nowhere)).toEqual({ zh: '否', en: 'No' })
})

test('choices, lists and stars are read in words', () => {
  expect(particularValueWords('kind', 'care_home', nowhere)?.zh).toBe('养老机构')
  expect(particularValueWords('telephones', ['1', '2'], nowhere)).toEqual({ zh: '1、2', en: '1, 2' })
  expect(particularValueWords('rating', 3, nowhere)).toEqual({ zh: '3 星', en: '3 stars' })
})

test('a township is named where its code is known, and else shown as its code', () => {
  expect(particularValueWords('township', '990101001', () => '临溪镇')?.zh).toBe('临溪镇')
  expect(particularValueWords('township', '990101001', nowhere)?.zh).toBe('990101001')
})
