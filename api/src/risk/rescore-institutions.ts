import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Effect } from '@silverguard/shared/risk/contract'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { asc, gt, sql } from 'drizzle-orm'
import { moveCounter } from './moves.ts'
import { scoreFacts } from './score-facts.ts'

const rowsAStatement = 1000

export type Rescored = { rescored: number; levelChanged: number; moves: Effect['moves'] }

/**
 * Scores every institution in scope by an evaluator, a thousand rows a statement; between them other requests get a turn. Instants
 * within one place ascend, whatever the clock says.
 */
export const rescoreInstitutions = async (tx: Tx, evaluator: Evaluator, now: Date): Promise<Rescored> => {
  const done = { rescored: 0, levelChanged: 0 }
  const counter = moveCounter()
  for (let last: string | undefined; ; ) {
    const rows = await tx
      .select({ id: institutions.id, facts: institutions.facts, level: institutions.level, standing: institutions.standing })
      .from(institutions)
      .where(last === undefined ? undefined : gt(institutions.id, last))
      .orderBy(asc(institutions.id))
      .limit(rowsAStatement)
    if (rows.length === 0) return { ...done, moves: counter.moves() }
    const scores = rows.map(({ id, facts, level, standing }) => {
      const score = scoreFacts(facts, evaluator)
      if (score.level !== level) done.levelChanged += 1
      counter.add(standing, score.standing)
      return { id, ...score }
    })
    const written = await tx.execute(sql`
      update institutions set verdict = score.verdict, level = score.level, could_reach = score."couldReach", status = score.status,
        standing = score.standing, standing_rank = score."standingRank", rule_set_id = score."ruleSetId",
        scored_at = greatest(${now.toISOString()}::timestamptz, institutions.scored_at + interval '1 millisecond'), version = version + 1
      from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as score(id uuid, verdict jsonb, level text, "couldReach" text, status text,
        standing text, "standingRank" smallint, "ruleSetId" text)
      where institutions.id = score.id returning institutions.id`)
    if (rowsOf(written).length !== rows.length) throw new Error('institutions that could be read could not be scored')
    done.rescored += rows.length
    last = rows.at(-1)?.id
    await yieldToOthers()
  }
}
