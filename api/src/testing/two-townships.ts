import type { Database } from '@silverguard/db/client'
import { accountCredentials, accounts, knownDevices, sessions } from '@silverguard/db/schema/accounts'
import { determinations, meetings, watches } from '@silverguard/db/schema/determinations'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers, institutions } from '@silverguard/db/schema/institutions'
import { ruleDrafts, rulePublications } from '@silverguard/db/schema/risk'
import { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import { roles } from '@silverguard/shared/permissions/contract'
import { districtParameters } from '@silverguard/shared/risk/parameters'
import { eq } from 'drizzle-orm'
import { sheetOf } from '../determinations/sheet.ts'
import { newIdentifier } from '../identifier.ts'
import { recorded } from '../recorded.ts'
import { findCampaign } from '../screenings/find-campaign.ts'
import { actingAs } from './actors.ts'
import { addHandling, type Handling } from './handling-of-township.ts'
import { makeInstitution } from './make-institution.ts'
import { importRegister, register } from './register.ts'
import { testNow, testToday } from './test-api.ts'

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
  /** A level that waits, and one that was confirmed, down a list, with the meeting that did it. */
  proposal: string
  decision: string
  meeting: string
  watch: string
  /** What is done about the place whose level was confirmed. */
  handling: Handling
  /** Of the whole installation: a draft by which the township's places move, and a publication for a later day. */
  draft: string
  publication: string
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

/** A level proposed for one place, one confirmed at a meeting for the other, which went down a list by it. */
const addJudgement = async ({ db }: Database, { scope, word }: Pick<Side, 'scope' | 'word'>, waiting: string, decided: string) => {
  const [proposal, decision, meeting, watch] = [newIdentifier(), newIdentifier(), newIdentifier(), newIdentifier()]
  await recorded(db, administrator, async (tx) => {
    const at = testNow.toISOString()
    await tx
      .insert(meetings)
      .values({ id: meeting, divisionCode: scope, heldOn: testToday, place: `${word}会议室`, chair: `${word}主持`, attendees: [], openedBy: `${word}主持` })
    const said = { divisionCode: scope, proposedLevel: 'orange' as const, proposalReason: `${word}意见`, proposalEvidence: [], proposedBy: `${word}排查员` }
    const proposed = { ...said, proposedAccount: newIdentifier(), proposedAt: at }
    await tx
      .insert(determinations)
      .values({ id: proposal, institutionId: waiting, state: 'proposed', ...proposed, proposedUpon: await sheetOf(tx, waiting, testToday) })
    const sheet = await sheetOf(tx, decided, testToday)
    const judged = {
      level: 'orange' as const,
      upon: 'red' as const,
      previous: 'red' as const,
      movement: 'lowered' as const,
      reason: `${word}理由`,
      minutes: `${word}纪要`,
    }
    const by = { decidedBy: `${word}主持`, decidedAccount: newIdentifier(), decidedAt: at, meetingId: meeting, decidedUpon: sheet }
    await tx.insert(determinations).values({ id: decision, institutionId: decided, state: 'confirmed', ...proposed, proposedUpon: sheet, ...judged, ...by })
    const confirmed = { confirmedLevel: 'orange' as const, confirmedUpon: 'red' as const, confirmedAt: at, determinationId: decision, listedSince: testToday }
    await tx.update(institutions).set(confirmed).where(eq(institutions.id, decided))
    const days = { startsOn: testToday, endsOn: '2027-05-20', rechecksOn: ['2026-12-21'], releasedBy: `${word}主持`, releasedAccount: newIdentifier() }
    const levels = { fromLevel: 'red' as const, toLevel: 'orange' as const }
    await tx.insert(watches).values({ id: watch, institutionId: decided, divisionCode: scope, determinationId: decision, ...levels, ...days })
    const entry = { action: 'determination.confirmed', subjectKind: 'institution', subjectId: decided, divisionCode: scope, changes: [] }
    return { result: undefined, entries: [{ ...entry, sentence: { zh: '定级', en: 'Confirmed' } }] }
  })
  return { proposal, decision, meeting, watch }
}

/** What is prepared for the whole installation; it would move the township's places. */
const addRuleDraft = async ({ db }: Database) => {
  const [draft, publication] = [newIdentifier(), newIdentifier()]
  await recorded(db, administrator, async (tx) => {
    const [at, by] = [testNow.toISOString(), '设置员']
    const ended = [{ rule: 'R4', reason: '试行' }]
    const { basedOn, parameters } = { basedOn: 'district-plan@1', parameters: districtParameters }
    await tx
      .insert(ruleDrafts)
      .values({ id: draft, basedOn, parameters, ended, note: '', state: 'draft', createdBy: by, createdAt: at, changedBy: by, changedAt: at })
    await tx.insert(rulePublications).values({ id: publication, ruleSetId: basedOn, holdsFrom: '2027-01-01', publishedAt: at, publishedBy: by, reason: '试行' })
    const entry = { action: 'rules.drafted', subjectKind: 'rule_set', subjectId: draft, divisionCode: administrator.scope, changes: [] }
    return { result: undefined, entries: [{ ...entry, sentence: { zh: '起草', en: 'Drafted' } }] }
  })
  return { draft, publication }
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
  const judged = await addJudgement(database, { scope, word }, institution, filed)
  const rules = await addRuleDraft(database)
  const account = await addAccount(database, { scope, word }, serial)
  const handling = await recorded(database.db, administrator, async (tx) => {
    const of = { institution: filed, scope, word, determination: judged.decision, account: account.account, scan: findings.evidence }
    const entry = { action: 'plan.drawn_up', subjectKind: 'institution', subjectId: filed, divisionCode: scope, changes: [] }
    return { result: await addHandling(tx, of), entries: [{ ...entry, sentence: { zh: '制定方案', en: 'Drew up the plan' } }] }
  })
  return { scope, word, creditCode, telephone, institution, filed, importId: done.id, ...findings, ...judged, ...rules, ...account, handling }
}
