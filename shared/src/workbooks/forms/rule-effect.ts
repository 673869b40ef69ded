import { type Level, levelWords, type Standing } from '../../risk/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'
import { numberedLines } from './numbered-lines.ts'

/** Somebody who would stand otherwise were a draft published; rules in the words of their plan. */
export type RuleEffectLine = {
  township: string
  name: string
  from: Standing
  to: Standing
  gained: readonly Text[]
  lost: readonly Text[]
  confirmed: Level | null
  underReview: boolean
}

/** What the list is headed: nothing of it has come about. */
export const notPublished = text('试算结果,规则草案尚未发布,不作为定级依据', 'What if: the draft is not published, and nothing follows from it')

/** 规则试算: one row an institution that would move, highest new level first. */
export const ruleEffectForm: Form<RuleEffectLine> = {
  annex: null,
  title: text('规则试算等级变化清单', 'Who would move were the draft of rules published'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 14, kind: 'text', value: (row) => row.township },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 28, kind: 'text', value: (row) => row.name },
    { key: 'from', heading: text('现等级', 'Level now'), width: 12, kind: 'level', value: (row) => row.from },
    { key: 'to', heading: text('试算等级', 'Level it would have'), width: 12, kind: 'level', value: (row) => row.to },
    { key: 'gained', heading: text('新命中', 'Rules that would come to hold'), width: 34, kind: 'words', value: (row) => numberedLines(row.gained) },
    { key: 'lost', heading: text('不再命中', 'Rules that would hold no more'), width: 34, kind: 'words', value: (row) => numberedLines(row.lost) },
    { key: 'confirmed', heading: text('已定级', 'Confirmed level'), width: 10, kind: 'words', value: (row) => row.confirmed && levelWords[row.confirmed] },
    {
      ...{ key: 'underReview', heading: text('是否待复核', 'To be reviewed'), width: 10, kind: 'words' },
      value: (row) => (row.underReview ? text('是', 'Yes') : text('否', 'No')),
    },
  ],
}
