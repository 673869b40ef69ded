import type { Day } from '@silverguard/shared/days'
import type { MeasureCode } from '@silverguard/shared/handling/measures'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import type { ActionAtEnd } from './actions-at-end.ts'

/** The actions of a place by the measure, dropped ones too: what was sent, ordered or opened has happened, whatever came of the action. */
const ofMeasures = (actions: readonly ActionAtEnd[], ...codes: readonly MeasureCode[]): ActionAtEnd[] =>
  actions.filter(({ code }) => (codes as readonly string[]).includes(code))

/** A day that a form bears; one after the month that is told was not there yet. */
const dayIn = ({ fields }: ActionAtEnd, key: string, to: Day): string => {
  const value = fields[key]
  return typeof value === 'string' && value <= to ? value : ''
}
/** A day that may lie ahead, such as a time limit. */
const plainDay = ({ fields }: ActionAtEnd, key: string): string => (typeof fields[key] === 'string' ? String(fields[key]) : '')
/** What has no day of its own stands with the form's day, and is left out with it. */
const lineIn = (action: ActionAtEnd, key: string, dayKey: string, to: Day): string => {
  const later = dayIn(action, dayKey, to) === '' && plainDay(action, dayKey) !== ''
  const value = action.fields[key]
  return later || value === undefined ? '' : maskPersonalData(String(value))
}

const joined = (parts: readonly string[]): string => [...new Set(parts.filter((part) => part !== ''))].join('\n')
/** Parts in their order, a line each, those that are not there yet as a dash; nothing where none is there. */
const inOrder = (parts: readonly string[]): string => (parts.every((part) => part === '') ? '' : parts.map((part) => part || '—').join('/\n'))
const latest = (actions: readonly ActionAtEnd[], key: string, to: Day): string =>
  actions
    .map((action) => dayIn(action, key, to))
    .sort()
    .at(-1) ?? ''

const filingWords = (actions: readonly ActionAtEnd[], to: Day): Text | null => {
  const [registered, filed] = [latest(ofMeasures(actions, 'MU1'), 'registeredOn', to), latest(ofMeasures(actions, 'MU1', 'MF1'), 'filedOn', to)]
  const parts = [...(registered ? [text(`${registered} 登记`, `registered ${registered}`)] : []), ...(filed ? [text(`${filed} 备案`, `filed ${filed}`)] : [])]
  return parts.length === 0 ? null : text(parts.map(({ zh }) => zh).join('\n'), parts.map(({ en }) => en).join('\n'))
}

const checksOf = (actions: readonly ActionAtEnd[]): number | null => {
  const made = ofMeasures(actions, 'MY2').flatMap(({ fields: { checksDone } }) => (typeof checksDone === 'number' ? [checksDone] : []))
  return made.length === 0 ? null : made.reduce((sum, each) => sum + each, 0)
}

/** The columns of 附件6 that come from the forms of a place's actions; blank where it has not been done. */
export const fieldWords = (actions: readonly ActionAtEnd[], to: Day) => {
  const each = (codes: readonly MeasureCode[], words: (action: ActionAtEnd) => string) => joined(ofMeasures(actions, ...codes).map(words))
  const numbered = (dayKey: string, lineKey: string) => (action: ActionAtEnd) => joinedWith(dayIn(action, dayKey, to), lineIn(action, lineKey, dayKey, to))
  return {
    reminded: each(['MY1'], (action) => dayIn(action, 'remindedOn', to)),
    checks: checksOf(actions),
    leads: each(['MO1', 'MR1'], numbered('sentOn', 'documentNo')),
    interviewed: each(['MO2'], (action) => dayIn(action, 'heldOn', to)),
    rectification: each(['MO3'], (action) => {
      const ordered = dayIn(action, 'orderedOn', to)
      return inOrder([ordered, ordered === '' ? '' : plainDay(action, 'timeLimit'), dayIn(action, 'completedOn', to)])
    }),
    filing: filingWords(actions, to),
    closedDown: each(['MU3'], numbered('decidedOn', 'decisionNo')),
    marketRegulation: each(['MU4'], (action) => lineIn(action, 'documentNo', 'transferredOn', to) || dayIn(action, 'transferredOn', to)),
    police: inOrder([
      latest(ofMeasures(actions, 'MR4'), 'transferredOn', to),
      latest(ofMeasures(actions, 'MR2'), 'caseOpenedOn', to),
      latest(ofMeasures(actions, 'MR2'), 'judgedOn', to),
    ]),
  }
}

const joinedWith = (day: string, line: string): string => [day, line].filter((part) => part !== '').join('/')
