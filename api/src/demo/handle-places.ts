import type { Database } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { dayAfter, dayOf } from '@silverguard/shared/days'
import type { ActionCode } from '@silverguard/shared/handling/measures'
import { text } from '@silverguard/shared/text'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { accountActorByName } from '../accounts/account-actor-by-name.ts'
import type { Actor } from '../accounts/actor.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import { changeActions } from '../handling/change-actions.ts'
import { addLine } from '../handling/ledger/add-line.ts'
import { openLedger } from '../handling/ledger/open-ledger.ts'
import { recordPayment } from '../handling/ledger/record-payment.ts'
import { recordPeople } from '../handling/ledger/record-people.ts'
import { noteProgress } from '../handling/note-progress.ts'
import { draftPaper } from '../handling/papers/draft-paper.ts'
import { issuePaper } from '../handling/papers/issue-paper.ts'
import { dueAfter } from '../handling/planned-actions.ts'
import { newIdentifier } from '../identifier.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import { reading, recorded } from '../recorded.ts'
import { inventedProof } from './invented-proof.ts'

type Row = typeof actions.$inferSelect
type People = Record<'yunting' | 'yanhu' | 'jingban' | 'shenhe', Actor>

const result = '已办理并留存材料(虚构示范)'
/** Elders of the demo; nobody bears these names. */
const elders = ['示范老人甲', '示范老人乙', '示范老人丙', '示范老人丁'] as const

/** Has the demo's people handle part of what plans call for, through the verbs that everybody goes through. */
const handling = ({ db }: Database, store: EvidenceStore, now: Date) => {
  const clock = () => now
  const today = dayOf(now)
  const open = (actor: Actor, code: ActionCode): Promise<Row[]> =>
    reading(db, actor, (tx) =>
      tx
        .select()
        .from(actions)
        .where(and(eq(actions.code, code), eq(actions.state, 'todo')))
        .orderBy(asc(actions.institutionId)),
    )
  const present = async (actor: Actor, id: string): Promise<Row> => {
    const [row] = await reading(db, actor, (tx) => tx.select().from(actions).where(eq(actions.id, id)))
    if (row === undefined) throw new Error(`the demo lost the action ${id}`)
    return row
  }
  const prove = async (actor: Actor, institution: string, fileName: string) =>
    (await addEvidence({ db, actor, now, store }, { id: newIdentifier(), institution, fileName }, inventedProof())).id
  const start = (actor: Actor, { id, version }: Row) => recorded(db, actor, (tx) => changeActions(tx, 'start', { items: [{ id, version }] }, { actor, clock }))
  const finish = async (actor: Actor, { id }: Row) => {
    const { version } = await present(actor, id)
    await recorded(db, actor, (tx) => changeActions(tx, 'finish', { items: [{ id, version }], result }, { actor, clock }))
  }
  const close = async (actor: Actor, { id }: Row) => {
    const { version } = await present(actor, id)
    await recorded(db, actor, (tx) => changeActions(tx, 'close', { items: [{ id, version }] }, { actor, clock }))
  }
  const note = async (actor: Actor, { id, institutionId }: Row, fields: Record<string, string | number>) => {
    const { version } = await present(actor, id)
    const evidence = [await prove(actor, institutionId, '办理材料(虚构).png')]
    await recorded(db, actor, (tx) => noteProgress(tx, id, { version, fields, result, evidence }, { actor, clock }))
  }
  const issue = async (actor: Actor, { id, institutionId }: Row, kind: 'risk_reminder' | 'rectification_order', serial: number) => {
    const paper = await draftPaper(db, institutionId, { id: newIdentifier(), kind, actions: [id] }, { actor, clock })
    const scan = await prove(actor, institutionId, '盖章扫描件(虚构).png')
    const given = { version: paper.version, documentNo: `示范民函〔${today.slice(0, 4)}〕${serial}号`, signedBy: '示范签发人', on: today, scan }
    await recorded(db, actor, (tx) => issuePaper(tx, paper.id, given, { actor, clock }))
  }
  /** What a place owes, elder by elder, with part of it paid back. */
  const keepLedger = async (actor: Actor, institution: string, paidBack: number) => {
    const proof = await prove(actor, institution, '退款凭证(虚构).png')
    let ledger = await recorded(db, actor, (tx) => openLedger(tx, institution, { basis: 'elder' }, { actor, clock }))
    for (const [at, elder] of elders.entries()) {
      const line = { version: ledger.version, elder, reference: `合同 ${at + 1} 号`, owed: 20_000 + at * 5_000, note: '' }
      ledger = await recorded(db, actor, (tx) => addLine(tx, institution, line, { actor, clock }))
    }
    for (const { id, sums } of ledger.lines.slice(0, paidBack)) {
      const payment = { version: ledger.version, kind: 'refunded' as const, amount: sums.owed, on: today, evidence: [proof], note: '' }
      ledger = await recorded(db, actor, (tx) => recordPayment(tx, id, payment, { actor, clock }))
    }
    for (const [kind, people, where] of [
      ['to_resettle', 6, ''],
      ['resettled', 2, '示范福利院'],
    ] as const)
      await recordPeople(db, institution, { id: newIdentifier(), kind, people, elder: '', on: today, where, evidence: [proof], note: '' }, { actor, clock })
  }
  return { today, open, start, note, finish, close, issue, keepLedger }
}

/** All is planned on the day of the start; so that the demo shows what is late, part of it is set back and says so. */
const setBack = ({ db }: Database, actor: Actor, now: Date, count: number) =>
  recorded(db, actor, async (tx) => {
    // As every due date: a working day.
    const due = dueAfter(dayAfter(dayOf(now), -20), 8, await workCalendar(tx))
    const chosen = await tx
      .select()
      .from(actions)
      .where(and(inArray(actions.code, ['MY1', 'MO1', 'MO2', 'MR1']), inArray(actions.state, ['todo', 'doing'])))
      .orderBy(asc(actions.institutionId), asc(actions.code))
      .limit(count)
    const ids = chosen.map(({ id }) => id)
    await tx
      .update(actions)
      .set({ ...due, version: sql`version + 1` })
      .where(inArray(actions.id, ids))
    const sentence = text('示范数据:期限前移,以便展示逾期', 'Demo: due date set back, to show what is late')
    return {
      result: ids.length,
      entries: chosen.map((row) => ({
        ...{ action: 'action.rescheduled', subjectKind: 'institution', subjectId: row.institutionId, divisionCode: row.divisionCode, sentence },
        changes: [{ key: 'dueOn', before: row.dueOn, after: due.dueOn }],
      })),
    }
  })

const isTownship = ({ unitCode }: Row) => unitCode.length > 6

/** Handles part of the plans of the demo: begun, done, closed, refunded, late. Says how many measures were begun. */
export const handlePlaces = async (database: Database, store: EvidenceStore, now: Date): Promise<number> => {
  const [yunting, yanhu, jingban, shenhe] = await Promise.all(
    ['yunting', 'yanhu', 'jingban', 'shenhe'].map((name) => accountActorByName(database.db, name, 'demo')),
  )
  if (!yunting || !yanhu || !jingban || !shenhe) throw new Error('the demo has people who are not there')
  const people: People = { yunting, yanhu, jingban, shenhe }
  const { today, open, start, note, finish, close, issue, keepLedger } = handling(database, store, now)
  const doerOf = (row: Row): Actor => [people.yunting, people.yanhu].find(({ scope }) => row.unitCode === scope) ?? people.jingban
  let begun = 0
  const begin = async (row: Row) => {
    await start(doerOf(row), row)
    begun += 1
  }
  await setBack(database, people.jingban, now, 9)
  for (const [at, row] of (await open(people.jingban, 'MY1')).slice(0, 6).entries()) {
    await begin(row)
    if (at < 3) await issue(doerOf(row), row, 'risk_reminder', at + 1)
    if (at < 2) {
      await note(doerOf(row), row, { remindedOn: today, addressee: '示范养老机构' })
      await finish(doerOf(row), row)
    }
    if (at === 0) await close(people.shenhe, row)
  }
  for (const row of (await open(people.jingban, 'MY2')).slice(0, 4)) {
    await begin(row)
    await note(doerOf(row), row, { checksPlanned: 4, checksDone: 1 })
  }
  for (const row of (await open(people.jingban, 'MO3')).slice(0, 2)) {
    await begin(row)
    await issue(doerOf(row), row, 'rectification_order', 10 + begun)
  }
  for (const [at, row] of (await open(people.jingban, 'MO4')).slice(0, 3).entries()) {
    await begin(row)
    await keepLedger(doerOf(row), row.institutionId, at)
  }
  // Of the townships' own work something is begun too.
  for (const row of (await open(people.jingban, 'MY3')).filter(isTownship).slice(0, 3)) await begin(row)
  return begun
}
