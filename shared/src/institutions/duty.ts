import { covers } from '../divisions/contract.ts'
import type { Registration } from '../facts/catalogue.ts'
import { type Text, text } from '../text.ts'

/** The bureau screens what is filed; where a place lies, its township screens the rest (plan, part 三 (二) 1). */
export const dutyOf = (divisionCode: string, registration: Registration | undefined): string => divisionCode.slice(0, registration === 'filed' ? 6 : 9)

/** Whether a place whose screening is the duty of this unit is one's own to edit and screen; to read it, it need only lie in scope. */
export const hasDuty = (scope: string, duty: string): boolean => covers(scope, duty)

/** The unit of a duty as people call it: of a district it is the bureau. */
export const dutyUnit = (duty: string, divisionName: string): Text =>
  duty.length > 6 ? text(divisionName, divisionName) : text(`${divisionName}民政局`, `the civil-affairs bureau of ${divisionName}`)
