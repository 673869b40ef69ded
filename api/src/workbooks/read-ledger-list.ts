import type { Db, Tx } from '@silverguard/db/client'
import { dayOf } from '@silverguard/shared/days'
import type { readLedgerList as endpoint, LedgerReading } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import type { z } from 'zod'
import type { EvidenceStore } from '../evidence/store.ts'
import { holdPlace, placesOf } from '../handling/hold-places.ts'
import { type Doing, staleLedger } from '../handling/ledger/hold-ledger.ts'
import { prepareListFile } from '../handling/ledger/list-file.ts'
import { readLedger } from '../handling/ledger/queries.ts'
import { takeList } from '../handling/ledger/take-list.ts'
import { NotFound, Refused } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import { type LedgerList, readLedgerListFile } from './read-ledger-list-file.ts'
import type { ListProblem } from './read-ledger-list-line.ts'
import { movesOfList } from './read-ledger-list-moves.ts'

type Asked = z.output<typeof endpoint.query>
type Ground = Doing & { db: Db; store: EvidenceStore }

const unreadable = (problems: readonly ListProblem[]) =>
  new Refused(
    'unreadable_list',
    text('名单有问题,没有写入台账;请改好后重新上传', 'The list has problems and nothing was recorded; mend it and hand it in again'),
    problems.map(({ cell, message }) => ({ path: cell, message: `${message.zh} · ${message.en}` })),
  )

const demandPlace = async (tx: Tx, institution: string): Promise<void> => {
  if ((await placesOf(tx, [institution])).length === 0) throw new NotFound()
}

const tryList = ({ lines, problems }: LedgerList, { institution }: Asked, { db, actor, clock }: Ground): Promise<LedgerReading> =>
  reading(db, actor, async (tx) => {
    const found = movesOfList(lines, await readLedger(tx, institution), dayOf(clock())).reading
    return { ...found, problems: [...problems, ...found.problems], recorded: false }
  })

const recordList = async (list: LedgerList, { institution, version, fileName }: Asked, bytes: Buffer, ground: Ground): Promise<LedgerReading> => {
  const { db, actor, clock, store } = ground
  if (list.problems.length > 0) throw unreadable(list.problems)
  const file = await prepareListFile(store, bytes, { fileName, format: list.format })
  try {
    return await recorded(db, actor, async (tx) => {
      const place = await holdPlace(tx, institution)
      const now = clock()
      const before = await readLedger(tx, institution)
      if ((before?.ledger.version ?? 0) !== version) throw staleLedger()
      const { reading: found, moves } = movesOfList(list.lines, before, dayOf(now))
      if (found.problems.length > 0) throw unreadable(found.problems)
      const { entries } = await takeList(tx, { place, before }, { moves, file }, { actor, now })
      return { result: { ...found, recorded: true }, entries }
    })
  } finally {
    await file.prepared.discard()
  }
}

/** Says what an institution's own list would do to its ledger, or does it, whole or not at all. Throws as the endpoint says. */
export const readLedgerList = async (ground: Ground, asked: Asked, bytes: Buffer): Promise<LedgerReading> => {
  // Nothing is read for whom it is not to be kept.
  await reading(ground.db, ground.actor, (tx) => demandPlace(tx, asked.institution))
  const list = await readLedgerListFile(bytes, asked.fileName)
  return asked.trial ? tryList(list, asked, ground) : recordList(list, asked, bytes, ground)
}
