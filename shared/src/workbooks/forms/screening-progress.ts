import { type Level, levelWords, standings, standingWords } from '../../risk/vocabulary.ts'
import type { ProgressRow } from '../../screenings/contract.ts'
import { type Text, text } from '../../text.ts'
import type { Column, Form } from '../form.ts'

/** What was screened of what is to be, cut at a tenth of a percent so that what is not complete never reads 100; null where nothing is to be. */
export const screenedShare = ({ toScreen, screened }: ProgressRow): number | null =>
  toScreen.total === 0 ? null : Math.floor((screened.total * 1000) / toScreen.total) / 1000

const remark = (count: number, words: Text): Text[] => (count === 0 ? [] : [words])
/** Places on no column of the levels: the rules say something of them, and nobody has confirmed a level. */
const notConfirmed = ({ computed }: ProgressRow): Text[] => {
  const said = standings.filter((standing) => standing !== 'pending' && standing !== 'apart' && computed[standing] > 0)
  const total = said.reduce((sum, standing) => sum + computed[standing], 0)
  const words = (language: 'zh' | 'en', between: string) => said.map((standing) => `${standingWords[standing][language]} ${computed[standing]}`).join(between)
  return remark(total, text(`未定级 ${total} 家(系统初判:${words('zh', '、')})`, `Level not confirmed: ${total} (computed: ${words('en', ', ')})`))
}

/** 差异及说明: what the counts by registration, the sums and the levels leave out. */
export const differencesOf = (row: ProgressRow): Text => {
  const { toScreen, largePrepayment, computed } = row
  const { unknownElders, unknownBalances } = largePrepayment
  const remarks = [
    ...remark(
      toScreen.unknown,
      text(`登记备案情况未查明 ${toScreen.unknown} 家,计入合计`, `Registration not established: ${toScreen.unknown}, within the total`),
    ),
    ...remark(unknownElders, text(`大额预付费人数不掌握 ${unknownElders} 家`, `Large prepayers not known: ${unknownElders} institutions`)),
    ...remark(unknownBalances, text(`大额预付费余额不掌握 ${unknownBalances} 家`, `Prepaid balance not known: ${unknownBalances} institutions`)),
    ...notConfirmed(row),
    ...remark(computed.apart, text(`未登记·另行处置 ${computed.apart} 家`, `Unregistered, handled apart: ${computed.apart}`)),
  ]
  return text(remarks.map(({ zh }) => zh).join(';'), remarks.map(({ en }) => en).join('; '))
}

type ProgressColumn = Column<ProgressRow>
const kinds = [
  ['filed', text('已备案', 'Filed')],
  ['unfiled', text('未备案', 'Not filed')],
  ['unregistered', text('未登记', 'Unregistered')],
  ['total', text('合计', 'Total')],
] as const
const byRegistration = (of: 'toScreen' | 'screened', group: Text): ProgressColumn[] =>
  kinds.map(([kind, heading]) => ({ key: `${of}.${kind}`, group, heading, width: 8, kind: 'count', value: (row) => row[of][kind] }))

const counted = (key: 'fromSharedLists' | 'newlyStarted' | 'reviewed' | 'newThisMonth', heading: Text): ProgressColumn => ({
  ...{ key, heading, width: 10, kind: 'count' },
  value: (row) => row[key],
})

const large = text('收取大额预付费', 'Large prepayments')
const levelGroup = text('风险等级', 'Levels')
const levelColumn = (level: Level): ProgressColumn => ({
  ...{ key: level, group: levelGroup, heading: levelWords[level], width: 7, kind: 'count' },
  value: (row) => row.confirmed[level],
})

/**
 * 附件4: one row a township. Every figure is computed from the rows of 附件2 and 附件3, but the one that only the statistics hold, and the
 * levels, which are confirmed ones as in 附件5. 待核实 is no level: the rules cannot tell yet, and nobody has confirmed one.
 */
export const screeningProgressForm: Form<ProgressRow> = {
  annex: text('附件4', 'Annex 4'),
  title: text('养老服务诈骗风险隐患排查工作进度表', 'Progress of screening for fraud risks in elderly services'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  counted: text('行', 'rows'),
  columns: [
    { key: 'name', heading: text('镇(街道)', 'Township'), width: 14, kind: 'text', value: (row) => row.townshipName },
    ...byRegistration('toScreen', text('应排查数', 'To screen')),
    ...byRegistration('screened', text('已排查数', 'Screened')),
    { key: 'share', heading: text('排查率', 'Share screened'), width: 9, kind: 'share', value: screenedShare },
    { key: 'statistics', heading: text('民政统计数', 'By civil-affairs statistics'), width: 9, kind: 'text', value: () => null },
    { key: 'differences', heading: text('差异及说明', 'Differences and remarks'), width: 26, kind: 'words', value: differencesOf },
    counted('fromSharedLists', text('共享信息补齐数', 'Found by shared information')),
    counted('newlyStarted', text('新成立新运营纳入数', 'Newly started')),
    counted('reviewed', text('信息已复核数', 'Reviewed')),
    {
      key: 'large.institutions',
      group: large,
      heading: text('机构数', 'Institutions'),
      width: 8,
      kind: 'count',
      value: (row) => row.largePrepayment.institutions,
    },
    { key: 'large.elders', group: large, heading: text('人数', 'Elders'), width: 8, kind: 'count', unknown: true, value: (row) => row.largePrepayment.elders },
    {
      ...{ key: 'large.balance', group: large, heading: text('金额(万元)', 'Amount (10,000 yuan)'), width: 12, kind: 'wan', unknown: true },
      value: (row) => row.largePrepayment.balance,
    },
    ...(['green', 'yellow', 'orange', 'red'] as const).map(levelColumn),
    { key: 'pending', heading: standingWords.pending, width: 7, kind: 'count', value: (row) => row.computed.pending },
    counted('newThisMonth', text('本月新增', 'New this month')),
  ],
}
