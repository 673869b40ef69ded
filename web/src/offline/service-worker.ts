/// <reference lib="webworker" />
import { PrecacheController } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope

const page = '/index.html'
/** Milliseconds for the server to hand out its page before the kept one is shown. */
const patience = 3_000
/** Chunks of the version before, for pages that still stand open. */
const olderName = 'silverguard-older'

const precache = new PrecacheController({ cacheName: 'silverguard-pages' })
precache.addToCacheList(self.__WB_MANIFEST)

const isChunk = (address: string) => new URL(address).pathname.startsWith('/assets/')

/** What this version no longer has is put aside before it is removed; what was put aside by the version before goes. */
const putOlderAside = async (): Promise<void> => {
  const current = new Set(precache.getURLsToCacheKeys().values())
  const present = await caches.open(precache.strategy.cacheName)
  const leaving = (await present.keys()).filter(({ url }) => !current.has(url) && isChunk(url))
  if (leaving.length === 0) return
  await caches.delete(olderName)
  const older = await caches.open(olderName)
  for (const request of leaving) {
    const reply = await present.match(request)
    if (reply) await older.put(request, reply)
  }
}

const activate = async (event: ExtendableEvent): Promise<void> => {
  await putOlderAside()
  await precache.activate(event)
  await self.clients.claim()
}

const afterPatience = () => new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined))

/** The server's page, or the kept one with the headings it came with: the nonce of its policy is in both. */
const sendPage = async (request: Request): Promise<Response> => {
  const asked = fetch(request).catch(() => undefined)
  const answer = await Promise.race([asked, afterPatience()])
  if (answer && answer.status < 500) return answer
  return (await precache.matchPrecache(page)) ?? answer ?? (await asked) ?? Response.error()
}

const sendFile = async (request: Request): Promise<Response> => (await precache.matchPrecache(request)) ?? (await caches.match(request)) ?? fetch(request)

self.addEventListener('install', (event) => void event.waitUntil(precache.install(event)))
self.addEventListener('activate', (event) => event.waitUntil(activate(event)))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  // The API answers for itself, always: what is kept of it is each account's own.
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/') || pathname === '/api') return
  if (request.mode === 'navigate') event.respondWith(sendPage(request))
  else event.respondWith(sendFile(request))
})
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})
