import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { download, endpoint, workbookContentType } from '../endpoint.ts'
import { InstitutionFilter } from '../institutions/contract.ts'
import { LevelSchema } from '../risk/contract.ts'

const TextSchema = z.object({ zh: z.string(), en: z.string() })

/** Narrower than the register's filter: a control list knows only listed levels. */
export const ControlListFilter = z.object({
  level: anyOf(z.enum(['red', 'orange', 'yellow'])),
  township: InstitutionFilter.shape.township,
})
export type ControlListFilter = z.infer<typeof ControlListFilter>

/** One row of 附件5 as data: what the screen, the print and the workbook show alike. Blank until determined: null. */
export const ControlListRow = z.object({
  institution: z.uuid(),
  township: z.string(),
  name: z.string(),
  creditCode: z.string(),
  kind: TextSchema.nullable(),
  registration: TextSchema.nullable(),
  address: z.string(),
  /** 法定代表人(负责人). */
  responsible: z.string(),
  bedCount: z.number().nullable(),
  residents: z.number().nullable(),
  largePrepayers: z.number().nullable(),
  /** Yuan; shown in 万元. */
  prepaidBalance: z.number().nullable(),
  level: LevelSchema,
  settled: z.boolean(),
  /** 风险隐患情形: the clauses of the rules that hold, in words. */
  circumstances: z.array(TextSchema),
  determinedOn: Day.nullable(),
  measures: z.string().nullable(),
  responsibleUnit: z.string().nullable(),
  responsiblePerson: z.string().nullable(),
  dueOn: Day.nullable(),
  /** What is in doubt about the row. */
  remarks: z.array(TextSchema),
})
export type ControlListRow = z.infer<typeof ControlListRow>

export const ControlListCounts = z.object({ red: z.int(), orange: z.int(), yellow: z.int() })

/** Every institution whose level is yellow or above, red first, then by township and name; 系统初判 until determinations exist. */
export const readControlList = endpoint({
  method: 'GET',
  path: '/control-list',
  needs: 'list.read',
  title: 'The red-orange-yellow control list by computed level',
  query: ControlListFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(5000).default(50),
  }),
  reply: z.object({ rows: z.array(ControlListRow), total: z.int(), counts: ControlListCounts, asOf: Day }),
})

export const exportControlList = download({
  path: '/control-list/workbook',
  needs: 'list.export',
  title: 'The control list as 附件5',
  query: ControlListFilter,
  contentType: workbookContentType,
})
