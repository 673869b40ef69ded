import type { Db } from '@silverguard/db/client'
import { type Text, text } from '@silverguard/shared/text'
import { chainFoot } from '@silverguard/shared/workbooks/chain-foot'
import type { Actor } from '../accounts/actor.ts'
import { sealTrail } from '../audit/seal-trail.ts'
import { ownDivision } from '../divisions/own-division.ts'
import { reading, recorded } from '../recorded.ts'
import type { SentFile } from '../serve.ts'
import { turns } from '../turns.ts'

const exportedLists = {
  register: text('台账', 'the register'),
  control_list: text('附件5 管控名单', 'the control list (annex 5)'),
  computed_list: text('系统初判名单', 'the list of computed levels'),
  watch_list: text('观察期名单', 'the list of watch periods'),
  trail: text('审计记录', 'the trail'),
  annex_2: text('附件2 排查情况统计表', 'annex 2'),
  annex_3: text('附件3 排查情况统计表', 'annex 3'),
  annex_4: text('附件4 排查工作进度表', 'annex 4'),
  screening_work: text('排查任务清单', 'the work list of screening'),
  judgement_queue: text('研判清单', 'the queue of judgement'),
  decisions: text('定级记录', 'the decisions'),
  rule_effect: text('规则试算等级变化清单', 'who would move by a draft of the rules'),
  actions: text('处置措施清单', 'the list of measures'),
  refunds: text('资金清退情况表', 'the list of refunds'),
  refund_ledger: text('清退台账', 'the refund ledger'),
  papers: text('文书登记簿', 'the register of papers'),
  paper: text('文书', 'a paper'),
  annex_6: text('附件6 分类处置工作进度表', 'annex 6'),
  results: text('打击整治战果统计表', 'the results'),
  verdict_sheet: text('判定依据单', 'the verdict sheet'),
  determined_sheet: text('定级时的判定依据单', 'the verdict sheet of a determination'),
  returned_file: text('导入退回的原表', 'the file of an import with its reasons'),
} as const satisfies Record<string, Text>

/** The one institution that a sheet is about: the entry stands with it. */
export type About = { institution: string; name: string; divisionCode: string }
/** What is exported to whom: `filters` in words, null for all; `reason` where personal data are in full; `masked`: what the foot says of them. */
export type Wish = { what: keyof typeof exportedLists; filters: Text | null; masked: boolean | null; reason?: string; about?: About }
export type Exported = SentFile & { records: number }
export type Asker = { db: Db; actor: Actor; now: Date }

/** The division under which an entry stands that is about a list as a whole. */
export const divisionOfList = (db: Db, actor: Actor): Promise<{ area: string; divisionCode: string }> =>
  reading(db, actor, (tx) => ownDivision(tx, actor.scope))

const sentenceOf = ({ what, filters, reason, about }: Wish, records: number, code: string): Text => {
  const list = exportedLists[what]
  if (about) return text(`导出${about.name}的${list.zh};审计链 ${code}`, `Exported ${list.en} of ${about.name}; audit chain ${code}`)
  return text(
    `导出${list.zh},${records} 条;筛选:${filters?.zh ?? '无'}${reason ? `;电话、证件号码未打码,理由:${reason}` : ''};审计链 ${code}`,
    `Exported ${list.en}, ${records} records; filters: ${filters?.en ?? 'none'}${reason ? `; telephones and identity numbers in full, because: ${reason}` : ''}; audit chain ${code}`,
  )
}

/** A long list takes a minute and much memory: two at once, twenty waiting. */
const inTurn = turns(2, 20, text('正在导出的名单太多,请稍后再试', 'Too many lists are being exported; try again shortly'))

/**
 * Every list that leaves goes through here: seals, lets the file be made with the foot that names the head, and writes into the
 * trail who took what; without that entry the file is not handed out.
 */
export const recordedExport = async ({ db, actor, now }: Asker, wish: Wish, make: (foot: Text) => Promise<Exported>): Promise<SentFile> => {
  const { area, divisionCode } = await divisionOfList(db, actor)
  const head = await sealTrail(db, area)
  const { records, ...file } = await inTurn(() => make(chainFoot({ head, person: actor.name, at: now, masked: wish.masked })))
  const code = head?.code ?? '—'
  const changes = Object.entries({ filters: wish.filters?.zh, records, head: code, reason: wish.reason })
    .filter(([, value]) => value !== undefined)
    .map(([key, after]) => ({ key, before: null, after }))
  const subject = wish.about
    ? { subjectKind: 'institution', subjectId: wish.about.institution, divisionCode: wish.about.divisionCode }
    : { subjectKind: 'list', subjectId: wish.what, divisionCode }
  await recorded(db, actor, async () => ({
    result: undefined,
    entries: [{ action: 'list.exported', ...subject, sentence: sentenceOf(wish, records, code), changes }],
  }))
  return file
}
