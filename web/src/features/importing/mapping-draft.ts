import { Day } from '@silverguard/shared/days'
import { DivisionCode } from '@silverguard/shared/divisions/contract'
import { FactsSchema } from '@silverguard/shared/facts/contract'
import { ColumnMapping, type Import, type ImportMapping } from '@silverguard/shared/workbooks/contract'
import { z } from 'zod'
import { isMoney, targetWord } from './column-targets.ts'

const MappingDraft = z.object({ day: Day.nullable(), division: DivisionCode.nullable(), columns: z.array(ColumnMapping), states: FactsSchema })
/** How a person would have the file read, before the server has been asked to try it. */
export type MappingDraft = z.infer<typeof MappingDraft>

const place = ({ id, look }: Import) => `silverguard.import.${id}.${look.sheet}.${look.headingRow}`

/** Kept for a reload of the page, until the browser's window is closed. */
export const keepDraft = (one: Import, draft: MappingDraft): void => {
  try {
    sessionStorage.setItem(place(one), JSON.stringify(draft))
  } catch {
    // Without storage a reload begins again from what the server proposes.
  }
}

const keptDraft = (one: Import): MappingDraft | undefined => {
  try {
    const kept = MappingDraft.safeParse(JSON.parse(sessionStorage.getItem(place(one)) ?? 'null'))
    return kept.success && kept.data.columns.length === one.look.columns.length ? kept.data : undefined
  } catch {
    return undefined
  }
}

const tried = ({ mapping, look }: Import): ImportMapping | undefined =>
  mapping && mapping.sheet === look.sheet && mapping.headingRow === look.headingRow && mapping.columns.length === look.columns.length ? mapping : undefined

/** What was chosen on this page, else what was tried last, else what the server proposes; the day is today until stated. */
export const firstDraft = (one: Import, today: Day, district: string): MappingDraft => {
  const mapping = tried(one)
  const proposed = { columns: one.look.columns.map((column) => column.proposed), states: one.look.states }
  return keptDraft(one) ?? { day: one.day ?? today, division: one.division ?? district, ...(mapping ?? proposed) }
}

export type DraftProblems = {
  day: boolean
  division: boolean
  name: boolean
  screeningDay: boolean
  units: number[]
  twice: { target: ColumnMapping['target']; columns: number[] }[]
}

/** What keeps a draft from being tried; columns by their place. `name`: no column gives a name, so every row would be refused; `screeningDay`: none says when it was screened. */
export const draftProblems = (draft: MappingDraft, today: Day): DraftProblems => {
  const places = new Map<string, number[]>()
  draft.columns.forEach(({ target }, index) => {
    if (target.to !== 'nothing') places.set(targetWord(target), [...(places.get(targetWord(target)) ?? []), index])
  })
  return {
    day: draft.day === null || draft.day > today,
    division: draft.division === null,
    name: !places.has('particular.name'),
    screeningDay: draft.columns.some(({ target }) => target.to === 'screening') && !places.has('screening.screenedOn'),
    units: draft.columns.flatMap(({ target, unit }, index) => (isMoney(target) && !unit ? [index] : [])),
    twice: [...places.values()].flatMap((columns) => {
      const first = draft.columns[columns[0] ?? 0]
      return columns.length > 1 && first ? [{ target: first.target, columns }] : []
    }),
  }
}
