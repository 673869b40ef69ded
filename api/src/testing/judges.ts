import type { Database } from '@silverguard/db/client'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { screenings } from '@silverguard/db/schema/screenings'
import * as contract from '@silverguard/shared/determinations/contract'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { editInstitution, readInstitution } from '@silverguard/shared/institutions/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'
import { recorded } from '../recorded.ts'
import { findCampaign } from '../screenings/find-campaign.ts'
import { actingAs } from './actors.ts'
import { yunting } from './cast.ts'
import { type TestApi, testNow, testToday } from './test-api.ts'

const account = (serial: number) => `00000000-0000-7000-8000-0000000000b${serial}`

export const reviewer = actingAs({ name: '审核员', accountId: account(1), roles: ['district_reviewer'] })
export const secondReviewer = actingAs({ name: '副审核', accountId: account(2), roles: ['district_reviewer', 'district_officer'] })
export const officer = actingAs({ name: '区级经办', accountId: account(3), roles: ['district_officer'] })
export const township = actingAs({ name: '云汀经办', accountId: account(4), roles: ['township_officer'], scope: yunting })

const entry = (institution: string, divisionCode: string) => ({
  ...{ action: 'evidence.added', subjectKind: 'institution', subjectId: institution, divisionCode, changes: [] },
  sentence: { zh: '测试', en: 'test' },
})

/** A file about a place, as if it had been handed in. */
export const addProof = ({ db }: Database, institutionId: string, divisionCode: string = yunting): Promise<string> =>
  recorded(db, actingAs(), async (tx) => {
    const id = newIdentifier()
    const file = { sha256: 'e'.repeat(64), bytes: 4, kind: 'jpeg' as const, fileName: '照片.jpg', recordedBy: '测试员' }
    await tx.insert(evidenceFiles).values({ id, institutionId, divisionCode, ...file, recordedAt: testNow.toISOString() })
    return { result: id, entries: [entry(institutionId, divisionCode)] }
  })

/** A visit of the running campaign that said nothing new. */
export const addScreening = ({ db }: Database, institutionId: string, screenedOn: string = testToday, divisionCode: string = yunting): Promise<string> =>
  recorded(db, actingAs(), async (tx) => {
    const [id, campaign] = [newIdentifier(), await findCampaign(tx, undefined)]
    const seen = { screenedOn, method: 'on_site' as const, screeners: ['沈禾青'], spokenTo: [], particulars: {}, unapplied: [], digest: id }
    await tx
      .insert(screenings)
      .values({ id, institutionId, divisionCode, campaignId: campaign.id, ...seen, recordedBy: '沈禾青', recordedAt: testNow.toISOString() })
    return { result: id, entries: [{ ...entry(institutionId, divisionCode), action: 'screening.recorded' }] }
  })

type Words = { reason?: string; evidence?: string[]; minutes?: string; meeting?: string; version?: number }

/** What people do to a place, each upon what it is at that moment unless a version is given. */
export const judging = (api: TestApi) => {
  const apps = new Map<string, ReturnType<TestApi['with']>>()
  const as = (actor: Actor, now: Date = testNow) => {
    const key = `${actor.accountId} ${actor.roles.join()} ${now.toISOString()}`
    const app = apps.get(key) ?? api.with({ actor, clock: () => now })
    apps.set(key, app)
    return app
  }
  const read = async (id: string) => (await api.call(readInstitution, { params: { id } })).body
  const versionOf = async (id: string, version: number | undefined) => version ?? (await read(id)).version
  const propose = async (actor: Actor, id: string, level: Level, { version, ...words }: Words = {}, now?: Date) =>
    (await as(actor, now))(contract.proposeLevel, { params: { id }, body: { level, ...words, version: await versionOf(id, version) } })
  const confirm = async (actor: Actor, proposal: { id: string; institution: string }, level: Level, { version, ...words }: Words = {}, now?: Date) =>
    (await as(actor, now))(contract.confirmDetermination, {
      params: { id: proposal.id },
      body: { level, ...words, version: await versionOf(proposal.institution, version) },
    })
  return {
    as,
    read,
    propose,
    confirm,
    sendBack: async (actor: Actor, id: string, reason = '请再核实') => (await as(actor))(contract.sendBack, { params: { id }, body: { reason } }),
    withdraw: async (actor: Actor, id: string) => (await as(actor))(contract.withdrawProposal, { params: { id }, body: { reason: '看错了' } }),
    /** Proposed by the officer and confirmed by the reviewer, with all that any level may ask for. */
    settle: async (id: string, level: Level, now?: Date) => {
      const words = { reason: '研判的理由', evidence: [await addProof(api.database, id, (await read(id)).particulars.township)] }
      const proposed = await propose(officer, id, level, words, now)
      const decided = await confirm(reviewer, proposed.body, level, { reason: words.reason }, now)
      if (decided.status !== 200) throw new Error(`the level ${level} was not confirmed: ${JSON.stringify(decided.problem)}`)
      return decided.body
    },
    determinations: async (actor: Actor, id: string, now?: Date) => (await (await as(actor, now))(contract.readDeterminations, { params: { id } })).body,
    state: async (id: string, facts: Facts, now?: Date, trueSince: string = testToday) => {
      const body = { version: (await read(id)).version, particulars: {}, facts, withdrawn: [], trueSince }
      return (await as(officer, now))(editInstitution, { params: { id }, body })
    },
  }
}
