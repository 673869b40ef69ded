import { z } from 'zod'
import { Day } from '../days.ts'
import { DivisionCode } from '../divisions/contract.ts'
import { download, endpoint, upload, workbookContentType } from '../endpoint.ts'
import { FactKeySchema, FactsSchema } from '../facts/contract.ts'
import { Identifier } from '../identifier.ts'
import { particularKeys } from '../institutions/particulars.ts'
import { FileName, keptText } from '../kept-text.ts'
import { screeningColumnKeys } from '../screenings/vocabulary.ts'

export const greatestUploadBytes = 50 * 1024 * 1024
export const greatestRows = 200_000
export const greatestColumns = 400

/** What a column can be read as: a particular, a fact, something of the screening, the record's own id, or nothing. */
export const ColumnTarget = z.union([
  z.object({ to: z.literal('particular'), key: z.enum(particularKeys as [(typeof particularKeys)[number], ...typeof particularKeys]) }),
  z.object({ to: z.literal('fact'), key: FactKeySchema }),
  z.object({ to: z.literal('screening'), key: z.enum(screeningColumnKeys) }),
  z.object({ to: z.literal('id') }),
  z.object({ to: z.literal('nothing') }),
])
export type ColumnTarget = z.infer<typeof ColumnTarget>

export const moneyUnits = ['yuan', 'wan'] as const
/** `wan`: 万元, ten thousand yuan. A money column without a unit in its heading must be given one. */
export const MoneyUnit = z.enum(moneyUnits)
export type MoneyUnit = z.infer<typeof MoneyUnit>

export const ColumnMapping = z.object({ target: ColumnTarget, unit: MoneyUnit.optional() })
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** How a file is to be read. `columns[i]` is for the i-th column of the sheet. */
export const ImportMapping = z.object({
  sheet: z.int().min(0),
  /** 0-based row of the (last) heading line; rows above it are not records. */
  headingRow: z.int().min(0),
  columns: z.array(ColumnMapping).max(greatestColumns),
  /** Facts that the file as a whole states of every row (附件3: unregistered and operating). */
  states: FactsSchema,
})
export type ImportMapping = z.infer<typeof ImportMapping>

export const importStates = ['looked', 'trying', 'tried', 'importing', 'imported', 'undone', 'failed'] as const
export const ImportState = z.enum(importStates)
export const rowOutcomes = ['added', 'changed', 'unchanged', 'refused'] as const
export const RowOutcome = z.enum(rowOutcomes)
export type RowOutcome = z.infer<typeof RowOutcome>

/** Something wrong with a cell or a row, by its place in the user's own file (row 1 is the first line of the sheet). */
export const CellProblem = z.object({
  row: z.int(),
  /** Spreadsheet letters (A, AB); null for the row as a whole. */
  column: z.string().nullable(),
  heading: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
})
export type CellProblem = z.infer<typeof CellProblem>

export const ImportColumn = z.object({
  index: z.int(),
  letter: z.string(),
  heading: z.string(),
  /** Up to five non-blank cells as read. */
  samples: z.array(z.string()),
  proposed: ColumnMapping,
  /** Why it is proposed: remembered from the last file of this shape, recognised by heading, computed (never read back), or unknown. */
  ground: z.enum(['remembered', 'recognised', 'computed', 'unknown']),
  /** The column is money and its heading names no unit. */
  unitNeeded: z.boolean(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** A first look at a file: its sheets, where the headings stand, what each column seems to be. */
export const ImportLook = z.object({
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.enum(['xlsx', 'csv']),
  /** For `.csv`. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.int(),
  headingRow: z.int(),
  rows: z.int(),
  columns: z.array(ImportColumn),
  states: FactsSchema,
  /** Says that two files have the same columns; the mapping is remembered under it. */
  shape: z.string(),
})
export type ImportLook = z.infer<typeof ImportLook>

export const ImportCounts = z.object({
  /** Records in the file; blank lines, totals and signature lines are not records. */
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  ignoredLines: z.int(),
  unreadableCells: z.int(),
  warnings: z.int(),
  possibleDuplicates: z.int(),
  townshipPending: z.int(),
  /** Rows that bring a screening of their own (附件2, 附件3). */
  screenings: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const Import = z.object({
  id: Identifier,
  version: z.int(),
  state: ImportState,
  look: ImportLook,
  mapping: ImportMapping.nullable(),
  day: Day.nullable(),
  division: DivisionCode.nullable(),
  /** Rows done of all rows, while trying or importing. */
  progress: z.object({ done: z.int(), total: z.int() }),
  counts: ImportCounts.nullable(),
  failure: z.object({ zh: z.string(), en: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  actor: z.string(),
  /** Taken back as a whole: when, by whom, why. */
  undone: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
})
export type Import = z.infer<typeof Import>

const id = z.object({ id: Identifier })

export const uploadRegister = upload({
  path: '/imports',
  needs: 'import.run',
  title: 'Hand in a register (.xlsx or .csv) for a first look',
  query: z.object({ fileName: FileName }),
  reply: Import,
  greatestBytes: greatestUploadBytes,
})

/** Look again at the same file, at another sheet or heading line. */
export const lookAgain = endpoint({
  method: 'POST',
  path: '/imports/:id/look',
  needs: 'import.run',
  title: 'Look at another sheet or heading line of the file',
  params: id,
  body: z.strictObject({ sheet: z.int().min(0), headingRow: z.int().min(0).optional() }),
  reply: Import,
})

/** Starts the dry run; the reply comes at once with state `trying`, and `readImport` tells how far it is. */
export const tryImport = endpoint({
  method: 'POST',
  path: '/imports/:id/trial',
  needs: 'import.run',
  title: 'Say what an import would add, change, leave and refuse, and write nothing',
  params: id,
  body: z.strictObject({ mapping: ImportMapping, day: Day, division: DivisionCode }),
  reply: Import,
})

/** Starts the import that the last dry run described; all or nothing. */
export const runImport = endpoint({
  method: 'POST',
  path: '/imports/:id/run',
  needs: 'import.run',
  title: 'Import the file as tried',
  params: id,
  body: z.strictObject({ version: z.int() }),
  reply: Import,
})

export const readImport = endpoint({
  method: 'GET',
  path: '/imports/:id',
  needs: 'import.run',
  title: 'How an import stands',
  params: id,
  reply: Import,
})

export const ImportRow = z.object({
  row: z.int(),
  outcome: RowOutcome,
  name: z.string(),
  institution: Identifier.nullable(),
  /** Particulars and facts by key that would move or moved, each with the cell that says so (K12); null where the file as a whole does. */
  changes: z.array(z.object({ key: z.string(), cell: z.string().nullable(), before: z.unknown(), after: z.unknown() })),
  /** The day of the screening that the row brings; null where it brings none. */
  screenedOn: Day.nullable(),
  problems: z.array(CellProblem),
  marks: z.array(z.enum(['possible_duplicate', 'township_pending'])),
})
export type ImportRow = z.infer<typeof ImportRow>

/** `show=problems` narrows to rows with anything wrong or marked. */
export const readImportRows = endpoint({
  method: 'GET',
  path: '/imports/:id/rows',
  needs: 'import.run',
  title: 'The rows of a tried or finished import with outcome and reasons',
  params: id,
  query: z.object({
    outcome: RowOutcome.optional(),
    show: z.enum(['all', 'problems']).default('all'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(ImportRow), total: z.int() }),
})

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  needs: 'import.run',
  title: 'Imports, latest first, at most 50',
  reply: z.object({ imports: z.array(Import.omit({ look: true, mapping: true }).extend({ fileName: z.string() })) }),
})

/** The user's own file with a reason column at the end; `.xlsx` also where a `.csv` came in. */
export const returnedWorkbook = download({
  path: '/imports/:id/returned',
  needs: 'import.run',
  title: 'The file as it was sent, with what could not be read beside each row',
  params: id,
  contentType: workbookContentType,
})

/**
 * A record that an undo leaves as it is, wholly or in some of its particulars (`keys`), because somebody worked on it since, and
 * why. What the import stated of facts is taken back all the same.
 */
export const KeptByUndo = z.object({
  institution: Identifier,
  name: z.string(),
  keys: z.array(z.string()),
  reason: z.object({ zh: z.string(), en: z.string() }),
})
export type KeptByUndo = z.infer<typeof KeptByUndo>
const Undo = z.object({
  /** Records that the import had added and that go. */
  removed: z.int(),
  /** Records that get back what the import had changed. */
  restored: z.int(),
  statements: z.int(),
  screenings: z.int(),
  /** At most 200 of them. */
  kept: z.array(KeptByUndo),
  keptCount: z.int(),
})
export type Undo = z.infer<typeof Undo>
export const previewUndo = endpoint({
  method: 'GET',
  path: '/imports/:id/undo',
  needs: 'import.run',
  title: 'What taking an import back would do',
  params: id,
  reply: Undo,
})
/**
 * Takes a whole import back: its statements and screenings are withdrawn, what it changed is as before, what it added and nobody touched goes.
 * 409 where it is not an import that was carried out, of this version; 422 `undo_elsewhere` where some of it is others' duty now.
 */
export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:id/undo',
  needs: 'import.run',
  title: 'Take an import back as a whole',
  params: id,
  body: z.strictObject({ version: z.int(), reason: keptText(2, 200) }),
  reply: Undo,
})

export const importTemplate = download({
  path: '/imports/template',
  needs: 'import.run',
  title: 'An empty register with drop-downs and a help sheet',
  contentType: workbookContentType,
})

export const divisionChangeKinds = ['added', 'renamed', 'recoded', 'merged', 'ended', 'unchanged'] as const
/** One line of a file of code changes, and what it moves. */
export const DivisionChange = z.object({
  row: z.int(),
  kind: z.enum(divisionChangeKinds),
  from: DivisionCode.nullable(),
  to: DivisionCode.nullable(),
  name: z.string(),
  /** Records that go along. */
  institutions: z.int(),
  accounts: z.int(),
})
export type DivisionChange = z.infer<typeof DivisionChange>

/**
 * 行政区划代码变更: columns 原代码, 新代码, 名称. Without an old code a division is new, without a new one it has ended; a new code that
 * others have already is a merger. All or nothing; with problems nothing is applied.
 */
export const changeDivisions = upload({
  path: '/divisions/changes',
  needs: 'settings.edit',
  title: 'Say what a file of division code changes would do, or do it',
  query: z.object({ fileName: FileName, apply: z.enum(['yes', 'no']).default('no') }),
  reply: z.object({ applied: z.boolean(), changes: z.array(DivisionChange), problems: z.array(CellProblem) }),
  greatestBytes: 5 * 1024 * 1024,
})
