import type { Database } from '@silverguard/db/client'
import { accountCredentials, accounts, knownDevices, sessions } from '@silverguard/db/schema/accounts'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers } from '@silverguard/db/schema/institutions'
import { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import { roles } from '@silverguard/shared/permissions/contract'
import { newIdentifier } from '../identifier.ts'
import { recorded } from '../recorded.ts'
import { findCampaign } from '../screenings/find-campaign.ts'
import { actingAs } from './actors.ts'
import { makeInstitution } from './make-institution.ts'
import { importRegister, register } from './register.ts'
import { testNow } from './test-api.ts'

/** What one township has, each thing of it known by words and ids that stand nowhere else. */
export type Side = {
  scope: string
  word: string
  creditCode: string
  telephone: string
  institution: string
  filed: string
  importId: string
  account: string
  session: string
  screening: string
  statement: string
  check: string
  evidence: string
}

const administrator = actingAs({ name: '设置员', accountId: newIdentifier() })

const addAccount = async ({ db }: Database, { scope, word }: Pick<Side, 'scope' | 'word'>, token: number): Promise<Pick<Side, 'account' | 'session'>> => {
  const account = newIdentifier()
  const session = newIdentifier()
  const at = testNow.toISOString()
  const owned = { accountId: account, divisionCode: scope }
  await recorded(db, administrator, async (tx) => {
    await tx.insert(accounts).values({ id: account, signInName: `officer-${token}`, person: `${word}经办人`, divisionCode: scope, roles: ['township_officer'] })
    await tx.insert(accountCredentials).values({ ...owned, passwordHash: `${word}散列`, formerHashes: [], mustChange: false, passwordSetAt: at })
    const tokenHash = new Uint8Array(32).fill(token)
    await tx
      .insert(sessions)
      .values({ id: session, ...owned, tokenHash, openedAt: at, seenAt: at, endsAt: '2027-01-01T00:00:00Z', address: '192.0.2.9', device: `${word}设备` })
    await tx.insert(knownDevices).values({ ...owned, tokenHash, seenAt: at })
    const sentence = { zh: `新建账户${word}`, en: 'Created an account' }
    return {
      result: undefined,
      entries: [{ action: 'account.created', subjectKind: 'account', subjectId: account, divisionCode: scope, sentence, changes: [] }],
    }
  })
  return { account, session }
}

const addHandover = ({ db }: Database, scope: string, institutionId: string) =>
  recorded(db, administrator, async (tx) => {
    const at = testNow.toISOString()
    await tx
      .insert(handovers)
      .values({ id: newIdentifier(), institutionId, divisionCode: scope, kind: 'duty', fromCode: scope, toCode: '990101', at, handedOverBy: '设置员' })
    const sentence = { zh: '移交', en: 'Handed over' }
    return {
      result: undefined,
      entries: [{ action: 'institution.handed_over', subjectKind: 'institution', subjectId: institutionId, divisionCode: scope, sentence, changes: [] }],
    }
  })

/** What was seen at a place, looked up of it, and a file that proves it. */
const addFindings = async ({ db }: Database, { scope, word }: Pick<Side, 'scope' | 'word'>, institutionId: string) => {
  const [screening, check, evidence, statement] = [newIdentifier(), newIdentifier(), newIdentifier(), newIdentifier()]
  await recorded(db, administrator, async (tx) => {
    const campaign = await findCampaign(tx, undefined)
    const [place, at] = [{ institutionId, divisionCode: scope }, testNow.toISOString()]
    const by = { recordedAt: at, recordedBy: `${word}排查员` }
    const seen = { screenedOn: '2026-11-20', method: 'on_site' as const, screeners: [`${word}排查员`], spokenTo: [], particulars: {}, unapplied: [] }
    await tx.insert(screenings).values({ id: screening, ...place, campaignId: campaign.id, ...seen, remarks: `${word}备注`, digest: word, ...by })
    const looked = { register: 'credit_china' as const, checkedOn: '2026-11-20', searched: [`${word}颐养院`], results: { blacklist: 'not_found' as const } }
    await tx.insert(outsideChecks).values({ id: check, ...place, campaignId: campaign.id, ...looked, digest: word, ...by })
    const image = { sha256: 'f'.repeat(64), bytes: 4, kind: 'jpeg' as const, fileName: `${word}照片.jpg` }
    await tx.insert(evidenceFiles).values({ id: evidence, ...place, screeningId: screening, ...image, ...by })
    const said = { fact: 'blacklisted' as const, value: false, trueSince: '2026-11-20', source: 'credit_china' as const, note: `${word}说明` }
    await tx.insert(factStatements).values({ id: statement, ...place, ...said, checkId: check, evidence: [evidence], ...by })
    const sentence = { zh: '排查', en: 'Screened' }
    return {
      result: undefined,
      entries: [{ action: 'screening.recorded', subjectKind: 'institution', subjectId: institutionId, divisionCode: scope, sentence, changes: [] }],
    }
  })
  return { screening, check, evidence, statement }
}

/** Gives a township something in every table that holds rows of places. `serial` keeps two townships apart. */
export const fillTownship = async (database: Database, scope: string, word: string, serial: number): Promise<Side> => {
  const creditCode = `5299010${serial}MJ8888888${serial}`
  const telephone = `1390000${serial}${serial}${serial}${serial}`
  const place = { township: scope, address: `${word}路1号`, legalRepresentative: `${word}负责人`, telephones: [telephone] }
  const institution = await makeInstitution(database, { ...place, name: `${word}颐养院`, creditCode, facts: { registration: 'unregistered', operating: true } })
  const filed = await makeInstitution(database, { ...place, name: `${word}养护中心`, facts: { registration: 'filed', collapsed: true } })
  await addHandover(database, scope, filed)
  const clerk = actingAs({ name: `${word}导入员`, scope, roles, accountId: newIdentifier() })
  const lines = register(['机构名称', '镇街', '地址'], [`${word}助餐点`, '', `${word}巷2号`], [`${word}日间照料中心`, '', `${word}巷3号`])
  const done = await importRegister(database, lines, { actor: clerk, division: scope, fileName: `${word}名册.csv` })
  const findings = await addFindings(database, { scope, word }, institution)
  return { scope, word, creditCode, telephone, institution, filed, importId: done.id, ...findings, ...(await addAccount(database, { scope, word }, serial)) }
}
