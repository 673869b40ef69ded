import { z } from 'zod'
import { anyOf } from '../../any-of.ts'
import { Day } from '../../days.ts'
import { DivisionCode } from '../../divisions/contract.ts'
import { download, endpoint, workbookContentType } from '../../endpoint.ts'
import { Identifier } from '../../identifier.ts'
import { InstitutionFilter } from '../../institutions/contract.ts'
import { LevelSchema } from '../../risk/contract.ts'

const TextSchema = z.object({ zh: z.string(), en: z.string() })
/** 2026-11. */
export const Month = z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)

/** Absent: the month of today. A past month is told as it ended, from what was recorded by then. */
export const ProgressFilter = z.object({ month: Month.optional(), township: InstitutionFilter.shape.township, level: anyOf(LevelSchema) })
export type ProgressFilter = z.infer<typeof ProgressFilter>

/** A row of 附件6 as data. Money in yuan, shown in 万元. A null is not known, or there is nothing of it: `refunds` null without a ledger. */
export const ProgressRow = z.object({
  institution: Identifier,
  township: z.string(),
  name: z.string(),
  registration: TextSchema.nullable(),
  initialLevel: LevelSchema,
  /** At the end of the month, or now; green where it left the list. */
  level: LevelSchema,
  reminded: z.string(),
  checks: z.int().nullable(),
  leads: z.string(),
  interviewed: z.string(),
  rectification: z.string(),
  refunds: z.object({ owed: z.number(), refunded: z.number(), stillOwed: z.number(), elders: z.int().nullable() }).nullable(),
  /** 登记、备案 with their days; null where neither has been done. */
  filing: TextSchema.nullable(),
  closedDown: z.string(),
  marketRegulation: z.string(),
  police: z.string(),
  resettled: z.int().nullable(),
  assisted: z.int().nullable(),
  /** 办理中 with counts, 已销号, 观察期. */
  state: TextSchema,
  /** Of the last 降级 or 销号; null where there was none. */
  leftOn: Day.nullable(),
  thisMonth: TextSchema,
  nextSteps: TextSchema,
})
export type ProgressRow = z.infer<typeof ProgressRow>

/** Exactly what is, or was in that month, on 附件5: red first, then by township and name. */
export const readHandlingProgress = endpoint({
  method: 'GET',
  path: '/handling/progress',
  needs: 'list.read',
  title: '附件6: the progress of handling',
  query: ProgressFilter.extend({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(5000).default(50) }),
  reply: z.object({
    rows: z.array(ProgressRow),
    total: z.int(),
    counts: z.object({ red: z.int(), orange: z.int(), yellow: z.int(), left: z.int() }),
    sums: z.object({ owed: z.number(), refunded: z.number(), stillOwed: z.number(), resettled: z.int(), assisted: z.int() }),
    month: Month,
    asOf: Day,
  }),
})
export const exportHandlingProgress = download({
  path: '/handling/progress/workbook',
  needs: 'list.export',
  title: '附件6 as a workbook',
  query: ProgressFilter,
  contentType: workbookContentType,
})

/** Days included; absent: since the running campaign began, until today. */
export const ResultsFilter = z.object({ since: Day.optional(), until: Day.optional(), township: InstitutionFilter.shape.township })
export type ResultsFilter = z.infer<typeof ResultsFilter>
const results = {
  closedDown: z.int(),
  casesOpened: z.int(),
  judgments: z.int(),
  transferred: z.int(),
  underInquiry: z.int(),
  /** Yuan. */
  refunded: z.number(),
  resettled: z.int(),
}
export const ResultsRow = z.object({ township: DivisionCode, townshipName: z.string(), ...results })
export type ResultsRow = z.infer<typeof ResultsRow>
/** 战果: by the days that papers, decisions and refunds bear, not those on which somebody typed them. */
export const readResults = endpoint({
  method: 'GET',
  path: '/handling/results',
  needs: 'list.read',
  title: '打击整治战果统计表: results by township, and the total',
  query: ResultsFilter,
  reply: z.object({ rows: z.array(ResultsRow), total: z.object(results), since: Day, until: Day }),
})
export const exportResults = download({
  path: '/handling/results/workbook',
  needs: 'list.export',
  title: '打击整治战果统计表 as a workbook',
  query: ResultsFilter,
  contentType: workbookContentType,
})
