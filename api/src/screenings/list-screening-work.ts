import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { type listScreeningWork as endpoint, type WorkFilter, type WorkReason, type WorkRow, workReasons } from '@silverguard/shared/screenings/contract'
import { text } from '@silverguard/shared/text'
import { inArray, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { maskedText } from '../institutions/masked.ts'
import { Refused } from '../problems.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { checkStatesAt } from './check-states.ts'
import { findCampaign } from './find-campaign.ts'
import { openDisagreements } from './open-disagreements.ts'
import { byUrgency, chosenWork, ownPlaces, screeningWork, type Worked } from './screening-work.ts'
import { settlingFacts } from './settling-facts.ts'

type Who = { actor: Actor; today: Day }
type Slice = { offset: number; limit: number }
type Part = { rows: WorkRow[]; total: number; counts: ReplyOf<typeof endpoint>['counts']; asOf: Day }

type Beside = {
  names: ReadonlyMap<string, string>
  ruleSet: RuleSet
  disagreements: ReadonlyMap<string, FactKey[]>
  checkValidDays: number
  today: Day
}

const rowOf = (row: typeof institutions.$inferSelect, worked: Worked, { names, ruleSet, disagreements, checkValidDays, today }: Beside): WorkRow => ({
  institution: row.id,
  name: maskPersonalData(row.name),
  township: row.divisionCode,
  townshipName: townshipNameOf(row, names),
  address: maskedText(row.address),
  ...{ registration: row.registration, standing: row.standing, status: row.status },
  reasons: workReasons.filter((reason) => worked[reason]),
  missing: worked.to_establish ? settlingFacts(row.verdict, row.facts, ruleSet) : [],
  disagreements: disagreements.get(row.id) ?? [],
  lastScreenedOn: worked.last_screened_on,
  recheckOn: worked.recheck_on,
  checks: checkStatesAt(worked.checks ?? {}, checkValidDays, today),
})

/** A part of the work list with its counts; `readScreeningWork` by pages, and the export all of it. */
export const readScreeningWork = async (tx: Tx, filter: WorkFilter, { actor, today }: Who, { offset, limit }: Slice): Promise<Part> => {
  const campaign = await findCampaign(tx, filter.campaign)
  const own = ownPlaces(actor, filter)
  const disagreements = await openDisagreements(tx, sql`select id from institutions where ${own}`, campaign.startsOn)
  const work = screeningWork(own, [...disagreements.keys()], campaign, today)
  const chosen = chosenWork(filter.reason)
  const [counted] = rowsOf<Record<WorkReason | 'total', number>>(
    await tx.execute(
      sql`with ${work} select ${sql.join(
        workReasons.map((reason) => sql.raw(`count(*) filter (where ${reason})::int as ${reason}`)),
        sql`, `,
      )}, (count(*) filter (where ${chosen}))::int as total from work`,
    ),
  )
  const page = rowsOf<Worked>(await tx.execute(sql`with ${work} select * from work where ${chosen} order by ${byUrgency} limit ${limit} offset ${offset}`))
  const found =
    page.length === 0
      ? []
      : await tx
          .select()
          .from(institutions)
          .where(
            inArray(
              institutions.id,
              page.map(({ id }) => id),
            ),
          )
  const byId = new Map(found.map((row) => [row.id, row]))
  const names = await divisionNames(
    tx,
    found.map(({ divisionCode }) => divisionCode),
  )
  const { ruleSet } = await activeEvaluator(tx)
  const beside = { names, ruleSet, disagreements, checkValidDays: campaign.checkValidDays, today }
  const rows = page.flatMap((worked) => {
    const row = byId.get(worked.id)
    return row === undefined ? [] : [rowOf(row, worked, beside)]
  })
  const { total = 0, ...counts } = counted ?? ({} as Partial<Record<WorkReason | 'total', number>>)
  return { rows, total, counts: counts as Part['counts'], asOf: today }
}

/** One page of the places of one's own duty that need something, most urgent first (`byUrgency` says what that is). */
export const listScreeningWork = (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, who: Who): Promise<Part> => {
  const offset = (page - 1) * size
  if (offset >= greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  return readScreeningWork(tx, filter, who, { offset, limit: size })
}
