import type { Tx } from '@silverguard/db/client'
import type { TrailFilter } from '@silverguard/shared/audit/contract'
import { entryKindWords } from '@silverguard/shared/audit/entry-kind-words'
import type { ControlListFilter, DecisionsFilter, QueueFilter, WatchFilter } from '@silverguard/shared/determinations/contract'
import { determinationStateWords, movementWords, queueReasonWords } from '@silverguard/shared/determinations/vocabulary'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { ActionFilter } from '@silverguard/shared/handling/contract'
import type { RefundFilter } from '@silverguard/shared/handling/ledger/contract'
import { refundBalanceWords } from '@silverguard/shared/handling/ledger/known'
import { isMeasure, measures } from '@silverguard/shared/handling/measures'
import type { PaperFilter } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords, paperStateWords } from '@silverguard/shared/handling/papers/vocabulary'
import type { ProgressFilter, ResultsFilter } from '@silverguard/shared/handling/progress/contract'
import { actionStateWords } from '@silverguard/shared/handling/vocabulary'
import type { InstitutionFilter, institutionMarks } from '@silverguard/shared/institutions/contract'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { maskTelephone } from '@silverguard/shared/personal-data'
import { standingWords, verdictStatusWords } from '@silverguard/shared/risk/vocabulary'
import type { AnnexFilter, WorkFilter } from '@silverguard/shared/screenings/contract'
import { workReasonWords } from '@silverguard/shared/screenings/work-reason-words'
import { type Text, text } from '@silverguard/shared/text'
import { divisionNames } from '../divisions/queries.ts'
import type { EffectFilter } from '../risk/read-draft-effect.ts'
import { findCampaign } from '../screenings/find-campaign.ts'

const markWords: Record<(typeof institutionMarks)[number], Text> = {
  under_review: text('待复核', 'to be reviewed'),
  possible_duplicate: text('疑似重复', 'possible duplicate'),
  township_pending: text('镇街待定', 'township pending'),
  credit_code_doubtful: text('代码存疑', 'code doubtful'),
}
const unknown = text('不掌握', 'unknown')
type Choices = readonly { value: string; label: Text }[]
const labelled = (choices: Choices) => (value: string) => choices.find((choice) => choice.value === value)?.label ?? unknown

const anyOf = <V extends string>(name: Text, values: readonly V[] | undefined, wordsOf: (value: V) => Text): Text[] => {
  if (!values || values.length === 0) return []
  const words = values.map(wordsOf)
  return [text(`${name.zh}:${words.map(({ zh }) => zh).join('、')}`, `${name.en}: ${words.map(({ en }) => en).join(', ')}`)]
}
const joined = (parts: readonly Text[]): Text | null =>
  parts.length === 0 ? null : text(parts.map(({ zh }) => zh).join(';'), parts.map(({ en }) => en).join('; '))

const divisionWords = async (tx: Tx, name: Text, codes: readonly string[] | undefined): Promise<Text[]> => {
  const names = await divisionNames(tx, codes ?? [])
  return anyOf(name, codes, (code) => text(names.get(code) ?? code, names.get(code) ?? code))
}

const textWords = (typed: string | undefined): Text[] => (typed ? [text(`文字:${maskTelephone(typed)}`, `text: ${maskTelephone(typed)}`)] : [])

/** The register's filters as the trail names them; null where there are none. */
export const registerFilterWords = async (tx: Tx, filter: InstitutionFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('等级', 'standing'), filter.standing, (value) => standingWords[value]),
    ...anyOf(text('查明情况', 'status'), filter.status, (value) => verdictStatusWords[value]),
    ...(await divisionWords(tx, text('镇街', 'township'), filter.township)),
    ...anyOf(text('登记备案', 'registration'), filter.registration, labelled(factCatalogue.registration.choices)),
    ...anyOf(text('机构类型', 'kind'), filter.kind, labelled(particularCatalogue.kind.choices)),
    ...anyOf(text('标记', 'mark'), filter.mark, (value) => markWords[value]),
    ...textWords(filter.text),
  ])

/** The same for the control list. */
export const controlListFilterWords = async (tx: Tx, { level, township }: ControlListFilter): Promise<Text | null> =>
  joined([...anyOf(text('等级', 'level'), level, (value) => standingWords[value]), ...(await divisionWords(tx, text('镇街', 'township'), township))])

/** The same for the watch periods. */
export const watchFilterWords = async (tx: Tx, { township, relapsed, due, mine, all }: WatchFilter): Promise<Text | null> =>
  joined([
    ...(relapsed ? [text('反弹的', 'relapsed')] : []),
    ...(due ? [text('应复查的', 're-check due')] : []),
    ...(mine ? [text('本人定级的', 'those that one let off')] : []),
    ...(all ? [text('包括已结束的', 'ended ones too')] : []),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
  ])

/** The same for what a draft of the rules would do. */
export const effectFilterWords = async (tx: Tx, { from, to, township }: EffectFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('现等级', 'level now'), from, (value) => standingWords[value]),
    ...anyOf(text('试算等级', 'level it would have'), to, (value) => standingWords[value]),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
  ])

/** The same for the trail. */
export const trailFilterWords = async (tx: Tx, { institution, person, kind, since, until, division }: TrailFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('机构', 'institution'), institution ? [institution] : undefined, (value) => text(value, value)),
    ...anyOf(text('人员', 'person'), person ? [person] : undefined, (value) => text(value, value)),
    ...anyOf(text('类别', 'kind'), kind, (value) => entryKindWords[value]),
    ...(since ? [text(`自 ${since}`, `from ${since}`)] : []),
    ...(until ? [text(`至 ${until}`, `to ${until}`)] : []),
    ...(await divisionWords(tx, text('区划', 'division'), division ? [division] : undefined)),
  ])

/** The same for 附件2, 附件3 and 附件4, which are always of one campaign. */
export const annexFilterWords = async (tx: Tx, { campaign, township }: AnnexFilter): Promise<Text | null> => {
  const { name } = await findCampaign(tx, campaign)
  return joined([text(`专项行动:${name}`, `campaign: ${name}`), ...(await divisionWords(tx, text('镇街', 'township'), township))])
}

/** The same for the work list of screening. */
export const workFilterWords = async (tx: Tx, { campaign, reason, township, registration, text: typed, whose }: WorkFilter): Promise<Text | null> => {
  const { name } = await findCampaign(tx, campaign)
  return joined([
    text(`专项行动:${name}`, `campaign: ${name}`),
    ...anyOf(text('原因', 'reason'), reason, (value) => workReasonWords[value]),
    ...(whose === 'all' ? [text('包括镇(街道)负责的', 'those of the townships too')] : []),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
    ...anyOf(text('登记备案', 'registration'), registration, labelled(factCatalogue.registration.choices)),
    ...textWords(typed),
  ])
}

/** The same for the queue of judgement. */
export const queueFilterWords = async (tx: Tx, { why, township, standing, clear, mine, text: typed }: QueueFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('原因', 'why'), why, (value) => queueReasonWords[value]),
    ...anyOf(text('系统初判', 'computed'), standing, (value) => standingWords[value]),
    ...(clear ? [text('没有存疑的', 'nothing in doubt')] : []),
    ...(mine ? [text('退回本人的', 'what comes back to oneself')] : []),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
    ...textWords(typed),
  ])

/** The same for decisions. */
export const decisionsFilterWords = async (
  tx: Tx,
  { state, level, movement, township, since, until, meeting, ...filter }: DecisionsFilter,
): Promise<Text | null> =>
  joined([
    ...anyOf(text('办理结果', 'outcome'), state, (value) => determinationStateWords[value]),
    ...anyOf(text('等级', 'level'), level, (value) => standingWords[value]),
    ...anyOf(text('变动', 'movement'), movement, (value) => movementWords[value]),
    ...(since ? [text(`自 ${since}`, `from ${since}`)] : []),
    ...(until ? [text(`至 ${until}`, `to ${until}`)] : []),
    ...(meeting ? [text(`会商 ${meeting}`, `meeting ${meeting}`)] : []),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
    ...textWords(filter.text),
  ])

const ownWords = { ME: text('查明情况', 'to establish something'), own: text('自行增加的措施', 'measures of one’s own') }
const unitWords = { bureau: text('区民政局', 'the bureau'), township: text('镇(街道)', 'townships') }

/** The same for measures. */
export const actionsFilterWords = async (tx: Tx, { state, code, township, level, unit, dueWithin, ...filter }: ActionFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('状态', 'state'), state, (value) => actionStateWords[value]),
    ...anyOf(text('处置措施', 'measure'), code, (value) => (isMeasure(value) ? measures[value].title : ownWords[value])),
    ...anyOf(text('等级', 'level'), level, (value) => standingWords[value]),
    ...anyOf(text('责任单位', 'unit'), unit, (value) => unitWords[value]),
    ...(filter.overdue ? [text('逾期的', 'late')] : []),
    ...(dueWithin === undefined ? [] : [text(`${dueWithin} 天内到期的`, `due within ${dueWithin} days`)]),
    ...(filter.escalate ? [text('应催办的', 'to be escalated')] : []),
    ...(filter.lapsed ? [text('方案不再要求的', 'no longer called for')] : []),
    ...(filter.unassigned ? [text('未指定承办人的', 'handled by nobody')] : []),
    ...(filter.mine ? [text('本人的', 'one’s own')] : []),
    ...anyOf(text('机构', 'institution'), filter.institution ? [filter.institution] : undefined, (value) => text(value, value)),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
    ...textWords(filter.text),
  ])

/** The same for 附件6. */
export const handlingProgressFilterWords = async (tx: Tx, { month, level, township }: ProgressFilter): Promise<Text | null> =>
  joined([
    ...(month ? [text(`月份:${month}`, `month: ${month}`)] : []),
    ...anyOf(text('等级', 'level'), level, (value) => standingWords[value]),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
  ])

/** The same for 战果. */
export const resultsFilterWords = async (tx: Tx, { since, until, township }: ResultsFilter): Promise<Text | null> =>
  joined([
    ...(since ? [text(`自 ${since}`, `from ${since}`)] : []),
    ...(until ? [text(`至 ${until}`, `to ${until}`)] : []),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
  ])

/** The same for the refunds. */
export const refundFilterWords = async (tx: Tx, { township, balance, waiting, level, text: typed }: RefundFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('清退情况', 'refunds'), balance, (value) => refundBalanceWords[value]),
    ...(waiting ? [text('待核准的', 'awaiting approval')] : []),
    ...anyOf(text('等级', 'level'), level, (value) => standingWords[value]),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
    ...textWords(typed),
  ])

/** The same for papers. */
export const papersFilterWords = async (tx: Tx, { kind, state, township, institution, awaitingReceipt, text: typed }: PaperFilter): Promise<Text | null> =>
  joined([
    ...anyOf(text('文书种类', 'kind'), kind, (value) => paperKindWords[value]),
    ...anyOf(text('状态', 'state'), state, (value) => paperStateWords[value]),
    ...anyOf(text('机构', 'institution'), institution ? [institution] : undefined, (value) => text(value, value)),
    ...(awaitingReceipt ? [text('待回执', 'awaiting a receipt')] : []),
    ...(await divisionWords(tx, text('镇街', 'township'), township)),
    ...textWords(typed),
  ])
