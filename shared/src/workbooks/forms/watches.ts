import type { WatchRow } from '../../determinations/contract.ts'
import { nextRecheck } from '../../determinations/watch.ts'
import { levelWords } from '../../risk/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'

const inLines = (parts: readonly Text[]): Text => text(parts.map(({ zh }) => zh).join('\n'), parts.map(({ en }) => en).join('\n'))
const recheckWords = ({ rechecks }: WatchRow): Text =>
  inLines(
    rechecks.map(({ dueOn, doneOn }) =>
      doneOn === null ? text(`${dueOn} 应查,未查`, `due ${dueOn}, not made`) : text(`${dueOn} 应查,${doneOn} 已查`, `due ${dueOn}, made ${doneOn}`),
    ),
  )

/** 观察期: places that left a list or went down it, relapsed ones first. */
export const watchesForm: Form<WatchRow> = {
  annex: null,
  title: text('观察期名单', 'Places in their watch period'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 12, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 26, kind: 'text', value: (row) => row.name },
    { key: 'from', heading: text('原等级', 'Level before'), width: 9, kind: 'level', value: (row) => row.from },
    { key: 'to', heading: text('调整后等级', 'Level after'), width: 9, kind: 'level', value: (row) => row.to },
    { key: 'standing', heading: text('系统初判', 'Computed now'), width: 10, kind: 'level', value: (row) => row.standing },
    {
      ...{ key: 'relapsed', heading: text('是否反弹', 'Relapsed'), width: 8, kind: 'words' },
      value: ({ relapsed, to }) =>
        relapsed ? text(`反弹,初判高于${levelWords[to].zh}`, `relapsed: computed above ${levelWords[to].en.toLowerCase()}`) : text('否', 'no'),
    },
    { key: 'startsOn', heading: text('观察期起', 'Watched from'), width: 12, kind: 'day', value: (row) => row.startsOn },
    { key: 'endsOn', heading: text('观察期止', 'Watched until'), width: 12, kind: 'day', value: (row) => row.endsOn },
    { key: 'rechecks', heading: text('定期复查', 'Re-checks'), width: 26, kind: 'words', value: recheckWords },
    { key: 'next', heading: text('下次复查', 'Next re-check'), width: 12, kind: 'day', value: ({ rechecks }) => nextRecheck(rechecks)?.dueOn ?? null },
    { key: 'endedOn', heading: text('提前结束', 'Ended before'), width: 12, kind: 'day', value: (row) => row.endedOn },
    { key: 'releasedBy', heading: text('定级人', 'Let off by'), width: 10, kind: 'text', value: (row) => row.releasedBy },
  ],
}
