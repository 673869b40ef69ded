import type { Day } from '@silverguard/shared/days'
import type { FactKey, FactValue } from '@silverguard/shared/facts/catalogue'
import { factSchemas, type ScreeningSource } from '@silverguard/shared/facts/contract'
import { Invalid } from '../problems.ts'

type Given = { fact: FactKey; value: FactValue | null; source?: ScreeningSource; trueSince?: Day | undefined }
type Field = { path: string; message: string }

const faultsOf = (answer: Given, at: number, earlier: readonly Given[], latest: Day): Field[] => {
  const path = `answers.${at}`
  const faults: Field[] = []
  if (answer.value !== null && !factSchemas[answer.fact].safeParse(answer.value).success)
    faults.push({ path: `${path}.value`, message: '取值不符合该项要求 · not a value of this fact' })
  if (answer.trueSince !== undefined && answer.trueSince > latest)
    faults.push({ path: `${path}.trueSince`, message: '不能晚于排查日期 · must not be later than the day of the screening' })
  if (earlier.some(({ fact, source }) => fact === answer.fact && source === answer.source))
    faults.push({ path: `${path}.fact`, message: '同一来源重复回答 · the same source answers twice' })
  return faults
}

/** Every answer is a value of its fact, or says that it could not be established; a source answers once. Throws `Invalid` with all places. */
export const demandAnswers = (answers: readonly Given[], latest: Day): void => {
  const faults = answers.flatMap((answer, at) => faultsOf(answer, at, answers.slice(0, at), latest))
  if (faults.length > 0) throw new Invalid(faults)
}
