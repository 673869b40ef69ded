import { store } from './store.ts'

type State = 'unsupported' | 'insecure' | 'preparing' | 'ready' | 'update_waits'
const atFirst = (): State => {
  if (!window.isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator ? 'preparing' : 'unsupported'
}

/** How far this browser is with opening the pages without a network, and whether a new version waits. */
export const worker = store<State>(atFirst())
let waiting: ServiceWorker | null = null

/** Milliseconds in which a form keeps what was typed last: it does so a second after the change. */
const draftsKept = 1_500

/** Lets the waiting version take over; the page then begins anew with it, and its form with its draft. */
export const takeNewVersion = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  setTimeout(() => waiting?.postMessage('take-over'), draftsKept)
}

const look = (registration: ServiceWorkerRegistration) => {
  waiting = registration.active && registration.waiting
  if (registration.active) worker.set(waiting ? 'update_waits' : 'ready')
}

const hourly = 3_600_000
const again = 5_000

const keepUp = (registration: ServiceWorkerRegistration, later: () => void) => {
  const follow = (coming: ServiceWorker | null) =>
    coming?.addEventListener('statechange', () => {
      look(registration)
      if (coming.state === 'redundant' && !registration.active) later()
    })
  registration.addEventListener('updatefound', () => follow(registration.installing))
  // Another page may have brought it to any of its states.
  for (const coming of [registration.installing, registration.waiting, registration.active]) follow(coming)
  look(registration)
}

/** Asks for the worker; again after a while where it, or what it keeps, did not come whole. */
const register = async (): Promise<void> => {
  const later = () => setTimeout(() => void register(), again)
  try {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register('/service-worker.js')
    // What guards a browser may answer with nothing where it keeps workers away.
    if (registration === undefined) worker.set('unsupported')
    else keepUp(registration, later)
  } catch (error) {
    // A script that does not come is a TypeError; all else is a browser that will not.
    if (error instanceof TypeError) later()
    else worker.set('unsupported')
  }
}

/** Where the browser allows it (HTTPS): keeps the pages for work without a network. A new version waits until it is asked for. */
export const registerWorker = (): void => {
  if (worker.read() !== 'preparing' || !import.meta.env.PROD) return
  void register()
  // Without a network there is no newer version to be had either.
  const update = async () => (await navigator.serviceWorker.getRegistration())?.update()
  setInterval(() => void update().catch(() => undefined), hourly)
}
