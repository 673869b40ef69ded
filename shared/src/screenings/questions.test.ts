import { expect, test } from 'vitest'
import { type FactKey, factCatalogue, factKeys } from '../facts/catalogue.ts'
import { particularKeys } from '../institutions/particulars.ts'
import { applies, factGroupsAsked, factsAsked, formOf, particularsAsked, screeningForms } from './questions.ts'

test('only what is known to be unregistered is asked by the other form', () => {
  expect([undefined, 'filed', 'unfiled', 'unregistered'].map((registration) => formOf(registration as never))).toEqual([
    'registered',
    'registered',
    'registered',
    'unregistered',
  ])
})

test('every fact stands on one of the forms, and on neither twice', () => {
  const asked = screeningForms.map((form) => factGroupsAsked[form].flatMap(({ facts }) => facts))
  for (const facts of asked) expect(new Set(facts).size).toBe(facts.length)
  expect([...new Set(asked.flat())].sort()).toEqual([...factKeys].sort())
})

test('every particular asked for is one of the catalogue and asked for once', () => {
  for (const form of screeningForms) {
    expect(new Set(particularsAsked[form]).size).toBe(particularsAsked[form].length)
    for (const key of particularsAsked[form]) expect(particularKeys).toContain(key)
  }
})

test('how prepaid money is used is asked unless all four facts say that there is none', () => {
  const none = { largestPrepayment: 0, longestPrepaidMonths: 0, largePrepayers: 0, prepaidBalance: 0 }
  expect(factsAsked('registered', {})).toContain('prepaymentUse')
  expect(factsAsked('registered', { ...none, prepaidBalance: undefined })).toContain('prepaymentUse')
  expect(factsAsked('registered', none)).not.toContain('prepaymentUse')
})

test('the name under which a place operates is asked until it is known not to operate', () => {
  expect(factsAsked('unregistered', {})).toContain('namedAs')
  expect(factsAsked('unregistered', { operating: false })).not.toContain('namedAs')
  expect(factsAsked('registered', {})).not.toContain('namedAs')
})

test('what a form leaves out does not depend on answers that it does not ask for', () => {
  const values = (key: FactKey) => {
    const definition = factCatalogue[key]
    if (definition.type === 'choice') return definition.choices.map(({ value }) => value)
    return definition.type === 'boolean' ? [true, false] : [0, 1]
  }
  for (const form of screeningForms) {
    const all = factGroupsAsked[form].flatMap(({ facts }) => facts)
    for (const asked of all) {
      for (const other of factKeys.filter((key) => !all.includes(key))) {
        for (const value of values(other)) expect(applies(asked, { [other]: value })).toBe(applies(asked, {}))
      }
    }
  }
})
