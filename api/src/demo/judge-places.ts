import type { Database } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import { dayOf } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { accountActorByName } from '../accounts/account-actor-by-name.ts'
import type { Actor } from '../accounts/actor.ts'
import { confirmDetermination, sendBack } from '../determinations/decide.ts'
import { proposeLevel } from '../determinations/propose-level.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import { handlingConsequences } from '../handling/consequences.ts'
import { newIdentifier } from '../identifier.ts'
import { editInstitution } from '../institutions/edit-institution.ts'
import { reading, recorded } from '../recorded.ts'
import { inventedProof } from './invented-proof.ts'

/** `screener`: who went there; empty where nobody did. */
type Place = Pick<typeof institutions.$inferSelect, 'id' | 'standing' | 'level'> & { screener: string }
type People = Record<'yunting' | 'yanhu' | 'jingban' | 'shenhe', Actor>

const listedStandings = ['red', 'orange', 'yellow'] as const

/** Green ones that were screened, and of those that stand on a list two thirds, all the red among them. */
const placesToJudge = ({ db }: Database, actor: Actor): Promise<Place[]> =>
  reading(db, actor, async (tx) => {
    const { id, standing, level, nameKey } = institutions
    const seen = await tx.selectDistinct({ id: screenings.institutionId, by: screenings.recordedBy }).from(screenings)
    const screener = new Map(seen.map((one) => [one.id, one.by]))
    const rows = await tx
      .select({ id, standing, level })
      .from(institutions)
      .where(or(inArray(standing, [...listedStandings]), and(eq(standing, 'green'), inArray(id, [...screener.keys()]))))
      .orderBy(asc(nameKey), asc(id))
    const chosen = rows.filter((row, at) => row.standing === 'red' || at % 3 !== 1 || screener.has(row.id))
    return chosen.map((row) => ({ ...row, screener: screener.get(row.id) ?? '' }))
  })

/** Judges places of the demo by its people, through the verbs that everybody goes through. */
const judging = (database: Database, people: People, now: Date) => {
  const { db } = database
  const clock = () => now
  const versionOf = async (id: string) => {
    const [row] = await reading(db, people.jingban, (tx) => tx.select({ version: institutions.version }).from(institutions).where(eq(institutions.id, id)))
    return row?.version ?? 0
  }
  const propose = async (actor: Actor, id: string, level: Level, reason = '', evidence: string[] = []) => {
    const version = await versionOf(id)
    return recorded(db, actor, (tx) => proposeLevel(tx, id, { level, reason, evidence, version }, { actor, clock }))
  }
  const confirm = async (actor: Actor, { id, institution }: { id: string; institution: string }, level: Level, reason = '') => {
    const version = await versionOf(institution)
    const wanted = { level, reason, evidence: [], minutes: '', version }
    return recorded(db, actor, (tx) => confirmDetermination(tx, id, wanted, { actor, clock, consequences: handlingConsequences }))
  }
  return {
    propose,
    confirm,
    judge: async (proposer: Actor, place: Place, decider: Actor) => confirm(decider, await propose(proposer, place.id, place.level), place.level),
    sendBack: (actor: Actor, id: string, reason: string) =>
      recorded(db, actor, (tx) => sendBack(tx, id, { reason, minutes: '', meeting: undefined }, { actor, clock })),
    state: async (actor: Actor, id: string, facts: Facts) => {
      const wanted = { version: await versionOf(id), particulars: {}, facts, withdrawn: [], trueSince: dayOf(now) }
      return recorded(db, actor, (tx) => editInstitution(tx, id, wanted, { actor, clock }))
    },
  }
}

/** What is to be told of a place that was screened: most are confirmed, some wait, some came back. */
const fateOf = (at: number): 'waits' | 'sent_back' | 'confirmed' => (at % 6 === 2 ? 'waits' : at % 17 === 9 ? 'sent_back' : 'confirmed')

/**
 * Has places judged, most of them confirmed; what is pending is left alone. Then some facts move, so that levels are under review,
 * and one place that was let down a list relapses. Says how many levels were confirmed.
 */
export const judgePlaces = async (database: Database, store: EvidenceStore, now: Date): Promise<number> => {
  const [yunting, yanhu, jingban, shenhe] = await Promise.all(
    ['yunting', 'yanhu', 'jingban', 'shenhe'].map((name) => accountActorByName(database.db, name, 'demo')),
  )
  if (!yunting || !yanhu || !jingban || !shenhe) throw new Error('the demo has people who are not there')
  const { propose, confirm, judge, sendBack: returnTo, state } = judging(database, { yunting, yanhu, jingban, shenhe }, now)
  const screeners = new Map([yunting, yanhu, jingban].map((actor) => [actor.name, actor]))
  const ready = await placesToJudge(database, jingban)
  const confirmed: Place[] = []
  for (const [at, place] of ready.entries()) {
    const proposer = screeners.get(place.screener) ?? jingban
    const fate = fateOf(at)
    if (fate === 'confirmed') {
      await judge(proposer, place, proposer === jingban ? shenhe : jingban)
      confirmed.push(place)
      continue
    }
    const proposal = await propose(proposer, place.id, place.level)
    if (fate === 'sent_back') await returnTo(shenhe, proposal.id, '请补充收费台账后再提出(虚构示范)')
  }
  const listed = (level: Level) => confirmed.filter((place) => place.level === level)
  const prove = async (place: Place) => {
    const given = { id: newIdentifier(), institution: place.id, fileName: '整改核查记录(虚构).png' }
    return (await addEvidence({ db: database.db, actor: jingban, now, store }, given, inventedProof())).id
  }
  // Two are let down a list with proof, by a reviewer; the first of them then has an incident.
  for (const [at, place] of listed('orange').slice(0, 2).entries()) {
    const lower = await propose(jingban, place.id, 'yellow', '整改已核查,主要风险情形已消除(虚构示范)', [await prove(place)])
    await confirm(shenhe, lower, 'yellow', '核查属实,同意降级,纳入观察期(虚构示范)')
    if (at === 0) await state(jingban, place.id, { publicIncident: true })
  }
  for (const place of listed('yellow').slice(0, 2)) await state(jingban, place.id, { complained: true })
  for (const place of listed('green').slice(0, 1)) await state(jingban, place.id, { falseAdvertising: true })
  return confirmed.length
}
