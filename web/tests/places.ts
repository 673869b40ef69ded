import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { handInRegister, tryRegister } from './hand-in-register.ts'
import { actAs, type PersonName } from './people.ts'

/** A page of the product as it is reached by its address, and by whom. `paper`: a document to print, outside the frame. */
type Place = { name: string; path: string; as?: PersonName; paper?: true }
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]
export const desk = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

type Row = { id: string; name: string }
type List = { rows: Row[]; total: number; counts: Record<string, number> }
export const listInstitutions = async (request: APIRequestContext, query: string): Promise<List> => {
  const reply = await request.get(`/api/institutions?${query}`)
  expect(reply.status(), `GET /api/institutions?${query}`).toBe(200)
  return await reply.json()
}
export const firstInstitution = async (request: APIRequestContext, query: string): Promise<Row> => {
  const [first] = (await listInstitutions(request, query)).rows
  if (!first) throw new Error(`The demo holds no institution with ${query}`)
  return first
}

const firstDetermination = async (request: APIRequestContext, state: string): Promise<{ id: string; institution: string }> => {
  const reply = await request.get(`/api/determinations?state=${state}&size=1`)
  expect(reply.status()).toBe(200)
  const [first] = (await reply.json()).rows
  if (!first) throw new Error(`The demo holds no determination that is ${state}`)
  return first
}

const firstOf = async <T>(request: APIRequestContext, path: string): Promise<T> => {
  const reply = await request.get(path)
  expect(reply.status()).toBe(200)
  const [first] = (await reply.json()).rows
  if (!first) throw new Error(`The demo holds nothing under ${path}`)
  return first
}

/** Every page with each of its tabs and steps, an import at each step among them. */
export const allPlaces = async (request: APIRequestContext): Promise<Place[]> => {
  const { id } = await firstInstitution(request, 'standing=orange&status=open')
  const pending = await firstInstitution(request, 'standing=pending')
  const decided = await firstDetermination(request, 'confirmed')
  const late = await firstOf<{ id: string; institution: string }>(request, '/api/actions?overdue=true&size=1')
  const owing = await firstOf<{ institution: string }>(request, '/api/refunds?balance=owed&size=1')
  const paper = await firstOf<{ id: string }>(request, '/api/papers?state=issued&size=1')
  const looked = await handInRegister(request)
  const tried = await tryRegister(request, await handInRegister(request))
  return [
    { name: 'today', path: '/' },
    { name: 'register', path: '/institutions' },
    { name: 'register without a hit', path: '/institutions?text=zzzzzz' },
    { name: 'institution, verdict', path: `/institutions/${id}` },
    { name: 'institution, verdict pending', path: `/institutions/${pending.id}` },
    { name: 'institution, particulars', path: `/institutions/${id}?tab=particulars` },
    { name: 'institution, screenings', path: `/institutions/${id}?tab=screenings` },
    { name: 'institution, history', path: `/institutions/${id}?tab=history` },
    { name: 'institution, edit', path: `/institutions/${id}/edit` },
    { name: 'new institution', path: '/institutions/new' },
    { name: 'screening form', path: `/institutions/${id}/screening` },
    { name: 'new place', path: '/screenings/new-place' },
    { name: 'outbox', path: '/outbox' },
    { name: 'annex 2', path: '/annexes/registered?township=990101002' },
    { name: 'annex 3', path: '/annexes/unregistered' },
    { name: 'annex 4', path: '/annexes/progress' },
    { name: 'screening work', path: '/screenings' },
    { name: 'screening work without a hit', path: '/screenings?text=zzzzzz' },
    { name: 'control list', path: '/control-list' },
    { name: 'computed levels', path: '/control-list?tab=computed' },
    { name: 'watch periods', path: '/control-list?tab=watch' },
    { name: 'judgement', path: '/judgement' },
    { name: 'judgement, decided', path: '/judgement?tab=decided' },
    { name: 'judgement, meetings', path: '/judgement?tab=meetings' },
    { name: 'institution, judgement', path: `/institutions/${id}?tab=judgement` },
    { name: 'institution as of a day', path: `/institutions/${decided.institution}/as-of?day=2026-11-20` },
    { name: 'sheet of a determination', path: `/determinations/${decided.id}` },
    { name: 'institution, handling', path: `/institutions/${late.institution}?tab=handling` },
    { name: 'refund ledger', path: `/institutions/${owing.institution}/refunds` },
    { name: 'my work', path: '/handling' },
    { name: 'measures', path: '/handling?tab=actions' },
    { name: 'board', path: '/handling?tab=board' },
    { name: 'measure', path: `/actions/${late.id}` },
    { name: 'refunds', path: '/handling/refunds' },
    { name: 'papers', path: '/handling/papers' },
    { name: 'paper', path: `/papers/${paper.id}` },
    { name: 'annex 6', path: '/handling/progress' },
    { name: 'results', path: '/handling/results' },
    { name: 'notices', path: '/notices' },
    { name: 'imports', path: '/imports' },
    { name: 'import, columns', path: `/imports/${looked.id}` },
    { name: 'import, trial', path: `/imports/${tried.id}` },
    { name: 'rules', path: '/rules' },
    { name: 'rules of the other plan', path: '/rules?profile=yuquan-plan' },
    { name: 'settings', path: '/settings', as: 'guanli' },
    { name: 'settings, accounts', path: '/settings/accounts', as: 'guanli' },
    { name: 'settings, signing in', path: '/settings/sign-in', as: 'guanli' },
    { name: 'settings, divisions', path: '/settings/divisions', as: 'guanli' },
    { name: 'settings, handling', path: '/settings/handling', as: 'guanli' },
    { name: 'today of an auditor', path: '/', as: 'shenji' },
    { name: 'not among the duties', path: '/settings' },
    { name: 'mine', path: '/me' },
    { name: 'unknown address', path: '/no/such/page' },
    { name: 'register on paper', path: '/institutions/print?standing=red', paper: true },
    { name: 'verdict sheet on paper', path: `/institutions/${id}/print`, paper: true },
    { name: 'screening work on paper', path: '/screenings/print?reason=disagreement', paper: true },
    { name: 'visit sheet on paper', path: `/institutions/${id}/visit-sheet`, paper: true },
    { name: 'annex 2 on paper', path: '/annexes/registered/print?township=990101003', paper: true },
    { name: 'annex 4 on paper', path: '/annexes/progress/print', paper: true },
    { name: 'control list on paper', path: '/control-list/print', paper: true },
    { name: 'watch periods on paper', path: '/control-list/watches/print', paper: true },
    { name: 'judgement on paper', path: '/judgement/print', paper: true },
    { name: 'plan on paper', path: `/institutions/${late.institution}/plan/print`, paper: true },
    { name: 'refund ledger on paper', path: `/institutions/${owing.institution}/refunds/print`, paper: true },
    { name: 'measures on paper', path: '/handling/print', paper: true },
    { name: 'annex 6 on paper', path: '/handling/progress/print?township=990101001', paper: true },
    { name: 'sheet of a determination on paper', path: `/determinations/${decided.id}/print`, paper: true },
  ]
}

/** Waits until a page stands: its heading is there and nothing is loading any more. Where it never does, the failure says what stood there instead. */
export const settled = async (page: Page) => {
  try {
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.getByText(/^(正在载入…|Loading…)$/)).toHaveCount(0)
  } catch (error) {
    const shown = await page.locator('body').ariaSnapshot()
    throw new Error(`${page.url()} does not settle; it shows “${shown.slice(0, 1000)}”`, { cause: error })
  }
}

export const visit = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}

/** Visits a place as the person whose it is; the page before is left first, or what it fetches meanwhile would be nobody's. */
export const enter = async (page: Page, { path, as = 'jingban' }: Place) => {
  await page.goto('about:blank')
  await actAs(page, as)
  await visit(page, path)
}

/** Before any page of the test opens. */
export const speak = async (page: Page, language: Language) =>
  await page.addInitScript((chosen) => {
    // A blank page between two others has no storage.
    if (location.protocol !== 'about:') localStorage.setItem('silverguard.language', chosen)
  }, language)
