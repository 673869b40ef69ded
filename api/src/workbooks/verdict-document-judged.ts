import { minuteOf } from '@silverguard/shared/days'
import type { Determination, Sheet } from '@silverguard/shared/determinations/contract'
import { type DeterminationState, movementWords } from '@silverguard/shared/determinations/vocabulary'
import type { Standing } from '@silverguard/shared/risk/vocabulary'
import { markParagraph } from './verdict-document-marks.ts'

type Row = { step: string; mark: string; note: string[]; by: string; at: string; reason: string }
/** What the document says of people's judgement: its own part of the content. */
export type Judged = { moment: string; judgedAs: string; judgedMark: string; judgedNote: string[]; judged: Row[]; signatures: string; countersigns: string }

/** Beside a determination: the names of its files by id, and the meeting at which it was decided in words. */
export type Determined = { determination: Determination; files: ReadonlyMap<string, string>; meeting: string | undefined }

const atMinute = (instant: string): string => minuteOf(new Date(instant))
const signers = { now: { signatures: '排查人', countersigns: '审核人' }, determined: { signatures: '提出人', countersigns: '定级人' } }
const unjudged = markParagraph('Level', null, '未经研判定级')

type Said = { step: string; standing: Standing | null; beside?: string; note?: string[]; by: string; at: string; reason?: readonly string[] }
const row = ({ step, standing, beside = '', note = [], by, at, reason = [] }: Said): Row => ({
  ...{ step, mark: markParagraph('Cell', standing, beside), note, by, at },
  reason: reason.filter((line) => line !== '').join('\n'),
})

const computedRow = ({ standing, scoredAt, ruleSet }: Sheet): Row =>
  row({ step: '系统初判', standing, by: '系统按规则计算', at: atMinute(scoredAt), reason: [`规则集 ${ruleSet}`] })

/** Of the sheet of now: the level that somebody answers for, or that nobody does. */
export const judgedNow = (sheet: Sheet): Judged => {
  const { confirmed, underReview, asOf } = sheet
  const review = underReview ? ['待复核'] : []
  if (confirmed === null) {
    const none = row({ step: '研判定级', standing: null, beside: '未经研判定级', by: '—', at: '—' })
    const moment = `现时情况(截至 ${asOf}) · 系统初判,未经研判定级`
    return { moment, judgedAs: '研判定级', judgedMark: unjudged, judgedNote: [], judged: [computedRow(sheet), none], ...signers.now }
  }
  const reason = [
    confirmed.listedSince === null ? '' : `${confirmed.listedSince} 起在名单上`,
    underReview ? '系统初判已偏离定级时的依据,原定级在重新研判前继续有效。' : '',
  ]
  return {
    moment: `现时情况(截至 ${asOf}) · 已经研判定级`,
    ...{ judgedAs: '研判定级', judgedMark: markParagraph('Level', confirmed.level), judgedNote: review },
    judged: [computedRow(sheet), row({ step: '研判定级', standing: confirmed.level, note: review, by: confirmed.by, at: confirmed.on, reason })],
    ...signers.now,
  }
}

const proofOf = (ids: readonly string[], files: Determined['files']): string =>
  `证明材料:${ids.length === 0 ? '无' : ids.map((id) => files.get(id) ?? '(文件未到)').join('、')}`

const steps: Record<DeterminationState, string> = { proposed: '定级', confirmed: '定级', sent_back: '退回', withdrawn: '撤回' }

const decidedRow = ({ determination: { state, decided, movement }, files, meeting }: Determined): Row => {
  if (decided === null) return row({ step: steps[state], standing: null, beside: '尚待他人定级', by: '—', at: '—' })
  const { level, by, at, reason, evidence, minutes } = decided
  return row({
    ...{ step: steps[state], standing: level, beside: level === null ? `已${steps[state]}` : movement === null ? '' : `(${movementWords[movement].zh})` },
    ...{ by, at: atMinute(at) },
    reason: [
      reason || '同意拟定等级',
      state === 'confirmed' ? proofOf(evidence, files) : '',
      minutes && `会商记录:${minutes}`,
      meeting ? `会商:${meeting}` : '',
    ],
  })
}

const momentOf = ({ state, proposed, decided }: Determination): string =>
  state === 'confirmed' && decided !== null
    ? `定级时情况(${atMinute(decided.at)}) · 已经研判定级`
    : `提出定级意见时情况(${atMinute(proposed.at)}) · 系统初判,未经研判定级`

/** Of the sheet of a determination: who proposed and who decided, when, why, upon what proof. */
export const judgedThen = (sheet: Sheet, determined: Determined): Judged => {
  const { determination, files } = determined
  const { proposed, decided, movement, state } = determination
  const { confirmed: before } = sheet
  const level = decided?.level ?? null
  const proposal = row({
    ...{ step: '提出', standing: proposed.level, by: proposed.by, at: atMinute(proposed.at) },
    reason: [proposed.reason || '依系统初判,无另述', proofOf(proposed.evidence, files)],
  })
  return {
    moment: momentOf(determination),
    judgedAs: level === null ? '拟定等级' : '研判定级',
    judgedMark: markParagraph('Level', level ?? proposed.level),
    judgedNote: level !== null ? (movement === null ? [] : [movementWords[movement].zh]) : [state === 'proposed' ? '尚待他人定级' : `已${steps[state]}`],
    judged: [
      computedRow(sheet),
      ...(before === null ? [] : [row({ step: '此前定级', standing: before.level, by: before.by, at: before.on })]),
      proposal,
      decidedRow(determined),
    ],
    ...signers.determined,
  }
}
