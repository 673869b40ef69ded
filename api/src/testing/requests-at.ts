import type { Download, Endpoint, Upload } from '@silverguard/shared/endpoint'
import { districtParameters } from '@silverguard/shared/risk/parameters'
import type { z } from 'zod'
import { defaultSettings } from '../handling/settings.ts'
import { newIdentifier } from '../identifier.ts'
import { register } from './register.ts'
import { testToday, urlOf } from './test-api.ts'
import type { Side } from './two-townships.ts'

export type Address = Endpoint | Download | Upload
export type Ask = { method: Address['method']; url: string; payload?: object | Buffer; headers?: Record<string, string> }

const nothing = { particulars: {}, facts: {}, withdrawn: [], trueSince: testToday }
const unitNames = { bureau: '银汀区民政局', letterhead: '银汀区民政局', hotline: '' }
const campaign = { name: '专项行动', startsOn: '2026-04-01', endsOn: '2026-10-31', screeningValidDays: 180, checkValidDays: 90 }
const anAccount = '00000000-0000-7000-8000-00000000000a'
const screening = {
  ...{ screenedOn: testToday, method: 'on_site', unannounced: true, screeners: ['外人'], spokenTo: [], particulars: {}, particularsBefore: {} },
  ...{ answers: [{ fact: 'collapsed', value: true, source: 'visit' }], basedOn: null, keptAt: `${testToday}T01:00:00Z`, account: anAccount },
}
const check = {
  register: 'credit_china',
  checkedOn: testToday,
  searched: ['某院'],
  results: { blacklist: 'found' },
  answers: [{ fact: 'blacklisted', value: true }],
}
const policy = { secondFactorRoles: [], idleMinutes: 60, longestHours: 12 }

/** A body for every address that takes one, aimed at what a township has; an address that is missing here fails the test. */
const bodies: Record<string, (side: Side) => object[]> = {
  'POST /session': () => [{ signInName: 'nobody-here', password: '不对的口令不对的口令' }],
  'PUT /me/password': () => [{ present: '不对的口令不对的口令', wanted: '另一个很长的口令 2026' }],
  'POST /me/second-factor': () => [{ password: '不对的口令不对的口令' }],
  'PUT /me/second-factor': () => [{ code: '000000' }],
  'POST /me/second-factor/removal': () => [{ password: '不对的口令不对的口令', code: '000000' }],
  'POST /accounts': ({ scope }) => [{ signInName: 'new-officer', person: '新来者', division: scope, roles: ['township_officer'] }],
  'PATCH /accounts/:id': ({ scope }) => [
    { version: 1, active: false },
    { version: 1, roles: ['auditor'], division: scope },
  ],
  'POST /accounts/:id/recovery': () => [{ version: 1, reason: '忘记口令' }],
  'PUT /sign-in-policy': () => [policy],
  'POST /prints': ({ institution }) => [
    { what: 'register', filters: '', records: 1 },
    { what: 'verdict_sheet', institution, filters: '', records: 1 },
  ],
  'PUT /installation/unit-names': () => [unitNames],
  'PUT /installation/campaign': () => [campaign],
  'POST /divisions': ({ scope }) => [{ code: `${scope}998`, name: '新设社区' }],
  'POST /institutions': ({ scope, creditCode }) => [
    { particulars: { name: '不该有的养老院', township: scope }, facts: {}, trueSince: testToday, differsFrom: [] },
    { particulars: { name: '不该有的养老院', township: scope, creditCode }, facts: {}, trueSince: testToday, differsFrom: [] },
  ],
  'PATCH /institutions/:id': () => [
    { ...nothing, version: 1, facts: { collapsed: true } },
    { ...nothing, version: 1, particulars: { name: '改名养老院', township: '990101001' } },
  ],
  'POST /institutions/:id/duplicate-review': () => [{ version: 1, reason: '不是同一家' }],
  'POST /institutions/:id/disclosure': () => [{ reason: '电话核查' }],
  'POST /imports/:id/look': () => [{ sheet: 0 }],
  'POST /imports/:id/trial': ({ scope }) => [
    { mapping: { sheet: 0, headingRow: 0, columns: [{ target: { to: 'particular', key: 'name' } }], states: {} }, day: testToday, division: scope },
  ],
  'PUT /installation/watch-period': () => [{ days: 90, recheckDays: [30, 60] }],
  'POST /institutions/:id/proposals': ({ evidence }) => [
    { level: 'orange', version: 1 },
    { level: 'yellow', reason: '应当降低', evidence: [evidence], version: 1 },
  ],
  'POST /determinations/:id/confirmation': ({ evidence, meeting }) => [
    { level: 'orange', version: 1 },
    { level: 'red', reason: '应当提高', evidence: [evidence], meeting, minutes: '会商', version: 1 },
  ],
  'POST /determinations/confirmations': ({ proposal, decision }) => [{ items: [{ id: proposal, version: 1 }] }, { items: [{ id: decision, version: 1 }] }],
  'POST /determinations/:id/return': ({ meeting }) => [{ reason: '依据不足' }, { reason: '依据不足', meeting }],
  'POST /determinations/:id/withdrawal': () => [{ reason: '提错了机构' }],
  'POST /meetings': () => [{ heldOn: testToday, place: '会议室', chair: '某人', attendees: [] }],
  'POST /meetings/:id/closing': () => [{ summary: '到此为止' }],
  'POST /rule-drafts': () => [{ basedOn: 'district-plan@1', note: '' }],
  'PATCH /rule-drafts/:id': () => [{ version: 1, parameters: districtParameters, ended: [{ rule: 'Y5', reason: '试行' }], note: '' }],
  'POST /rule-drafts/:id/discarding': () => [{ version: 1 }],
  'POST /rule-drafts/:id/publication': () => [{ version: 1, holdsFrom: testToday, reason: '试行' }],
  'POST /rule-publications/:id/revocation': () => [{ reason: '不再试行' }],
  'POST /campaigns': () => [{ ...campaign, startsOn: '2027-04-01', endsOn: '2027-10-31' }],
  'POST /screenings': ({ institution, filed, screening: taken }) => [
    { ...screening, id: newIdentifier(), institution },
    { ...screening, id: newIdentifier(), institution: filed },
    { ...screening, id: taken, institution },
  ],
  'POST /screenings/:id/withdrawal': () => [{ reason: '录错了机构' }],
  'POST /checks/:id/withdrawal': () => [{ reason: '录错了机构' }],
  'POST /statements/:id/withdrawal': () => [{ reason: '录错了机构' }],
  'POST /institutions/:id/settlements': () => [{ fact: 'blacklisted', value: true, reason: '以查询为准', basedOn: `${testToday}T02:00:00Z` }],
  'POST /institutions/:id/checks': ({ check: taken }) => [
    { ...check, id: newIdentifier(), basedOn: null, account: anAccount },
    { ...check, id: taken, basedOn: null, account: anAccount },
  ],
  'POST /institutions/:id/handling-facts': () => [{ punished: true, trueSince: testToday }],
  'POST /institutions/:id/actions': () => [{ id: newIdentifier(), title: '外人措施', unit: 'township', due: { days: 5 } }],
  'PATCH /actions/:id': () => [{ version: 1, result: '外人办的' }],
  'POST /actions/starts': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }] }],
  'POST /actions/completions': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }], result: '外人办的' }],
  'POST /actions/closures': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }] }],
  'POST /actions/returns': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }], reason: '外人退回' }],
  'POST /actions/drops': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }], reason: '外人取消' }],
  'POST /actions/extensions': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }], reason: '外人延期', to: { days: 30 } }],
  'POST /actions/assignments': ({ handling, account }) => [{ items: [{ id: handling.action, version: 1 }], handler: account }],
  'POST /actions/escalations': ({ handling }) => [{ items: [{ id: handling.action, version: 1 }], step: 'remind' }],
  'PUT /installation/handling': () => [defaultSettings],
  'POST /notices/readings': ({ handling }) => [{ notices: [handling.notice] }],
  'POST /institutions/:id/refunds': () => [{ basis: 'elder' }, { basis: 'institution', owed: 10, elders: 1 }],
  'POST /institutions/:id/refunds/lines': () => [{ version: 1, elder: '外人', owed: 10 }],
  'PATCH /refund-lines/:id': () => [{ version: 1, owed: 2000, reason: '外人改的' }],
  'POST /refund-lines/:id/voiding': () => [{ version: 1, reason: '外人划掉' }],
  'POST /refund-lines/:id/payments': ({ evidence }) => [{ version: 1, kind: 'refunded', amount: 1, on: testToday, evidence: [evidence] }],
  'POST /refund-payments/:id/approval': () => [{ version: 1 }],
  'POST /refund-payments/:id/voiding': () => [{ version: 1, reason: '外人划掉' }],
  'POST /institutions/:id/people': ({ evidence }) => [
    { id: newIdentifier(), kind: 'resettled', people: 1, on: testToday, where: '别处', evidence: [evidence] },
  ],
  'POST /people-entries/:id/voiding': () => [{ reason: '外人划掉' }],
  'POST /institutions/:id/papers': ({ handling }) => [
    { id: newIdentifier(), kind: 'risk_reminder' },
    { id: newIdentifier(), kind: 'lead_letter', actions: [handling.action] },
  ],
  'PATCH /papers/:id': () => [{ version: 1, values: { addressee: '外人' } }],
  'POST /papers/:id/issue': ({ evidence }) => [{ version: 1, documentNo: '外〔2026〕1号', signedBy: '外人', on: testToday, scan: evidence }],
  'POST /papers/:id/receipt': () => [{ version: 1, on: testToday, receivedBy: '外人' }],
  'POST /papers/:id/withdrawal': () => [{ version: 1, reason: '外人作废' }],
  'POST /paper-templates/:kind/restoration': () => [{}],
  'POST /imports/:id/undo': () => [{ version: 3, reason: '不该导入' }],
  'POST /imports/:id/run': () => [{ version: 2 }, { version: 3 }],
}

const idsOf = (path: string, side: Side): string[] => {
  if (path.startsWith('/institutions/:id')) return [side.institution, side.filed]
  if (path.startsWith('/screenings/:id')) return [side.screening]
  if (path.startsWith('/checks/:id')) return [side.check]
  if (path.startsWith('/statements/:id')) return [side.statement]
  if (path.startsWith('/evidence/:id')) return [side.evidence]
  if (path.startsWith('/determinations/:id')) return [side.proposal, side.decision]
  if (path.startsWith('/meetings/:id')) return [side.meeting]
  if (path.startsWith('/rule-drafts/:id')) return [side.draft]
  if (path.startsWith('/rule-publications/:id')) return [side.publication]
  if (path.startsWith('/actions/:id')) return [side.handling.action]
  if (path.startsWith('/refund-lines/:id')) return [side.handling.line]
  if (path.startsWith('/refund-payments/:id')) return [side.handling.payment]
  if (path.startsWith('/people-entries/:id')) return [side.handling.people]
  if (path.startsWith('/papers/:id')) return [side.handling.paper]
  if (path.startsWith('/imports/:id')) return [side.importId]
  if (path.startsWith('/accounts/:id')) return [side.account]
  if (path.startsWith('/me/sessions/:id')) return [side.session]
  throw new Error(`no id is known for ${path}: add it here`)
}

const aimed = (side: Side): Record<string, readonly string[]> => ({
  township: [side.scope],
  division: [side.scope],
  under: [side.scope],
  text: [side.word, side.telephone, side.creditCode],
  name: [`${side.word}颐养院`],
  creditCode: [side.creditCode],
  telephone: [side.telephone],
  address: [`${side.word}路1号`],
  institution: [side.institution, side.filed, side.word],
  unit: [side.scope],
  screening: [side.screening],
  check: [side.check],
  meeting: [side.meeting],
  id: [side.evidence],
  person: [side.word],
  reason: ['电话核查'],
  code: ['AAAA-AAAA-AAAA-AAAA'],
})
const needed: Record<string, string> = {
  name: '颐养院',
  reason: '电话核查',
  under: '990101',
  fileName: '名册.csv',
  year: '2027',
  code: 'AAAA-AAAA-AAAA-AAAA',
  id: '00000000-0000-7000-8000-0000000000ee',
  day: testToday,
  unit: '990101',
  kind: 'lead_letter',
}

const isOptional = (schema: z.ZodType) => schema.safeParse(undefined).success
const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> => ('shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {})

/** The query with what it must have, and once more for everything by which one could look for what the township has. */
const queriesOf = (query: z.ZodType | undefined, side: Side): Record<string, string>[] => {
  if (query === undefined) return [{}]
  const shape = shapeOf(query)
  const must = Object.keys(shape).filter((key) => !isOptional(shape[key] as z.ZodType))
  const least = Object.fromEntries(must.map((key) => [key, key === 'institution' ? side.institution : (needed[key] ?? '')]))
  const looks = Object.entries(aimed(side)).flatMap(([key, values]) => (key in shape ? values.map((value) => ({ ...least, [key]: value })) : []))
  return [least, ...looks]
}

const file = { payload: Buffer.from(register(['机构名称'], ['别处养老院'])), headers: { 'content-type': 'application/octet-stream' } }

/** Every request that this address could be asked with for what a township has. */
export const requestsAt = (address: Address, side: Side): Ask[] => {
  const { method, path } = address
  const ids = path.includes(':id') ? idsOf(path, side).map((id) => ({ id })) : path.includes(':kind') ? [{ kind: 'lead_letter' }] : [{}]
  const queries = queriesOf(address.query, side)
  const urls = ids.flatMap((params) => queries.map((query) => urlOf(address, { params, query })))
  if ('greatestBytes' in address) return urls.map((url) => ({ method, url, ...file }))
  if (!('body' in address) || address.body === undefined) return urls.map((url) => ({ method, url }))
  const samples = bodies[`${method} ${path}`]
  if (samples === undefined) throw new Error(`no body is known for ${method} ${path}: add it here`)
  return urls.flatMap((url) => samples(side).map((payload) => ({ method, url, payload })))
}
