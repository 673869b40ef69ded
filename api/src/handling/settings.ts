import type { Tx } from '@silverguard/db/client'
import { installation } from '@silverguard/db/schema/installation'
import { HandlingSettings } from '@silverguard/shared/handling/contract'
import { daysToEstablish, type MeasureCode, measureCodes, measures } from '@silverguard/shared/handling/measures'
import { text } from '@silverguard/shared/text'
import { eq, sql } from 'drizzle-orm'
import { readHomeDistrict } from '../divisions/home-district.ts'
import type { Recorded } from '../recorded.ts'

const row = 'handling'

/** What holds until a district sets its own: the plan gives neither days nor intervals. */
export const defaultSettings: HandlingSettings = {
  measures: Object.fromEntries(measureCodes.map((code) => [code, { days: measures[code].days, unit: measures[code].unit }])) as Record<
    MeasureCode,
    HandlingSettings['measures'][MeasureCode]
  >,
  daysToEstablish,
  ladder: { remind: 1, supervise: 3, circulate: 5, interview: 5 },
}

export const readSettings = async (tx: Tx): Promise<HandlingSettings> => {
  const [found] = await tx.select().from(installation).where(eq(installation.name, row))
  return found === undefined ? defaultSettings : HandlingSettings.parse(found.value)
}

type Move = { key: string; before: unknown; after: unknown }
const movesBetween = (before: HandlingSettings, after: HandlingSettings): Move[] => {
  const flat = ({ measures: each, ladder, ...rest }: HandlingSettings): Record<string, unknown> => ({
    ...Object.fromEntries(measureCodes.map((code) => [code, `${each[code].days} · ${each[code].unit}`])),
    ...ladder,
    ...rest,
  })
  const [old, wanted] = [flat(before), flat(after)]
  return Object.keys(wanted)
    .filter((key) => old[key] !== wanted[key])
    .map((key) => ({ key, before: old[key] ?? null, after: wanted[key] ?? null }))
}

/** Holds for what is planned from now on. */
export const editSettings = async (tx: Tx, wanted: HandlingSettings): Promise<Recorded<HandlingSettings>> => {
  const { code } = await readHomeDistrict(tx)
  const before = await readSettings(tx)
  await tx
    .insert(installation)
    .values({ name: row, value: wanted })
    .onConflictDoUpdate({ target: installation.name, set: { value: sql`excluded.value` } })
  const entry = { action: 'handling.edited', subjectKind: 'installation', subjectId: code, divisionCode: code }
  return { result: wanted, entries: [{ ...entry, sentence: text('修改处置设置', 'Changed the settings of handling'), changes: movesBetween(before, wanted) }] }
}
