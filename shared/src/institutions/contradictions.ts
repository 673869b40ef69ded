import type { FactKey, Facts } from '../facts/catalogue.ts'
import { takesNoPrepayment } from '../facts/catalogue.ts'
import { notion } from '../risk/condition.ts'
import { compile } from '../risk/evaluate.ts'
import type { RuleSet } from '../risk/rule-set.ts'
import { type Text, text } from '../text.ts'
import type { Particulars } from './contract.ts'
import type { ParticularKey } from './particulars.ts'

/** Statements that cannot all be true, or that lack what makes them checkable; a person is warned, nothing is refused. */
export type Contradiction = { facts: readonly FactKey[]; particulars: readonly ParticularKey[]; words: Text }
type Known = { [K in keyof Particulars]?: Particulars[K] | undefined }

const found = (facts: readonly FactKey[], particulars: readonly ParticularKey[], words: Text): Contradiction => ({ facts, particulars, words })
const above = (value: number | null | undefined, limit: number | null | undefined) =>
  value !== null && value !== undefined && limit !== null && limit !== undefined && value > limit
const isPositive = (value: number | undefined) => value !== undefined && value > 0

/** Whether the amounts alone make a prepayment large, by the rule set's own notion: yes, no, or not to be said. */
const largeByAmounts = (ruleSet: RuleSet) => {
  const rule = {
    id: 'large',
    level: 'red',
    title: text('', ''),
    cites: { source: 'district-plan', place: '', words: '' },
    when: notion('largePrepayment'),
  } as const
  const { verdict } = compile({ ...ruleSet, rules: [rule] })
  return ({ monthlyFee, largestPrepayment }: Facts): boolean | undefined => {
    const { matched, undetermined } = verdict({ monthlyFee, largestPrepayment, largePrepayers: 0 })
    return undetermined.length > 0 ? undefined : matched.length > 0
  }
}

/** Compiles the checks for one rule set, which says what a large prepayment is. */
export const contradictionsBy = (ruleSet: RuleSet): ((facts: Facts, particulars: Known) => Contradiction[]) => {
  const isLarge = largeByAmounts(ruleSet)
  return (facts, particulars) => {
    const { largePrepayers, largestPrepayment } = facts
    const large = isLarge(facts)
    const contradictions: (Contradiction | false)[] = [
      isPositive(largePrepayers) &&
        large === undefined &&
        found(
          ['largePrepayers', 'monthlyFee', 'largestPrepayment'],
          [],
          text(
            '已填大额预付费对象数量,请补充月应缴费用和单次最高预付费金额',
            'Elders with a large prepayment are counted: please add the monthly fee and the largest single prepayment',
          ),
        ),
      isPositive(largePrepayers) &&
        large === false &&
        found(
          ['largePrepayers', 'monthlyFee', 'largestPrepayment'],
          [],
          text('按所填金额不构成大额预付费,与大额预付费对象数量不符', 'By the amounts there is no large prepayment, yet elders who paid one are counted'),
        ),
      large === true &&
        largePrepayers === 0 &&
        found(
          ['largePrepayers', 'monthlyFee', 'largestPrepayment'],
          [],
          text('按所填金额已构成大额预付费,但大额预付费对象数量为 0', 'By the amounts there is a large prepayment, yet no elder who paid one is counted'),
        ),
      largestPrepayment === 0 &&
        (isPositive(facts.longestPrepaidMonths) || isPositive(facts.prepaidBalance)) &&
        found(
          Object.keys(takesNoPrepayment) as FactKey[],
          [],
          text('单次最高预付费为 0,却填有预付月数或预付费余额', 'The largest single prepayment is 0, yet prepaid months or a balance are stated'),
        ),
      isPositive(largestPrepayment) &&
        facts.longestPrepaidMonths === 0 &&
        found(
          ['largestPrepayment', 'longestPrepaidMonths'],
          [],
          text('单次最高预付费大于 0,预付最长月数却为 0', 'The largest single prepayment is above 0, yet the longest prepaid period is 0 months'),
        ),
      above(largePrepayers, particulars.residents) &&
        found(['largePrepayers'], ['residents'], text('大额预付费对象数量多于入住人数', 'More elders paid a large prepayment than live there')),
      (particulars.residents === null || particulars.residents === undefined) &&
        above(largePrepayers, facts.bedCount) &&
        found(['largePrepayers', 'bedCount'], [], text('大额预付费对象数量多于床位总数', 'More elders paid a large prepayment than there are beds')),
      above(particulars.residents, facts.bedCount) && found(['bedCount'], ['residents'], text('入住人数多于床位总数', 'More residents than beds')),
      facts.registration === 'unregistered' &&
        Boolean(particulars.creditCode || particulars.filedOn) &&
        found(
          ['registration'],
          ['creditCode', 'filedOn'],
          text('填为未登记,却有统一社会信用代码或备案日期', 'Stated as unregistered, yet there is a credit code or a filing date'),
        ),
      facts.operating === true &&
        particulars.runningState === 'closed' &&
        found(['operating'], ['runningState'], text('已关停,却填为正在开展养老服务活动', 'Closed, yet stated to provide elderly services')),
      facts.operating === false &&
        isPositive(particulars.residents ?? undefined) &&
        found(
          ['operating'],
          ['residents'],
          text('有入住老年人,却填为未开展养老服务活动', 'Elders live there, yet it is stated to provide no elderly services'),
        ),
      Boolean(particulars.closedSince && particulars.startedOn && particulars.closedSince < particulars.startedOn) &&
        found([], ['closedSince', 'startedOn'], text('关停日期早于开始运营时间', 'Closed before it started')),
    ]
    return contradictions.filter((contradiction) => contradiction !== false)
  }
}
