import type { Tx } from '@silverguard/db/client'
import type { actions } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import type { HandlingSettings } from '@silverguard/shared/handling/contract'
import { type ActionCode, isMeasure } from '@silverguard/shared/handling/measures'
import type { PlanItem } from '@silverguard/shared/handling/plan'
import type { UnitChoice } from '@silverguard/shared/handling/vocabulary'
import { type WorkCalendar, workingDaysAfter } from '@silverguard/shared/working-days'
import { newIdentifier } from '../identifier.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import type { Place } from './hold-places.ts'
import { readSettings } from './settings.ts'

export type Planning = { settings: HandlingSettings; calendar: WorkCalendar; today: Day; at: string }

/** What planning goes by on a day: the district's numbers and its calendar. */
export const planningOn = async (tx: Tx, today: Day, now: Date): Promise<Planning> => ({
  settings: await readSettings(tx),
  calendar: await workCalendar(tx),
  today,
  at: now.toISOString(),
})

/** The division whose work it is. While its township is pending, a place has only the bureau. */
export const unitOf = ({ divisionCode, dutyCode }: Pick<Place, 'divisionCode' | 'dutyCode'>, choice: UnitChoice): string =>
  ({ bureau: divisionCode.slice(0, 6), township: divisionCode.slice(0, 9), duty: dutyCode })[choice]

/** Whose work something planned is, by the district's numbers and where its place stands now. */
export const unitFor = (place: Pick<Place, 'divisionCode' | 'dutyCode'>, code: ActionCode, { measures }: HandlingSettings): string =>
  unitOf(place, isMeasure(code) ? measures[code].unit : 'duty')

type NewAction = typeof actions.$inferInsert

/** The due date so many working days from a day, as its columns. */
export const dueAfter = (from: Day, days: number, calendar: WorkCalendar) => {
  const { day, provisional } = workingDaysAfter(from, days, calendar)
  return { dueFrom: from, dueDays: days, dueOn: day, dueProvisional: provisional }
}

/** An action that a plan calls for, yet to be begun. */
export const plannedAction = (place: Place, planId: string, { code, fact }: PlanItem, { settings, calendar, today, at }: Planning): NewAction => {
  const days = isMeasure(code) ? settings.measures[code].days : settings.daysToEstablish
  return {
    ...{ id: newIdentifier(), institutionId: place.id, divisionCode: place.divisionCode, planId, code, fact, unitCode: unitFor(place, code, settings) },
    ...dueAfter(today, days, calendar),
    ...{ createdAt: at, changedAt: at },
  }
}
