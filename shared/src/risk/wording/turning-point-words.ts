import { type FactKey, factCatalogue } from '../../facts/catalogue.ts'
import { factValueWords } from '../../facts/wording.ts'
import { type Text, text } from '../../text.ts'
import type { Bound, TurningPoint } from '../contract.ts'
import type { RuleSet } from '../rule-set.ts'
import { type Level, levels, levelWords } from '../vocabulary.ts'

/** The form's short heading without its unit: 单次最高预付费. */
const shortName = (fact: FactKey): Text => {
  const { heading } = factCatalogue[fact]
  return text(heading.zh.replace(/[(\uFF08].*?[)\uFF09]/g, ''), heading.en.replace(/ \(.*?\)/g, ''))
}

/** Between marks of quotation; those within become single. */
export const quoted = (words: string) => `“${words.replace(/"([^"]*)"/g, '‘$1’')}”`

const boundWords = (fact: FactKey, bound: Bound): Text => {
  if ('atLeast' in bound) {
    const words = factValueWords(fact, bound.atLeast)
    return text(`达到 ${words.zh}`, `reaches ${words.en}`)
  }
  if ('moreThan' in bound) {
    const words = factValueWords(fact, bound.moreThan)
    return text(`超过 ${words.zh}`, `exceeds ${words.en}`)
  }
  if ('lessThan' in bound) {
    const words = factValueWords(fact, bound.lessThan)
    return text(`不足 ${words.zh}`, `is less than ${words.en}`)
  }
  const words = factValueWords(fact, bound.atMost)
  return bound.atMost === 0 ? text(`为 ${words.zh}`, `is ${words.en}`) : text(`不超过 ${words.zh}`, `is at most ${words.en}`)
}

/** A range that begins at 0 is said by its other end: an unknown monthly fee 不超过 3,000.00 元. */
const rangeWords = (fact: FactKey, to: Bound, otherEnd: Bound | undefined): Text => {
  if (!otherEnd) return boundWords(fact, to)
  if ('atLeast' in to && to.atLeast === 0) return boundWords(fact, otherEnd)
  const near = boundWords(fact, to)
  const far = boundWords(fact, otherEnd)
  return text(`${near.zh}且${far.zh}`, `${near.en} and ${far.en}`)
}

const ifWords = ({ fact, from, to, otherEnd }: TurningPoint): Text => {
  const name = shortName(fact)
  if (typeof to === 'object') {
    const range = rangeWords(fact, to, otherEnd)
    return text(`若${name.zh}${range.zh}`, `If "${name.en}" ${range.en}`)
  }
  const after = factValueWords(fact, to)
  const { label } = factCatalogue[fact]
  if (from === null) return text(`若查明${quoted(label.zh)}为${quoted(after.zh)}`, `If "${label.en}" turns out to be "${after.en}"`)
  const before = factValueWords(fact, from)
  return text(`若${quoted(label.zh)}由${quoted(before.zh)}变为${quoted(after.zh)}`, `If "${label.en}" changes from "${before.en}" to "${after.en}"`)
}

/** Up or down; without the present level only red tells. */
const becomes = (level: Level, present: Level | undefined): Text => {
  const from = present ?? (level === 'red' ? 'green' : undefined)
  if (from === undefined) return text('将变为', 'the level becomes')
  return levels.indexOf(level) < levels.indexOf(from) ? text('将升为', 'the level rises to') : text('将降为', 'the level falls to')
}

/** 若单次最高预付费达到 18,000.00 元,将升为红色(R1). Give the present level, so that orange and yellow say whether it rises or falls. */
export const turningPointSentence = (point: TurningPoint, _ruleSet: RuleSet, present?: Level): Text => {
  const condition = ifWords(point)
  // Green may still be open, and what is unknown is not green: only leaving the lists is certain.
  if (point.level === 'green') return text(`${condition.zh},将不再列入“红橙黄”名单`, `${condition.en}, it would no longer be on the red, orange or yellow list`)
  const change = becomes(point.level, present)
  const level = levelWords[point.level]
  const rules = point.rules.join('、')
  return text(
    `${condition.zh},${change.zh}${level.zh}${rules && `(${rules})`}`,
    `${condition.en}, ${change.en} ${level.en.toLowerCase()}${rules && ` (${point.rules.join(', ')})`}`,
  )
}
