import type { Tx } from '@silverguard/db/client'
import type { WatchPeriod } from '@silverguard/shared/installation/contract'
import { text } from '@silverguard/shared/text'
import { readHomeDistrict } from '../divisions/home-district.ts'
import type { Recorded } from '../recorded.ts'
import { readWatchPeriod } from './queries.ts'
import { writeSetting } from './settings-rows.ts'

const inWords = ({ days, recheckDays }: WatchPeriod) => `${days}(${recheckDays.join('、')})`

/** Sets how long places that leave a list from now on are watched, and when they are looked at again. */
export const editWatchPeriod = async (tx: Tx, wanted: WatchPeriod): Promise<Recorded<WatchPeriod>> => {
  const { code } = await readHomeDistrict(tx)
  const before = await readWatchPeriod(tx)
  await writeSetting(tx, 'watchPeriod', wanted)
  const entry = { action: 'watch.edited', subjectKind: 'installation', subjectId: code, divisionCode: code }
  const changes = [{ key: 'watchPeriod', before: inWords(before), after: inWords(wanted) }]
  return { result: wanted, entries: [{ ...entry, sentence: text('修改观察期', 'Changed the watch period'), changes }] }
}
