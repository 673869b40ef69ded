import { readFront } from '@silverguard/shared/accounts/contract'
import type { QueryClient } from '@tanstack/react-query'
import { callServer } from '../api.ts'
import { ownDatabase } from './account-database.ts'
import { connection } from './connection.ts'
import { refreshFieldPack } from './field-pack.ts'
import { forgetOthers } from './forget-kept.ts'
import { isSignedOutBeside, leftSession } from './left-session.ts'
import { ownAccount } from './own-account.ts'
import { permitKeeping } from './permit.ts'
import { registerWorker } from './register-worker.ts'
import { deviceTrouble, onArrival, sendWaiting } from './sending.ts'

const packEvery = 600_000
const probeEvery = 15_000

const isSeen = () => document.visibilityState === 'visible'
const catchUp = () => {
  void sendWaiting()
  void refreshFieldPack()
}
/** Nobody's but the one's who is here stays; what could not be removed is told, and tried again at the next start. */
const forget = () => void forgetOthers().catch((error: unknown) => deviceTrouble.set(String(error)))
/** What arrives from now on may be kept once more: after a session that ended nothing was. */
const begin = () => {
  forget()
  const database = ownDatabase()
  if (database) void permitKeeping(database).then(catchUp, catchUp)
}
/** Told of by the connection itself, whatever comes of it. */
const probe = () => void callServer(readFront, {}).catch(() => undefined)

let arriving: ReturnType<typeof setTimeout> | undefined
/** A moment after the last of many: what arrived changes what the pages show and what is kept. */
const afterArrivals = (client: QueryClient) => {
  clearTimeout(arriving)
  arriving = setTimeout(() => {
    void client.invalidateQueries()
    void refreshFieldPack()
  }, 1_500)
}

/** Sends what waits and keeps one's own places up to date: now, when the network or the page comes back, and every ten minutes. */
export const startOffline = (client: QueryClient): void => {
  window.addEventListener('offline', connection.lost)
  window.addEventListener('online', () => {
    probe()
    catchUp()
  })
  document.addEventListener('visibilitychange', () => isSeen() && void sendWaiting())
  setInterval(() => isSeen() && catchUp(), packEvery)
  setInterval(() => isSeen() && !connection.read().reached && probe(), probeEvery)
  connection.subscribe((now, before) => {
    if (!now.reached || before.reached) return
    void leftSession.endIfMarked()
    catchUp()
    void client.invalidateQueries()
  })
  ownAccount.subscribe(begin)
  ownAccount.subscribeEnd(forget)
  window.addEventListener('storage', ({ key, newValue }) => isSignedOutBeside(key, newValue) && window.location.reload())
  onArrival(() => afterArrivals(client))
  registerWorker()
  void leftSession.endIfMarked()
  if (leftSession.isLeft()) ownAccount.leave()
  forget()
  catchUp()
}
