import type { Tx } from '@silverguard/db/client'
import type { ArrangedYear } from '@silverguard/shared/installation/calendar'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { holdAlone } from '../advisory-locks.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import type { Recorded } from '../recorded.ts'
import { readCalendar } from './read-calendar.ts'
import { readSetting, writeSetting } from './settings-rows.ts'

type From = { actor: Actor; clock: () => Date; fileName: string; sha256: string }

const counts = (arranged: ArrangedYear | undefined) => (arranged ? { daysOff: arranged.off.length, makeUpDays: arranged.working.length } : null)

/** Keeps a year's arrangement from a file, in the place of the one that was kept or shipped before. */
export const addCalendarYear = async (tx: Tx, arranged: ArrangedYear, from: From): Promise<Recorded<ArrangedYear>> => {
  await holdAlone(tx, 'calendarYears')
  const { code } = await readHomeDistrict(tx)
  const { year, off, working } = arranged
  const before = (await readCalendar(tx)).find((known) => known.year === year)
  const others = ((await readSetting(tx, 'calendarYears')) ?? []).filter((own) => own.year !== year)
  const own = { year, off, working, fileName: from.fileName, addedBy: from.actor.name, addedAt: from.clock().toISOString() }
  await writeSetting(tx, 'calendarYears', [...others, own])
  const sentence = before
    ? text(`按文件 ${from.fileName} 更换 ${year} 年的放假调休安排`, `Replaced the holidays and make-up working days of ${year} by the file ${from.fileName}`)
    : text(`按文件 ${from.fileName} 录入 ${year} 年的放假调休安排`, `Added the holidays and make-up working days of ${year} from the file ${from.fileName}`)
  const changes = [
    { key: 'calendarYear', before: counts(before), after: counts(arranged) },
    { key: 'sha256', before: null, after: from.sha256 },
  ]
  const about = { action: 'calendar.added', subjectKind: 'installation', subjectId: code, divisionCode: code }
  return { result: arranged, entries: [{ ...about, sentence, changes }] }
}
