import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { downloads, endpoints, uploads } from '@silverguard/shared/contract'
import { readControlList } from '@silverguard/shared/determinations/contract'
import { editUnitNames, readInstallation } from '@silverguard/shared/installation/contract'
import { createInstitution, exportInstitutions, listInstitutions, readInstitution } from '@silverguard/shared/institutions/contract'
import { uploadRegister } from '@silverguard/shared/workbooks/contract'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Identify } from './accounts/let-in.ts'
import { buildApp } from './app.ts'
import { identifyAs } from './testing/actors.ts'
import { testApi, testToday, urlOf } from './testing/test-api.ts'

const id = '00000000-0000-7000-8000-000000000000'
const addresses = [...endpoints, ...downloads, ...uploads]
const guarded = addresses.filter(({ needs }) => needs !== 'public')
const unitNames = { bureau: '银汀区民政局', letterhead: '银汀区民政局', hotline: '' }

describe('the server', () => {
  const api = testApi()
  const served = (app: FastifyInstance, { method, path }: { method: string; path: string }) => app.hasRoute({ method: method as 'GET', url: `/api${path}` })

  it('serves every address of the contract', () => {
    expect(addresses.filter((address) => !served(api.app, address)).map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  it('serves nothing under /api but the contract and its description', () => {
    const described = Object.entries(api.app.swagger().paths ?? {}).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const written = addresses.map(({ method, path }) => `${method} /api${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual(written.sort())
  })

  it('refuses every address with 403 to someone without its permission, and only those', async () => {
    for (const address of guarded) {
      const asked: string[] = []
      const allows = async (_holder: unknown, permission: string) => {
        asked.push(permission)
        return permission !== address.needs
      }
      const app = await buildApp({ database: api.database, identify: identifyAs(api.actor), allows })
      const url = urlOf(address, { params: { id } })
      const response = await app.inject({ method: address.method, url })
      expect([url, response.statusCode, asked]).toEqual([url, 403, [address.needs]])
      expect(response.json()).toMatchObject({ code: 'forbidden', status: 403 })
      await app.close()
    }
  }, 60_000)

  it('sends only what the contract declares, never to be stored', async () => {
    const { response, body } = await api.call(readInstallation, {})
    expect(response.headers['cache-control']).toBe('no-store')
    expect(Object.keys(body).sort()).toEqual(Object.keys(readInstallation.reply.shape).sort())
    expect(body).toMatchObject({
      district: { code: '990101' },
      fictional: true,
      profile: 'district-plan',
      campaign: { startsOn: '2026-04-01', endsOn: '2026-10-31' },
    })
    expect(body.townships).toHaveLength(12)
  })

  it('says what is wrong in the form of RFC 9457, in the language asked for', async () => {
    const { response, problem } = await api.call(readInstitution, { params: { id } })
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(problem).toMatchObject({ status: 404, code: 'not_found', title: '没有找到' })
    const english = await api.app.inject({ url: urlOf(readInstitution, { params: { id } }), headers: { 'accept-language': 'en-GB,en' } })
    expect(english.json()).toMatchObject({ title: 'Not found' })
    expect((await api.call(readInstitution, { params: { id: 'x' } })).problem.fields).toMatchObject([{ path: 'id' }])
    expect((await api.call(readControlList, { query: { page: 0 } })).problem).toMatchObject({ status: 400, fields: [{ path: 'page' }] })
    const garbled = await api.app.inject({ method: 'PUT', url: urlOf(editUnitNames), payload: '{', headers: { 'content-type': 'application/json' } })
    expect(garbled.json()).toMatchObject({ status: 400 })
  })

  it('answers an address that is none in the same form, and repeats nothing of it', async () => {
    const response = await api.app.inject('/api/institutions/%zz')
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json()).toMatchObject({ status: 400, code: 'invalid' })
    expect(response.body).not.toContain('zz')
  })

  it('sends its security headers also with the refusal of an unknown host', async () => {
    const app = await buildApp({ database: api.database, identify: identifyAs(api.actor), hostNames: ['localhost'] })
    const response = await app.inject({ url: '/', headers: { host: 'evil.example' } })
    await app.close()
    expect(response.statusCode).toBe(403)
    expect(response.headers).toMatchObject({ 'content-security-policy': expect.stringContaining("default-src 'self'"), 'x-content-type-options': 'nosniff' })
  })

  it.each([
    ['NUL', 'a\0b'],
    ['half a character', 'a\ud800b'],
  ])('names the field that holds what no database keeps: %s', async (_what, words) => {
    const names = await api.call(editUnitNames, { body: { ...unitNames, letterhead: words } })
    expect([names.status, names.problem.fields?.map(({ path }) => path)]).toEqual([400, ['letterhead']])
    const particulars = { name: '竹漪颐年院', township: '990101004', marketing: words }
    const created = await api.call(createInstitution, { body: { particulars, facts: {}, trueSince: testToday, differsFrom: [] } })
    expect([created.status, created.problem.fields?.map(({ path }) => path)]).toEqual([400, ['particulars.marketing']])
  })

  it.each([
    ['particulars.residents', { residents: 2 ** 31 }],
    ['particulars.filedOn', { filedOn: '0000-01-01' }],
  ])('names the field that is beyond what is kept: %s', async (path, more) => {
    const particulars = { name: '竹漪颐年院', township: '990101004', ...more }
    const { status, problem } = await api.call(createInstitution, { body: { particulars, facts: {}, trueSince: testToday, differsFrom: [] } })
    expect([status, problem.fields?.map((field) => field.path)]).toEqual([400, [path]])
  })

  it('does not search for what no database keeps', async () => {
    expect((await api.app.inject('/api/institutions?text=a%00b')).statusCode).toBe(400)
    expect((await api.app.inject('/api/institutions/similar?name=a&telephone=1%00')).statusCode).toBe(400)
    const named = { method: 'POST', url: '/api/imports?fileName=a%00.csv', headers: { 'content-type': 'application/octet-stream' }, payload: 'x' } as const
    expect((await api.app.inject(named)).statusCode).toBe(400)
  })

  it('says nothing of an error that nobody foresaw', async () => {
    const broken = { ...api.database, db: { transaction: () => Promise.reject(new Error('secret of the machine')) } as unknown as typeof api.database.db }
    const call = await api.with({ database: broken })
    const { status, response } = await call(listInstitutions, {})
    expect(status).toBe(500)
    expect(response.body).not.toContain('secret')
  })

  it('refuses a change that another site’s page asks for, and takes one from its own or from a program', async () => {
    const change = (headers: InjectOptions['headers']) =>
      api.app.inject({ method: 'PUT', url: urlOf(editUnitNames), payload: unitNames, headers: { host: 'ledger.example', ...headers } })
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect((await change(headers)).statusCode).toBe(403)
    }
    for (const headers of [{}, { origin: 'http://ledger.example' }, { 'sec-fetch-site': 'same-origin' }]) expect((await change(headers)).statusCode).toBe(200)
  })

  it('gives no file to another site’s link, and one to its own page, to a typed address and to a program', async () => {
    const link = (headers: Record<string, string>) => api.app.inject({ url: urlOf(exportInstitutions), headers })
    for (const site of ['cross-site', 'same-site']) expect([site, (await link({ 'sec-fetch-site': site })).statusCode]).toEqual([site, 403])
    for (const headers of [{}, { 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-origin' }]) expect((await link(headers)).statusCode).toBe(200)
  })

  it('asks once more who is there when a body that came slowly is whole', async () => {
    const slow = async (method: 'PUT' | 'POST', url: string, contentType: string, words: string) => {
      const payload = new PassThrough()
      let isHere = true
      // The session ends while the body is still to come.
      const identify: Identify = async () => {
        const letIn = isHere ? { actor: api.actor, sessionId: null, demands: [] } : undefined
        isHere = false
        payload.end(words)
        return letIn
      }
      const app = await buildApp({ database: api.database, identify })
      const { statusCode } = await app.inject({ method, url, payload, headers: { 'content-type': contentType } })
      await app.close()
      return statusCode
    }
    expect(await slow('PUT', urlOf(editUnitNames), 'application/json', JSON.stringify(unitNames))).toBe(401)
    expect(await slow('POST', urlOf(uploadRegister, { query: { fileName: '名册.csv' } }), 'application/octet-stream', '机构名称\n甲院')).toBe(401)
  })

  it('waits for no request for ever', () => {
    expect(api.app.server.requestTimeout).toBe(600_000)
  })

  it('tells whoever asks too often to come again', async () => {
    const call = await api.with({ requestsAMinute: 2 })
    await call(readInstallation, {})
    await call(readInstallation, {})
    expect(await call(readInstallation, {})).toMatchObject({ status: 429, problem: { code: 'too_many_requests' } })
  })

  it('describes itself as OpenAPI 3.1, with a page that needs no inline script', async () => {
    const document = (await api.app.inject('/api/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    const page = await api.app.inject('/api/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=/)
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  })
})

describe('the page', () => {
  const api = testApi()
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silverguard-web-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
    await writeFile(join(folder, 'assets/a.js'), 'export {}')
  })
  afterAll(() => rm(folder, { recursive: true }))
  const get = async (url: string) => {
    const app = await buildApp({ database: api.database, identify: identifyAs(api.actor), webFolder: folder })
    const response = await app.inject(url)
    await app.close()
    return response
  }

  it('is sent for every address outside the API, with a nonce of its own that its policy names', async () => {
    const nonces = new Set<string>()
    for (const url of ['/', '/institutions/7?page=2', '/index.html']) {
      const response = await get(url)
      expect(response.statusCode).toBe(200)
      const nonce = /content="([\w-]+)"/.exec(response.body)?.[1] ?? ''
      expect(response.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('allows no script but its own, no eval, and no frame around it', async () => {
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('sends its files as they are, and 404 for a file or an API address that is not there', async () => {
    expect(await get('/assets/a.js')).toMatchObject({ statusCode: 200, body: 'export {}' })
    expect((await get('/assets/gone.js')).statusCode).toBe(404)
    expect((await get('/api/nothing')).json()).toMatchObject({ code: 'not_found' })
  })
})
