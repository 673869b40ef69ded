import type { Tx } from '@silverguard/db/client'
import { papers } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import type { listPapers as endpoint, Paper, PaperFilter } from '@silverguard/shared/handling/papers/contract'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import { and, count, desc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { filtersButStanding } from '../../institutions/filter.ts'
import { Refused } from '../../problems.ts'
import type { QueryOf, ReplyOf } from '../../serve.ts'
import { paperReplies } from './queries.ts'

type Part = { limit: number; offset: number }

const { kind, state, documentNo, draftedAt, receiptOn, institutionId, id } = papers
const awaiting = sql`(${state} = 'issued' and ${receiptOn} is null)`
const anyOf = (column: typeof kind | typeof state, values: readonly string[] | undefined) =>
  values && values.length > 0 ? inArray(sql`${column}`, [...values]) : undefined

/** Words are looked for in what is shown of the place, and in the number. */
const saying = (words: string | undefined): SQL | undefined =>
  words ? or(filtersButStanding({ text: words }), sql`strpos(lower(coalesce(${documentNo}, '')), ${words.toLowerCase()}) > 0`) : undefined

/** All filters but those of state, which the counts leave aside. */
const beforeState = (filter: PaperFilter): SQL | undefined =>
  and(
    anyOf(kind, filter.kind),
    filter.institution === undefined ? undefined : eq(institutionId, filter.institution),
    filtersButStanding({ township: filter.township }),
    saying(filter.text),
  )
const filtered = (filter: PaperFilter): SQL | undefined => and(beforeState(filter), anyOf(state, filter.state), filter.awaitingReceipt ? awaiting : undefined)

export const countPapers = async (tx: Tx, filter: PaperFilter): Promise<number> => {
  const [counted] = await tx.select({ total: count() }).from(papers).innerJoin(institutions, eq(institutions.id, institutionId)).where(filtered(filter))
  return counted?.total ?? 0
}

const when = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
const countsOf = async (tx: Tx, filter: PaperFilter): Promise<ReplyOf<typeof endpoint>['counts']> => {
  const [counted] = await tx
    .select({
      drafted: when(sql`${state} = 'drafted'`),
      issued: when(sql`${state} = 'issued'`),
      withdrawn: when(sql`${state} = 'withdrawn'`),
      awaitingReceipt: when(awaiting),
    })
    .from(papers)
    .innerJoin(institutions, eq(institutions.id, institutionId))
    .where(beforeState(filter))
  return counted ?? { drafted: 0, issued: 0, withdrawn: 0, awaitingReceipt: 0 }
}

/** A part of the papers in scope: drafts first, then latest first. */
export const papersPart = async (tx: Tx, filter: PaperFilter, { limit, offset }: Part, actor: Actor): Promise<Paper[]> => {
  const rows = await tx
    .select(getTableColumns(papers))
    .from(papers)
    .innerJoin(institutions, eq(institutions.id, institutionId))
    .where(filtered(filter))
    .orderBy(desc(sql`${state} = 'drafted'`), desc(draftedAt), desc(id))
    .limit(limit)
    .offset(offset)
  return paperReplies(tx, rows, actor)
}

/** One page of the papers in scope, with the total and the counts by state. */
export const listPapers = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, actor: Actor): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (page - 1) * size
  if (offset >= greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  return { rows: await papersPart(tx, filter, { limit: size, offset }, actor), total: await countPapers(tx, filter), counts: await countsOf(tx, filter) }
}
