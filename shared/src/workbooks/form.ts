import type { Day } from '../days.ts'
import type { Standing } from '../risk/vocabulary.ts'
import type { Text } from '../text.ts'

/**
 * What a column holds, which decides how its cells are written. `order`: the running number, from 1; `code`: digits kept as
 * text; `words`: of our own, in the reader's language, and in Chinese in a workbook; `yuan` and `wan`: money given in yuan, the latter written in 万元; `ratio`: two decimals; `share`: of 1, written
 * in percent with one decimal; `day`: a calendar day; `level`: a standing, with its word, shape and fill.
 */
type Kinds<Row> =
  | { kind: 'order' }
  | { kind: 'text' | 'code'; value(row: Row): string | null }
  | { kind: 'words'; value(row: Row): Text | null }
  | { kind: 'count' | 'number' | 'yuan' | 'wan' | 'ratio' | 'share'; value(row: Row): number | null }
  | { kind: 'day'; value(row: Row): Day | null }
  | { kind: 'level'; value(row: Row): Standing }
/**
 * `width` is in characters of the form's type. `group` stands over neighbours that share it. `unknown`: without a value it is not
 * known, which a reader is told, in words of its own if it has them; else there is nothing to say, nor is there of a row that it does not concern.
 */
export type Column<Row> = { key: string; heading: Text; width: number; group?: Text; unknown?: true | Text; concerns?(row: Row): boolean } & Kinds<Row>

export type Paper = 'A4-landscape' | 'A3-landscape'

/** A form is data: what it is called, on what paper, which columns. Export, print and help all come from it. */
export type Form<Row> = {
  /** 附件5, or null for a list that is no annex. */
  annex: Text | null
  title: Text
  version: string
  paper: Paper
  columns: readonly Column<Row>[]
  /** Where it is wider than a sheet of A4: the columns that every sheet repeats, and those with which a further sheet begins. */
  sheets?: { repeated: readonly string[]; begin: readonly string[] }
  /** 填表人, 审核人, 日期 at the foot. */
  signed: boolean
  /** Its workbook says 未知 for a figure that is not known, as screen and paper do; one that is read back leaves it blank. */
  saysUnknown?: true
  /** A working list, whose workbook can be filtered at its headings. */
  filtered?: true
  /** What is counted at the foot; 家 where absent. */
  counted?: Text
}

/** The form as it stands on sheets of A4 side by side: one, unless it says where further ones begin. */
export const sheetsOf = <Row>(form: Form<Row>): Form<Row>[] => {
  const { repeated, begin } = form.sheets ?? { repeated: [], begin: [] }
  const starts = [0, ...begin.map((key) => form.columns.findIndex((column) => column.key === key))]
  const again = form.columns.filter(({ key }) => repeated.includes(key))
  return starts.map((from, sheet) => ({ ...form, columns: [...(sheet === 0 ? [] : again), ...form.columns.slice(from, starts[sheet + 1])] }))
}

/** What stands over and under one printed copy of a form. */
export type FormHeader = {
  /** 填报单位. */
  unit: string
  asOf: Day
  /** A line under the title, such as 系统初判,未经研判定级. */
  statements: readonly Text[]
  /** Stands at the foot, such as the counts by level. */
  summary: Text | null
  /** The very last line: the head of the audit chain, and who took the copy when. */
  foot?: Text
}

/** Ten thousand yuan as a number with every fen kept: 123456.78 yuan is 12.345678. */
export const wanOf = (yuan: number): number => {
  const fen = Math.round(yuan * 100)
    .toString()
    .padStart(7, '0')
  return Number(`${fen.slice(0, -6)}.${fen.slice(-6)}`)
}
