import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { type Print, perSecond, seconds } from './figures.ts'
import { generalRuleEngine } from './general-rule-engine.ts'
import { inventFacts, randomFrom } from './invent-facts.ts'

const institutions = 100_000
const institutionsForOther = 5000

/** Evaluations a second with trace (matched, because, missing), beside json-rules-engine on the same facts in the same run. */
export const evaluations = async (print: Print) => {
  const random = randomFrom(20_260_101)
  const facts = Array.from({ length: institutions }, () => inventFacts(random))
  const engine = compile(shippedRuleSet('district-plan'))
  for (const some of facts.slice(0, 20_000)) engine.verdict(some)

  let undetermined = 0
  const own = await seconds(async () => {
    for (const some of facts) undetermined += engine.verdict(some).undetermined.length
  })
  print(`verdicts with matched, because and missing: ${perSecond(institutions, own)} (${institutions} institutions, ${undetermined} undetermined rules)`)

  const turning = await seconds(async () => {
    for (const some of facts.slice(0, institutionsForOther)) engine.turningPoints(some)
  })
  print(`turning points: ${perSecond(institutionsForOther, turning)}`)

  const other = generalRuleEngine()
  const compared = facts.slice(0, institutionsForOther)
  let agreed = 0
  for (const some of compared.slice(0, 1000)) {
    const matched = engine.verdict(some).matched.map((match) => match.rule)
    const events = (await other.run(known(some))).events.map((event) => event.type)
    if (matched.length === events.length && matched.every((rule) => events.includes(rule))) agreed += 1
  }
  print(`json-rules-engine finds the same matched rules for ${agreed} of 1000 institutions`)
  const theirs = await seconds(async () => {
    for (const some of compared) await other.run(known(some))
  })
  print(`json-rules-engine 7.3.1, same facts, decidable part, no missing: ${perSecond(institutionsForOther, theirs)}`)
  print(`ratio: ${(institutions / own / (institutionsForOther / theirs)).toFixed(0)} times`)
}

const known = (facts: object): Record<string, unknown> => ({ ...facts })
