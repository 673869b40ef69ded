import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { describe, expect, it } from 'vitest'
import { demoDistrict } from '../divisions/demo-district.ts'
import { generateDistrict } from './generate-district.ts'

const today = '2026-11-22'
const { district, townships } = demoDistrict
const places = generateDistrict(district, townships, today)

describe('the demo district', () => {
  it('is the same on every machine', () => {
    expect(generateDistrict(district, townships, today)).toEqual(places)
  })

  it('has 300 institutions over each of its 12 townships', () => {
    expect(places).toHaveLength(300)
    expect(new Set(places.map(({ particulars }) => particulars.township).filter((code) => code !== district.code)).size).toBe(12)
  })

  it.each(profiles)('meets every rule of %s, holding and undetermined', (profile) => {
    const ruleSet = shippedRuleSet(profile)
    const evaluator = compile(ruleSet)
    const verdicts = places.map(({ facts }) => evaluator.verdict(facts))
    const every = ruleSet.rules.map(({ id }) => id)
    expect(every.filter((id) => !verdicts.some(({ matched }) => matched.some(({ rule }) => rule === id)))).toEqual([])
    expect(every.filter((id) => !verdicts.some(({ undetermined }) => undetermined.some(({ rule }) => rule === id)))).toEqual([])
  })

  it('has green that is settled and green that is open, and no code twice', () => {
    const evaluator = compile(shippedRuleSet('district-plan'))
    const green = places.map(({ facts }) => evaluator.verdict(facts)).filter(({ level }) => level === 'green')
    expect(green.filter(({ status }) => status === 'settled').length).toBeGreaterThan(50)
    expect(green.filter(({ status }) => status === 'open').length).toBeGreaterThan(20)
    const codes = places.flatMap(({ particulars }) => particulars.creditCode ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('has a code to look at, townships to settle and telephones that two places share', () => {
    const codes = places.flatMap(({ particulars }) => particulars.creditCode ?? [])
    expect(codes.filter((code) => creditCodeWarnings(code).length > 0)).toHaveLength(1)
    expect(places.filter(({ particulars }) => particulars.township === district.code).length).toBeGreaterThan(0)
    const telephones = places.flatMap(({ particulars }) => particulars.telephones ?? [])
    expect(new Set(telephones).size).toBeLessThan(telephones.length)
  })

  it.each([
    ['R1 · 6.00 times the fee, unregistered', 'red', 'settled'],
    ['O6 · 5.99 times the fee, unregistered', 'orange', 'settled'],
    ['O6, could be R1 · prepayments not yet asked', 'orange', 'open'],
    ['Y1 · 6.5 months, to cover building funds', 'yellow', 'settled'],
    ['boundary · 6 months and 5.99 times, to cover building funds', 'green', 'settled'],
    ['boundary · elders equal to beds', 'green', 'settled'],
    ['O5 · one elder more than beds', 'orange', 'settled'],
  ])('%s is %s', (about, level, status) => {
    const place = places.find((each) => each.about === about)
    expect(compile(shippedRuleSet('district-plan')).verdict(place?.facts ?? {})).toMatchObject({ level, status })
  })
})
