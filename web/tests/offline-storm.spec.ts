import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, expect, type Page, request, test } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { ownServer } from './own-server.ts'
import { demoPassword, signIn } from './people.ts'
import { serverPort } from './server-port.ts'
import { type Network, unreliableNetwork } from './unreliable-network.ts'

const screeningsAPhone = 150
const places = 5
const township = '990101001'
const basePort = serverPort + 60

/** The same storm each time (mulberry32). */
const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Phone = {
  folder: string
  port: number
  network: Network
  process: ChildProcess
  browser: Browser
  page: Page
  account: string
  signInName: string
  password: string
}
type Place = { id: string; name: string; stateAt: string }
type Planned = { id: string; institution: string; name: string; beds: number; photo: string }

const browserArgs = ['--headless=new', '--no-first-run', '--no-default-browser-check', '--lang=zh-CN', 'about:blank']

/** A browser of its own with a profile on disk, as a phone keeps it; a process of ours, so that it can be killed. */
const openPhone = async (folder: string, port: number): Promise<Pick<Phone, 'process' | 'browser' | 'page'>> => {
  const { executablePath, args, env } = await findBrowser()
  const own = [`--user-data-dir=${folder}`, `--remote-debugging-port=${port}`, ...browserArgs]
  const started = spawn(executablePath, [...args.filter((each) => !each.startsWith('--headless') && each !== '--single-process'), ...own], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  for (let waited = 0; ; waited += 250) {
    const up = await fetch(`http://127.0.0.1:${port}/json/version`).then(
      () => true,
      () => false,
    )
    if (up) break
    if (started.exitCode !== null || waited > 60_000) throw new Error('The browser of a phone did not start')
    await pause(250)
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser of a phone has no profile')
  return { process: started, browser, page: context.pages()[0] ?? (await context.newPage()) }
}

/** As the battery falls out: the browser's process is killed without a word. */
const killBrowser = async ({ process: running }: Pick<Phone, 'process'>): Promise<void> => {
  if (running.exitCode !== null || running.signalCode !== null) return
  const gone = once(running, 'exit')
  running.kill('SIGKILL')
  await gone
}

/** A killed browser has forgotten its session: the person signs in again where the line lets them. */
const signInAgain = async ({ page, network, signInName, password }: Phone): Promise<boolean> => {
  try {
    await page.goto(`${network.url}/outbox`, { timeout: 20_000 })
    return await page.evaluate(
      async (who) => {
        const isIn = () => fetch('/api/me').then(({ ok }) => ok)
        if (await isIn()) return true
        await fetch('/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(who) })
        return isIn()
      },
      { signInName, password },
    )
  } catch {
    return false
  }
}

/** Puts screenings with a photo each into the phone's outbox, as the form does when it keeps them. */
const fillOutbox = (page: Page, account: string, planned: readonly Planned[], stateAt: ReadonlyMap<string, string>, today: string) =>
  page.evaluate(
    async ({ account, planned, stateAt, today }) => {
      const photograph = (serial: number): Promise<Blob> => {
        const canvas = document.createElement('canvas')
        canvas.width = 64
        canvas.height = 48
        const drawing = canvas.getContext('2d')
        for (let at = 0; drawing && at < 12; at += 1) {
          drawing.fillStyle = `hsl(${(serial * 37 + at * 53) % 360} 80% 50%)`
          drawing.fillRect((serial * at * 7) % 64, (serial + at * 5) % 48, 9, 9)
        }
        return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no photo'))), 'image/jpeg', 0.8))
      }
      const photos = await Promise.all(planned.map((_, at) => photograph(at + 1)))
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(`silverguard-${account}`)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const writing = database.transaction('items', 'readwrite')
      const items = writing.objectStore('items')
      planned.forEach(({ id, institution, name, beds, photo }, at) => {
        const createdAt = new Date(Date.now() + at).toISOString()
        const waiting = { account, institution, name, createdAt, state: 'waiting', attempts: 0, problem: null }
        const body = {
          ...{ id, institution, screenedOn: today, method: 'on_site', unannounced: true, screeners: ['排查员'], spokenTo: ['residents'] },
          ...{ answers: [{ fact: 'bedCount', value: beds, source: 'visit', evidence: [photo] }], particulars: {}, particularsBefore: {} },
          ...{ basedOn: stateAt[institution] ?? null, keptAt: createdAt, account },
        }
        const file = { id: photo, institution, screening: id, fileName: `照片${at}.jpg`, takenAt: createdAt, account }
        items.put({ id, kind: 'screening', ...waiting, belongsTo: null, body, revision: '1' })
        items.put({ id: photo, kind: 'file', ...waiting, belongsTo: id, body: file, blob: photos[at], revision: '1' })
      })
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve()
        writing.onerror = () => reject(writing.error)
      })
      database.close()
    },
    { account, planned, stateAt: Object.fromEntries(stateAt), today },
  )

/** How many items wait in the phone, and how many were refused; undefined while the page cannot be asked. */
const waiting = (page: Page, account: string) =>
  page.evaluate(
    (account) =>
      new Promise<{ items: number; refused: unknown[] }>((resolve, reject) => {
        const opening = indexedDB.open(`silverguard-${account}`)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('items').objectStore('items').getAll()
          all.onsuccess = () => {
            opening.result.close()
            const refused = all.result.filter(({ state }: { state: string }) => state === 'refused').map(({ problem }: { problem: unknown }) => problem)
            resolve({ items: all.result.length, refused })
          }
        }
      }),
    account,
  )

test('through storms, killed servers and killed browsers no screening or photo is lost or doubled, and every conflict shows', async () => {
  test.setTimeout(30 * 60_000)
  const random = seeded(20261122)
  const folder = mkdtempSync(join(tmpdir(), 'silverguard-storm-'))
  const server = await ownServer(basePort, join(folder, 'data'))
  const networks = [await unreliableNetwork(basePort, basePort + 1), await unreliableNetwork(basePort, basePort + 2)] as const
  const phones: Phone[] = []
  try {
    const colleague = `storm-${randomUUID().slice(0, 8)}`
    const administrator = await request.newContext({ baseURL: networks[0].url })
    await signIn(administrator, 'guanli', demoPassword)
    const made = await administrator.post('/api/accounts', {
      data: { signInName: colleague, person: '另一位', division: township, roles: ['township_officer'] },
    })
    const { oneTimePassword } = await made.json()
    await administrator.dispose()
    for (const [at, name] of ['yunting', colleague].entries()) {
      const network = networks[at] as Network
      const profile = { folder: join(folder, `phone-${at}`), port: basePort + 3 + at, network }
      const opened = await openPhone(profile.folder, profile.port)
      const { page } = opened
      await page.goto(network.url)
      const password = name === colleague ? randomUUID() : demoPassword
      const account = await page.evaluate(
        async ({ signInName, password, wanted }) => {
          const send = (method: string, path: string, body: object) =>
            fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
          await send('POST', '/session', { signInName, password })
          if (wanted) await send('PUT', '/me/password', { present: password, wanted })
          return (await (await fetch('/api/me')).json()).id as string
        },
        { signInName: name, password: name === colleague ? oneTimePassword : demoPassword, wanted: name === colleague ? password : null },
      )
      await page.goto(`${network.url}/outbox`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
      phones.push({ ...profile, ...opened, account, signInName: name, password })
    }
    const ask = (path: string) => (phones[0] as Phone).page.evaluate(async (path) => (await fetch(`/api${path}`)).json(), path)
    const listed = await ask('/field-pack')
    const own: Place[] = listed.institutions.slice(0, places)
    expect(own).toHaveLength(places)
    const { today } = await ask('/installation')
    const stateAt = new Map(own.map((place) => [place.id, place.stateAt]))

    const planned = phones.map((_, phone) =>
      Array.from({ length: screeningsAPhone }, (_, at): Planned => {
        const place = own[(at * (phone + 1)) % places] as Place
        return { id: randomUUID(), institution: place.id, name: place.name, beds: 10 + Math.floor(random() * 90), photo: randomUUID() }
      }),
    )
    for (const [at, phone] of phones.entries()) {
      phone.network.cut()
      await fillOutbox(phone.page, phone.account, planned[at] ?? [], stateAt, today)
    }

    const reopen = async (phone: Phone) => {
      Object.assign(phone, await openPhone(phone.folder, phone.port))
      await signInAgain(phone)
    }
    for (let round = 0; round < 14; round += 1) {
      for (const { network } of phones) {
        if (random() < 0.35) network.cut()
        else network.storm(random)
      }
      if (round % 5 === 2) await server.restart()
      if (round % 6 === 4) {
        const phone = phones[round % 2] as Phone
        await killBrowser(phone)
        await reopen(phone)
      }
      for (const phone of phones) await signInAgain(phone)
      await pause(1500 + random() * 2500)
    }

    for (const phone of phones) {
      phone.network.calm()
      expect(await signInAgain(phone)).toBe(true)
      await phone.page.goto(`${phone.network.url}/outbox`)
      await expect
        .poll(
          async () => {
            const left = await waiting(phone.page, phone.account)
            expect(left.refused).toEqual([])
            if (left.items > 0) await phone.page.evaluate(() => window.dispatchEvent(new Event('online')))
            return left.items
          },
          { timeout: 240_000, intervals: [2000] },
        )
        .toBe(0)
    }
    for (const { network } of phones) for (const fate of ['lost', 'unanswered', 'twice'] as const) expect(network.befallen[fate]).toBeGreaterThan(5)

    const all = planned.flat()
    const arrived: string[] = []
    const files: { id: string; screening: string }[] = []
    for (const place of own) {
      const seen = await ask(`/institutions/${place.id}/screenings`)
      const here = all.filter(({ institution }) => institution === place.id)
      const ids = seen.screenings.map(({ id }: { id: string }) => id).filter((id: string) => here.some((one) => one.id === id))
      arrived.push(...ids)
      files.push(...(await ask(`/institutions/${place.id}/evidence`)).files)
      const said = seen.statements.filter(({ screening }: { screening: string | null }) => here.some(({ id }) => id === screening))
      expect(said.map(({ value }: { value: number }) => value).sort()).toEqual(here.map(({ beds }) => beds).sort())
      // Nobody knew of anybody: whoever says otherwise than what holds stands against it.
      const holding = said.reduce((latest: { recordedAt: string }, each: { recordedAt: string }) => (each.recordedAt > latest.recordedAt ? each : latest))
      const against = said.filter(({ value }: { value: number }) => value !== holding.value).map(({ id }: { id: string }) => id)
      const shown = seen.disagreements.find(({ fact }: { fact: string }) => fact === 'bedCount')
      expect(shown?.against.filter((id: string) => said.some((each: { id: string }) => each.id === id)).sort() ?? []).toEqual(against.sort())
    }
    expect(arrived.sort()).toEqual(all.map(({ id }) => id).sort())
    const photos = files.filter(({ id }) => all.some(({ photo }) => photo === id))
    expect(photos.map(({ id, screening }) => `${id} ${screening}`).sort()).toEqual(all.map(({ photo, id }) => `${photo} ${id}`).sort())
  } finally {
    for (const phone of phones) await killBrowser(phone)
    for (const network of networks) await network.close()
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
