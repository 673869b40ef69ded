import { factKeys } from '../../facts/catalogue.ts'
import { particularKeys } from '../../institutions/particulars.ts'
import type { RuleSet } from '../../risk/rule-set.ts'
import { type Level, levelWords, type Standing } from '../../risk/vocabulary.ts'
import { text } from '../../text.ts'
import type { Column, Form } from '../form.ts'
import { largeColumn, multipleColumn, recordIdColumn } from './computed-columns.ts'
import { factColumn, type InstitutionData, list, particularColumn } from './institution-columns.ts'

/** An institution as the register's workbook shows it. `clauses` are the rules that hold, in words; `confirmed` what somebody answers for. */
export type RegisterRow = InstitutionData & { id: string; standing: Standing; clauses: readonly string[]; confirmed: Level | null; underReview: boolean }

/** Computed from the facts or decided, shown, and never read back (forms.md). */
const computedColumns = (ruleSet: RuleSet): Column<RegisterRow>[] => [
  multipleColumn(),
  largeColumn(ruleSet),
  { key: 'standing', heading: text('风险等级', 'Level'), width: 14, kind: 'level', value: (row) => row.standing },
  { key: 'clauses', heading: text('命中条款', 'Clauses met'), width: 36, kind: 'text', value: (row) => list(row.clauses) },
  { key: 'confirmed', heading: text('定级', 'Confirmed'), width: 9, kind: 'words', value: ({ confirmed }) => (confirmed ? levelWords[confirmed] : null) },
  { key: 'underReview', heading: text('待复核', 'To be reviewed'), width: 8, kind: 'words', value: (row) => (row.underReview ? text('待复核', 'yes') : null) },
]

/** Every particular and fact in the order of the catalogues; the order in which the import template asks for them too. */
export const registerColumns: readonly Column<RegisterRow>[] = [
  ...particularKeys.map((key) => particularColumn<RegisterRow>(key)),
  ...factKeys.map((key) => factColumn<RegisterRow>(key)),
]

/** The register as a workbook that import reads back: each row carries its record's own id. */
export const registerForm = (ruleSet: RuleSet): Form<RegisterRow> => ({
  annex: null,
  title: text('养老服务机构台账', 'Register of elderly-service institutions'),
  version: '2026-11',
  paper: 'A3-landscape',
  signed: false,
  columns: [{ key: 'order', heading: text('序号', 'No.'), width: 6, kind: 'order' }, ...registerColumns, ...computedColumns(ruleSet), recordIdColumn()],
})
