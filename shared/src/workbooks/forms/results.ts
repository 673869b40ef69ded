import type { ResultsRow } from '../../handling/progress/contract.ts'
import { text } from '../../text.ts'
import type { Column, Form } from '../form.ts'
import { sumLabel } from './handling-progress.ts'

type Totals = Omit<ResultsRow, 'township' | 'townshipName'>
/** The total as a line of the form. */
export const resultsSum = (total: Totals, name: string = sumLabel.zh): ResultsRow => ({ township: '', townshipName: name, ...total })

const counted = (key: keyof Omit<Totals, 'refunded'>, zh: string, en: string): Column<ResultsRow> => ({
  ...{ key, heading: text(zh, en), width: 15, kind: 'count' },
  value: (row) => row[key],
})

/** 打击整治战果统计表: a row each township. What is under inquiry is places; cases, judgments and transfers are one each a place. */
export const resultsForm: Form<ResultsRow> = {
  annex: null,
  title: text('打击整治养老服务诈骗战果统计表', 'Results of the action against fraud in elderly services'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  counted: text('个镇(街道)', 'townships'),
  columns: [
    { key: 'name', heading: text('镇(街道)', 'Township'), width: 18, kind: 'text', value: (row) => row.townshipName },
    counted('closedDown', '取缔关停(家)', 'Closed down'),
    counted('casesOpened', '立案(件)', 'Cases opened'),
    counted('judgments', '判决(件)', 'Judgments'),
    counted('transferred', '移交相关部门(件)', 'Transferred'),
    counted('underInquiry', '甄别调查中(家)', 'Under inquiry'),
    { key: 'refunded', heading: text('清退金额(万元)', 'Refunded (10,000 yuan)'), width: 16, kind: 'wan', value: (row) => row.refunded },
    counted('resettled', '安置(人)', 'Resettled'),
  ],
}
