import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { asc, gt, sql } from 'drizzle-orm'
import { scoreFacts } from './score-facts.ts'

const rowsAStatement = 1000

export type Rescored = { rescored: number; levelChanged: number }

/** Scores every institution in scope by an evaluator, a thousand rows a statement; between them other requests get a turn. */
export const rescoreInstitutions = async (tx: Tx, evaluator: Evaluator, now: Date): Promise<Rescored> => {
  const done: Rescored = { rescored: 0, levelChanged: 0 }
  for (let last: string | undefined; ; ) {
    const rows = await tx
      .select({ id: institutions.id, facts: institutions.facts, level: institutions.level })
      .from(institutions)
      .where(last === undefined ? undefined : gt(institutions.id, last))
      .orderBy(asc(institutions.id))
      .limit(rowsAStatement)
    if (rows.length === 0) return done
    const scores = rows.map(({ id, facts }) => ({ id, ...scoreFacts(facts, evaluator) }))
    const written = await tx.execute(sql`
      update institutions set verdict = score.verdict, level = score.level, could_reach = score."couldReach", status = score.status,
        standing = score.standing, standing_rank = score."standingRank", rule_set_id = score."ruleSetId",
        scored_at = ${now.toISOString()}::timestamptz, version = version + 1
      from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as score(id uuid, verdict jsonb, level text, "couldReach" text, status text,
        standing text, "standingRank" smallint, "ruleSetId" text)
      where institutions.id = score.id returning institutions.id`)
    if (rowsOf(written).length !== rows.length) throw new Error('institutions that could be read could not be scored')
    done.rescored += rows.length
    done.levelChanged += rows.filter((row, at) => row.level !== scores[at]?.level).length
    last = rows.at(-1)?.id
    await yieldToOthers()
  }
}
