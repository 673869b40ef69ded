import { covers } from '../divisions/contract.ts'
import type { Role } from '../permissions/contract.ts'
import { type Text, text } from '../text.ts'
import { type ActionCode, countedBy } from './measures.ts'
import { type ActionState, runningStates, type Transition, transitions } from './vocabulary.ts'

/** The transition table (handling.md): from which states, and to which. Nothing moves an action in any other way. */
export const transitionTable: Readonly<Record<Transition, { from: readonly ActionState[]; to: ActionState | null }>> = {
  start: { from: ['todo'], to: 'doing' },
  finish: { from: ['doing'], to: 'done' },
  close: { from: ['done'], to: 'closed' },
  return: { from: ['done'], to: 'doing' },
  drop: { from: ['todo', 'doing'], to: 'dropped' },
  extend: { from: ['todo', 'doing'], to: null },
}

/** How what a measure counts stands: `clear`: nothing outstanding; `owed`: something is; `unknown`: nobody has counted, which is not none. */
export const balances = ['clear', 'owed', 'unknown'] as const
export type Balance = (typeof balances)[number]

/** What has to be looked at to say what may happen next. */
export type ActionStanding = {
  state: ActionState
  code: ActionCode
  /** The account that handles it; null while nobody does. */
  handler: string | null
  /** Accounts that have ever handled, started or finished it. */
  hands: readonly string[]
  /** The division whose work it is: the bureau's (6 digits) or a township's (9). */
  unit: string
  /** Of what its measure counts; null where it counts nothing. */
  balance: Balance | null
  /** What finishing still wants: fields, evidence, a result, a fact to be known. */
  missing: readonly string[]
  /** No longer called for by level and facts. */
  lapsed: boolean
  /** Whether the place takes large prepayments; null while unknown, or where nothing hangs on it. */
  largePrepayment: boolean | null
  /** Who did the counting on which it closes, or stated the fact that it establishes: accounts, and names where no account was kept. */
  counters: readonly string[]
}
export type Doer = { account: string | null; name: string; roles: readonly Role[]; scope: string }

/** Why something may not be done now; the page says it, the API refuses by it. */
export const refusals = [
  'state',
  'not_signed_in',
  'not_officer',
  'other_unit',
  'other_handler',
  'no_handler',
  'not_bureau',
  'not_reviewer',
  'own_hands',
  'own_statement',
  'incomplete',
  'money_owed',
  'money_unknown',
  'people_left',
  'people_unknown',
] as const
export type Refusal = (typeof refusals)[number]
export const refusalWords: Record<Refusal, Text> = {
  state: text('当前状态不能办理这一步', 'Not possible in its present state'),
  not_signed_in: text('须由本人登录后办理', 'Somebody who signed in has to do it'),
  not_officer: text('由经办人员办理', 'Officers do this'),
  other_unit: text('责任单位是其他单位', 'Another unit is responsible'),
  other_handler: text('由承办人办理', 'Its handler does this'),
  no_handler: text('尚未指定承办人', 'Nobody handles it yet'),
  not_bureau: text('由区民政局办理', 'The bureau does this'),
  not_reviewer: text('由区级审核办理', 'A reviewer of the bureau does this'),
  own_hands: text('本人经办或登记过,须由他人销号', 'Who handled it, or did the counting, does not close it'),
  own_statement: text('所查明的情况由本人填报,须由他人销号', 'Who stated the fact does not close its establishing'),
  incomplete: text('办理内容尚不完整', 'Something is still missing'),
  money_owed: text('尚有未退资金', 'Money is still owed'),
  money_unknown: text('尚未建立清退台账,应退金额不明', 'There is no refund ledger, so what is owed is not known'),
  people_left: text('尚有老年人未安置', 'Residents are still to be resettled'),
  people_unknown: text('尚未登记人数', 'Nobody has been counted yet'),
}

const isOfficer = ({ roles }: Doer) => roles.includes('district_officer') || roles.includes('township_officer')
const isReviewer = ({ roles }: Doer) => roles.includes('district_reviewer')
/** Roles of the district sit above the townships. */
const isBureau = ({ roles }: Doer) => roles.includes('district_officer') || roles.includes('district_reviewer')

const outstanding = ({ code, balance }: ActionStanding): Refusal | null => {
  if (balance === null || balance === 'clear') return null
  const money = countedBy(code) === 'refunds'
  if (balance === 'owed') return money ? 'money_owed' : 'people_left'
  return money ? 'money_unknown' : 'people_unknown'
}

const first = (...found: readonly (Refusal | null | false)[]): Refusal | null => found.find((each) => each !== null && each !== false) || null

/** Who may take it or give it to somebody: the bureau, or an officer of the unit whose work it is. */
const ownWork = (action: ActionStanding, doer: Doer): Refusal | null =>
  first(!isOfficer(doer) && 'not_officer', !covers(doer.scope, action.unit) && 'other_unit')

/** Its result is the doer's own: what they handled, counted or stated. A name is held against them only where no account was kept. */
const ownResult = ({ code, hands, counters }: ActionStanding, { account, name }: Doer): Refusal | null => {
  if (account !== null && hands.includes(account)) return 'own_hands'
  if (!counters.includes(name) && (account === null || !counters.includes(account))) return null
  return code === 'ME' ? 'own_statement' : 'own_hands'
}

/** What is owed is not let go of by taking the measure off the plan, nor by nobody saying how much it is, unless none of size was taken. */
const letsGoOfWhatIsOwed = ({ code, balance, lapsed, largePrepayment }: ActionStanding): boolean =>
  balance === 'owed' || (balance === 'unknown' && countedBy(code) === 'refunds' && !(lapsed && largePrepayment === false))

const refusalOf: Readonly<Record<Transition, (action: ActionStanding, doer: Doer) => Refusal | null>> = {
  start: (action, doer) =>
    first(!isOfficer(doer) && 'not_officer', action.handler === null ? ownWork(action, doer) : action.handler !== doer.account && 'other_handler'),
  finish: (action, doer) =>
    first(
      !isOfficer(doer) && 'not_officer',
      action.handler === null && 'no_handler',
      action.handler !== doer.account && 'other_handler',
      action.missing.length > 0 && 'incomplete',
      action.balance === 'unknown' && outstanding(action),
    ),
  close: (action, doer) => first(!isReviewer(doer) && 'not_reviewer', ownResult(action, doer), outstanding(action), action.missing.length > 0 && 'incomplete'),
  return: (_, doer) => first(!isReviewer(doer) && 'not_reviewer'),
  drop: (action, doer) => first(!isBureau(doer) && 'not_bureau', letsGoOfWhatIsOwed(action) && outstanding(action)),
  extend: (_, doer) => first(!isBureau(doer) && 'not_bureau'),
}

/** Why a transition may not be made by somebody now; null where it may. */
export const refusalFor = (transition: Transition, action: ActionStanding, doer: Doer): Refusal | null =>
  first(!transitionTable[transition].from.includes(action.state) && 'state', doer.account === null && 'not_signed_in', refusalOf[transition](action, doer))

/** What somebody may do with an action now: the API refuses by it and the page hides by it. */
export const allowedNext = (action: ActionStanding, doer: Doer): Transition[] => transitions.filter((each) => refusalFor(each, action, doer) === null)

const runs = (state: ActionState) => (runningStates as readonly ActionState[]).includes(state)

/** Who may say who handles it: the bureau for any, an officer of the responsible unit for its own. */
export const refusalToAssign = (action: ActionStanding, doer: Doer): Refusal | null =>
  first(!runs(action.state) && 'state', doer.account === null && 'not_signed_in', !isBureau(doer) && ownWork(action, doer))

/** Who may note what was done on the way: its handler. */
export const refusalToNote = (action: ActionStanding, doer: Doer): Refusal | null =>
  first(
    !runs(action.state) && 'state',
    doer.account === null && 'not_signed_in',
    action.handler === null && 'no_handler',
    action.handler !== doer.account && 'other_handler',
  )
