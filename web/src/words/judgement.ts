import type { Demand } from '@silverguard/shared/determinations/deciding'
import { type Text, text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** What a level asks for, beside its name. */
export const demandWords: Record<Demand, Text> = {
  reason: text('须说明理由', 'a reason'),
  evidence: text('须附证明材料', 'evidence'),
  reviewer: text('须由区级审核定级', 'a decision by a district reviewer'),
  never: text('尚有事实未查明或另行处置,不能定为此级', 'not possible: facts are still open, or it is handled apart'),
}

/** Words of proposing a level and of deciding upon a proposal. */
export const judgementFormWords = {
  proposeTitle: text('提出定级', 'Propose a level'),
  proposeHint: text('提出后由区里另一人定级;定级前可以撤回。', 'Somebody else at the bureau decides; until then you may take it back.'),
  proposedLevel: text('拟定等级', 'Level to propose'),
  decidedLevel: text('定为', 'Decide on'),
  asComputed: text('与系统初判一致', 'as computed'),
  asProposed: text('与提出的等级一致', 'as proposed'),
  asks: (demands: string) => text(demands, `asks for ${demands}`),
  list: (items: readonly string[]) => text(items.join('、'), items.join(', ')),
  chooseLevel: text('请选择等级', 'Choose a level'),
  reason: text('理由', 'Reason'),
  reasonToPropose: text('例如:看到了什么,为什么高于或低于初判', 'What was seen; why it is above or below the computed level'),
  reasonToDecide: text('确认时可不填;上调、退回和低于初判的必填', 'Needed to raise, to send back, and below the computed level'),
  evidence: text('证明材料', 'Evidence'),
  evidenceOf: (count: number) => text(`证明材料(已选 ${count} 件)`, `Evidence (${count} chosen)`),
  evidenceThere: text('选用已有材料', 'Choose among the files already there'),
  evidenceNone: text('这家机构还没有材料。', 'There are no files about this place yet.'),
  evidenceByOthers: text('新材料由经办上传到“排查”。', 'Officers hand in new files under Screenings.'),
  evidenceNew: text('上传新材料', 'Add new files'),
  evidenceCount: (count: number) => text(`材料 ${count} 件`, count === 1 ? '1 file' : `${count} files`),
  fileLine: (by: string, at: string) => text(`${by} ${at} 上传`, `${by}, ${at}`),
  minutes: text('会商记录', 'Minutes'),
  minutesHint: text('谁说了什么、依据什么,随本次定级保存', 'Who said what on what grounds; kept with this decision'),
  propose: text('提出定级', 'Propose'),
  proposeLevel: (level: string) => text(`提出定为${level}`, `Propose ${level.toLowerCase()}`),
  confirm: (level: string) => text(`确认为${level}`, `Confirm ${level.toLowerCase()}`),
  raise: (level: string) => text(`上调为${level}`, `Raise to ${level.toLowerCase()}`),
  sendBack: text('退回', 'Send back'),
  sendBackReason: text('退回须说明理由(至少两个字)', 'To send it back, say why (at least two characters)'),
  ownProposal: text('这是您本人提出的,须由他人定级。', 'You proposed this yourself; somebody else has to decide.'),
  notYours: text('由区里定级。', 'The bureau decides.'),
  reload: text('刷新资料', 'Reload'),
  reloadHint: text('已填写的内容会保留。', 'What you entered stays.'),
  proposal: text('待定级的意见', 'The proposal that waits'),
  proposedBy: (by: string, at: string) => text(`${by} ${at} 提出`, `proposed by ${by}, ${at}`),
  noReason: text('未另说明理由', 'No further reason given'),
} as const satisfies Dictionary
