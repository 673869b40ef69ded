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

/** Where the browser allows it (HTTPS): keeps the pages for work without a network. A new version waits until it is asked for. */
export const registerWorker = async (): Promise<void> => {
  if (worker.read() !== 'preparing' || !import.meta.env.PROD) return
  const registration = await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  if (!registration) return worker.set('unsupported')
  const follow = (coming: ServiceWorker | null) => coming?.addEventListener('statechange', () => look(registration))
  registration.addEventListener('updatefound', () => follow(registration.installing))
  follow(registration.installing)
  follow(registration.active)
  look(registration)
  // Without a network there is no newer version to be had either.
  setInterval(() => void registration.update().catch(() => undefined), hourly)
}
