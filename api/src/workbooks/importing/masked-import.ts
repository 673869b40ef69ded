import type { imports } from '@silverguard/db/schema/workbooks'
import { maskParticular, maskPersonalData, maskTelephone } from '@silverguard/shared/personal-data'
import type { ColumnTarget, ImportLook, ImportRow } from '@silverguard/shared/workbooks/contract'

type Read = Pick<typeof imports.$inferSelect, 'look' | 'mapping'>
const namesTelephones = /电话|電話|手机|手機|联系方式|座机|tel|phone|mobile/i

/** A cell of a column, whatever the column is read as: where it says telephones or is read as such, wholly. */
const maskCell = (words: string, heading: string, target: ColumnTarget | undefined): string =>
  namesTelephones.test(heading) || (target?.to === 'particular' && target.key === 'telephones') ? maskTelephone(words) : maskPersonalData(words)

/** A look at a file as everybody sees it who may read the import. */
export const maskedLook = ({ look, mapping }: Read): ImportLook => ({
  ...look,
  columns: look.columns.map((column) => ({
    ...column,
    heading: maskPersonalData(column.heading),
    samples: column.samples.map((sample) => maskCell(sample, column.heading, mapping?.columns[column.index]?.target ?? column.proposed.target)),
  })),
})

/** A row of an import as everybody sees it who may read it; nothing of it is kept masked. */
export const maskedRow =
  ({ look, mapping }: Read) =>
  (row: ImportRow): ImportRow => {
    const targets = new Map(look.columns.map(({ letter, index }) => [letter, mapping?.columns[index]?.target]))
    return {
      ...row,
      name: maskPersonalData(row.name),
      changes: row.changes.map(({ key, cell, before, after }) => ({ key, cell, before: maskParticular(key, before), after: maskParticular(key, after) })),
      problems: row.problems.map((problem) => ({
        ...problem,
        heading: problem.heading === null ? null : maskPersonalData(problem.heading),
        value: maskCell(problem.value, problem.heading ?? '', targets.get(problem.column ?? '')),
        message: { zh: maskPersonalData(problem.message.zh), en: maskPersonalData(problem.message.en) },
      })),
    }
  }
