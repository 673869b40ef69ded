import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import type { KeptByUndo } from '@silverguard/shared/workbooks/contract'
import type { AffectedRecord, Touch } from './affected-records.ts'
import type { Restored } from './restored-record.ts'

const touchWords: Record<Touch, Text> = {
  edited: text('资料或情况改过', 'it was edited'),
  screened: text('有新的排查、查询或材料', 'it was screened, checked or proved something of'),
  judged: text('已提出或确认等级', 'a level was proposed or confirmed'),
  handled: text('已有处置记录', 'handling has begun'),
  handed_over: text('移交过', 'it was handed over'),
  imported: text('另一次导入也涉及', 'another import speaks of it'),
}
const keptWords: Record<Restored['kept'][number]['why'], Text> = {
  changed_since: text('导入之后又改过,保留现值', 'changed again since the import; the present value stays'),
  code_taken: text('原统一社会信用代码现为另一家所用,保留现值', 'another record bears its former credit code now; the present one stays'),
  division_ended: text('原区划已撤并,保留现值', 'its former division has ended; the present one stays'),
}
const joined = (parts: readonly Text[]): Text => text(parts.map(({ zh }) => zh).join(';'), parts.map(({ en }) => en).join('; '))
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** A record that the import had added and that stays. */
export const keptRecord = ({ id, name, touches }: AffectedRecord): KeptByUndo => {
  const why = joined(touches.map((touch) => touchWords[touch]))
  return {
    ...{ institution: id, name: maskPersonalData(name), keys: [] },
    reason: text(`由这次导入新增,之后${why.zh},保留这家机构`, `Added by this import; since then ${why.en}. The record stays`),
  }
}

/** A record of which some particulars stay. */
export const keptParticulars = ({ id, present, kept }: Restored): KeptByUndo => ({
  ...{ institution: id, name: maskPersonalData(present.name), keys: kept.map(({ key }) => key) },
  reason: joined(unique(kept.map(({ why }) => keptWords[why]))),
})
