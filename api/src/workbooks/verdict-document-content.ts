import { daysBetween } from '@silverguard/shared/days'
import type { Sheet } from '@silverguard/shared/determinations/contract'
import { type Facts, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factValueWords, unknownWord } from '@silverguard/shared/facts/wording'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { type Clause, sources } from '@silverguard/shared/law/sources'
import type { Verdict } from '@silverguard/shared/risk/contract'
import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { levelWords, type Profile } from '@silverguard/shared/risk/vocabulary'
import { notCovered, ruleOf, turningPointSentence, verdictSentence } from '@silverguard/shared/risk/wording'
import { type Ground, groundsOf, missingFactsOf } from '@silverguard/shared/risk/wording/grounds'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { levelMarks } from '@silverguard/shared/workbooks/level-marks'
import type { Judged } from './verdict-document-judged.ts'
import { markParagraph, markWords } from './verdict-document-marks.ts'

const shown = (words: string | null | undefined): string => words || unknownWord.zh

const particularsOf = ({ particulars, townshipName, townshipPending, duty, dutyName, asOf }: Sheet) => ({
  name: particulars.name,
  creditCode: shown(particulars.creditCode),
  kind: shown(particularCatalogue.kind.choices.find(({ value }) => value === particulars.kind)?.label.zh),
  township: townshipPending ? `${townshipName}(镇街待定)` : townshipName,
  address: shown(particulars.address),
  responsible: shown(particulars.legalRepresentative || particulars.personInCharge),
  duty: dutyUnit(duty, dutyName).zh,
  asOf,
})

const clauseWords = (cites: Clause, said: string): string =>
  [
    `《${sources[cites.source].zh}》${cites.place}${cites.words === said ? '' : `:${cites.words}`}`,
    ...(cites.derived ? [`[推定] ${cites.derived.zh}`] : []),
  ].join(' ')

const groundOf = ({ rule, circumstance, because }: Ground, { facts: known, asOf }: Sheet) => {
  const lines = because.map(({ fact, value }) => {
    const origin = known.find((one) => one.fact === fact)
    const proof = origin && origin.evidence.length > 0 ? `,证明 ${origin.evidence.length} 份` : ''
    return {
      fact: factCatalogue[fact].label.zh,
      value: factValueWords(fact, value).zh,
      source: origin ? `${sourceWords[origin.source].zh} · ${origin.recordedBy}${proof}` : '',
      since: origin?.trueSince ?? '',
      age: origin ? String(daysBetween(origin.trueSince, asOf)) : '',
    }
  })
  const [first = { fact: '', value: '', source: '', since: '', age: '' }, ...more] = lines
  const said = { mark: markParagraph('Cell', rule.level, rule.id), circumstance: circumstance.zh, clause: clauseWords(rule.cites, circumstance.zh) }
  return { ...said, ...first, more }
}

/** What an unknown fact could amount to; a rule's words stand where it is first named. */
const missingOf = (verdict: Verdict, profile: Profile) => {
  const named = new Set<string>()
  return missingFactsOf(verdict).map(({ fact, rules }) => {
    const possible = rules.map((id) => {
      const { level, title } = ruleOf(profile, id)
      const words = named.has(id) ? id : `${id} ${title.zh}`
      named.add(id)
      return markWords(level, words)
    })
    return { fact: factCatalogue[fact].label.zh, possible: possible.join(';') }
  })
}

const rulesOf = ({ id, profile, effectiveFrom, parameters, rules }: RuleSet) => {
  const keys = Object.keys(parameterCatalogue) as (keyof typeof parameterCatalogue)[]
  const given = keys.flatMap((key) =>
    parameters[key] === undefined ? [] : [`${parameterCatalogue[key].label.zh} ${parameters[key]} ${parameterCatalogue[key].unit.zh}`],
  )
  const ended = rules.flatMap((rule) => (rule.ended ? [`${rule.id}(${rule.ended.on} 起,${rule.ended.reason})`] : []))
  return {
    ruleSet: `规则集 ${id}(依据《${sources[profile].zh}》,${effectiveFrom} 起施行)`,
    parameters: `参数:${given.join(';')}`,
    ended: ended.length === 0 ? [] : [`已停用的规则:${ended.join(';')}`],
  }
}

type Beside = { ruleSet: RuleSet; judged: Judged; unit: string; statements: readonly string[]; foot: string }

/** Everything that the template of the verdict sheet asks for, in the words of the sheet on the screen. */
export const verdictDocumentContent = (sheet: Sheet, { ruleSet, judged, unit, statements, foot }: Beside) => {
  const { verdict, standing, turningPoints, facts: known } = sheet
  const { profile } = ruleSet
  const facts: Facts = Object.fromEntries(known.map(({ fact, value }) => [fact, value]))
  const grounds = groundsOf(verdict, facts, profile).map((ground) => groundOf(ground, sheet))
  const missing = missingOf(verdict, profile)
  const recorders = [...new Set(known.map(({ recordedBy }) => recordedBy))]
  return {
    ...particularsOf(sheet),
    ...judged,
    ...{ unit, statements, foot },
    computedMark: markParagraph('Level', standing),
    couldReach: verdict.couldReach === verdict.level ? [] : [`最高可达${levelWords[verdict.couldReach].zh}`],
    sentence: verdictSentence(verdict, facts, profile).zh,
    notCovered: notCovered(verdict, facts, profile).map(({ zh }) => zh),
    ...{ grounds, hasGrounds: grounds.length > 0, missing, hasMissing: missing.length > 0 },
    points: turningPoints.map((point) => ({
      symbol: point.level === 'green' ? '·' : levelMarks[point.level].symbol,
      words: turningPointSentence(point, ruleSet, verdict.level).zh,
    })),
    hasPoints: turningPoints.length > 0,
    ...rulesOf(ruleSet),
    recorders: recorders.length === 0 ? [] : [recorders.join('、')],
  }
}
export type VerdictDocument = ReturnType<typeof verdictDocumentContent>
