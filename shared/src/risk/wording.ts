import { type Facts, factCatalogue } from '../facts/catalogue.ts'
import { type Text, text } from '../text.ts'
import type { Verdict } from './contract.ts'
import { shippedRuleSet } from './profiles.ts'
import type { Rule } from './rule-set.ts'
import { standingOf } from './standing.ts'
import { levelWords, type Profile } from './vocabulary.ts'

export { conditionWords } from './wording/condition-words.ts'
export { notCovered } from './wording/not-covered.ts'
export { turningPointSentence } from './wording/turning-point-words.ts'

/** A shipped rule by its id; throws when the profile has none of that name. */
export const ruleOf = (profile: Profile, id: string): Rule => {
  const found = shippedRuleSet(profile).rules.find((rule) => rule.id === id)
  if (!found) throw new Error(`The profile ${profile} has no rule ${id}.`)
  return found
}

/** The rules that are printed: those that another matched rule takes over are left out. */
export const effective = (matched: readonly string[], profile: Profile): string[] => {
  const takenOver = matched.map((id) => ruleOf(profile, id).takesOver)
  return matched.filter((id) => !takenOver.includes(id))
}

const circumstance = (id: string, verdict: Verdict, profile: Profile): Text => {
  const { title, titleWhileOpen } = ruleOf(profile, id)
  const takerIsOpen = verdict.undetermined.some((open) => ruleOf(profile, open.rule).takesOver === id)
  return takerIsOpen && titleWhileOpen ? titleWhileOpen : title
}

const printed = (verdict: Verdict, profile: Profile) =>
  effective(
    verdict.matched.map((match) => match.rule),
    profile,
  )

/** 风险隐患情形 as the verdict sheet and 附件5 print it, highest level first. */
export const circumstances = (verdict: Verdict, _facts: Facts, profile: Profile): Text[] =>
  printed(verdict, profile).map((id) => circumstance(id, verdict, profile))

const listed = (parts: readonly Text[]): Text => text(parts.map((part) => part.zh).join(';'), parts.map((part) => part.en).join('; '))

const openWords = (verdict: Verdict): Text => {
  if (verdict.status === 'settled') return text('', '')
  const reach = levelWords[verdict.couldReach]
  return text(`尚有事实未查明,最高可达${reach.zh}。`, ` Facts are still to be established; it could reach ${reach.en.toLowerCase()}.`)
}

const listSentence = (verdict: Verdict, profile: Profile): Text => {
  const ids = printed(verdict, profile)
  const decides = (id: string) => ruleOf(profile, id).level === verdict.level
  const words = (chosen: readonly string[]) => listed(chosen.map((id) => circumstance(id, verdict, profile)))
  const [deciding, others] = [words(ids.filter(decides)), words(ids.filter((id) => !decides(id)))]
  const level = levelWords[verdict.level]
  const also = others.zh ? text(`另有:${others.zh}。`, ` Also: ${others.en}.`) : text('', '')
  const open = openWords(verdict)
  return text(`${deciding.zh}的,纳入${level.zh}名单。${also.zh}${open.zh}`, `${deciding.en}: ${level.en.toLowerCase()} list.${also.en}${open.en}`)
}

/** One sentence, in the plan's words, that says why an institution stands where it stands. */
export const verdictSentence = (verdict: Verdict, facts: Facts, profile: Profile): Text =>
  verdict.level === 'green' ? standingReason(verdict, facts, profile) : listSentence(verdict, profile)

/** Why the standing is what it is; for green, why it is or is not the green list. */
export const standingReason = (verdict: Verdict, facts: Facts, profile: Profile): Text => {
  const standing = standingOf(verdict, facts, profile)
  const open = openWords(verdict)
  if (standing === 'apart') {
    return text(
      `未经登记但从事养老服务经营活动的,不纳入绿色名单,另行处置。${open.zh}`,
      `Operates unregistered: not on the green list, handled by a section of its own.${open.en}`,
    )
  }
  if (standing === 'green') return text('没有发现风险隐患,纳入绿色名单。', 'No hidden risk was found: green list.')
  if (standing !== 'pending') return listSentence(verdict, profile)
  if (verdict.status === 'open') return text(`待核实,不纳入任何名单。${open.zh}`, `To be verified, on no list.${open.en}`)
  return text('待核实:是否登记、是否开展养老服务活动尚未查明。', 'To be verified: whether it is registered and operates is not established.')
}

/** What is still to be found out to settle one rule, and what it could lead to. */
export const missingSentence = ({ rule: id, missing }: Verdict['undetermined'][number], profile: Profile): Text => {
  const { title, level } = ruleOf(profile, id)
  const facts = missing.map((fact) => factCatalogue[fact].label)
  const word = levelWords[level]
  return text(
    `还需查明:${facts.map((fact) => fact.zh).join('、')};可能构成“${title.zh}”(${id},${word.zh})`,
    `Still to be established: ${facts.map((fact) => fact.en).join('; ')}. It could amount to "${title.en}" (${id}, ${word.en.toLowerCase()})`,
  )
}
