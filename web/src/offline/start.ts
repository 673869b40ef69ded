import { readFront } from '@silverguard/shared/accounts/contract'
import type { QueryClient } from '@tanstack/react-query'
import { callServer } from '../api.ts'
import { connection } from './connection.ts'
import { refreshFieldPack } from './field-pack.ts'
import { ownAccount } from './own-account.ts'
import { registerWorker } from './register-worker.ts'
import { onArrival, sendWaiting } from './sending.ts'

const packEvery = 600_000
const probeEvery = 15_000

const isSeen = () => document.visibilityState === 'visible'
const catchUp = () => {
  void sendWaiting()
  void refreshFieldPack()
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
    catchUp()
    void client.invalidateQueries()
  })
  ownAccount.subscribe(catchUp)
  onArrival(() => afterArrivals(client))
  void registerWorker()
  catchUp()
}
