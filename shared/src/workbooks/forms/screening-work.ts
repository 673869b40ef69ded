import { type FactKey, factCatalogue } from '../../facts/catalogue.ts'
import type { CheckState, WorkRow } from '../../screenings/contract.ts'
import { outsideRegisterCatalogue } from '../../screenings/vocabulary.ts'
import { workReasonWords } from '../../screenings/work-reason-words.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'

const inOneLine = (parts: readonly Text[]): Text => text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join('; '))
const facts = (keys: readonly FactKey[]): Text => inOneLine(keys.map((key) => factCatalogue[key].heading))
const checksDue = (checks: readonly CheckState[]): Text =>
  inOneLine(
    checks.flatMap(({ register, state, checkedOn }) => {
      const { zh, en } = outsideRegisterCatalogue[register].label
      if (state === 'done') return []
      return state === 'missing' ? [text(`${zh}未查`, `${en}: not looked up`)] : [text(`${zh}已过期(${checkedOn} 查)`, `${en}: too old (${checkedOn})`)]
    }),
  )

/** Where to go and what to ask, most urgent first. */
export const screeningWorkForm: Form<WorkRow> = {
  annex: null,
  title: text('排查任务清单', 'Work list of screening'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 12, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 24, kind: 'text', value: (row) => row.name },
    { key: 'address', heading: text('地址', 'Address'), width: 24, kind: 'text', value: (row) => row.address },
    {
      ...{ key: 'registration', heading: factCatalogue.registration.heading, width: 14, kind: 'words', unknown: true },
      value: (row) => factCatalogue.registration.choices.find(({ value }) => value === row.registration)?.label ?? null,
    },
    { key: 'standing', heading: text('风险等级', 'Level'), width: 10, kind: 'level', value: (row) => row.standing },
    {
      ...{ key: 'reasons', heading: text('原因', 'Why'), width: 14, kind: 'words' },
      value: (row) => inOneLine(row.reasons.map((reason) => workReasonWords[reason])),
    },
    { key: 'missing', heading: text('待核实事项', 'To be established'), width: 36, kind: 'words', value: (row) => facts(row.missing) },
    { key: 'disagreements', heading: text('来源矛盾事项', 'Sources disagree on'), width: 20, kind: 'words', value: (row) => facts(row.disagreements) },
    { key: 'checks', heading: text('外部查询待办', 'Checks due'), width: 26, kind: 'words', value: (row) => checksDue(row.checks) },
    { key: 'recheckOn', heading: text('应复查日', 'Re-check due'), width: 12, kind: 'day', value: (row) => row.recheckOn },
    { key: 'lastScreenedOn', heading: text('上次排查', 'Last screened'), width: 12, kind: 'day', value: (row) => row.lastScreenedOn },
  ],
}
