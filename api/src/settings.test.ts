import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { databasePlace, repositoryRoot, SettingsError, settingKeys, settingsFrom } from './settings.ts'

const problemsOf = (environment: Record<string, string>, file = '') => {
  try {
    settingsFrom(environment, file)
    return []
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return error.problems.map((problem) => problem.key)
  }
}

describe('settings', () => {
  test('without any, the embedded demo listens on this machine only', () => {
    expect(settingsFrom({}, '', '/srv/silverguard')).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: '/srv/silverguard/.data',
      evidenceFolder: '/srv/silverguard/.data/evidence',
      demo: true,
      logLevel: 'warn',
      auditSealSeconds: 10,
      trustProxy: false,
    })
  })

  test('the environment wins over the file, and an empty value is as none', () => {
    const settings = settingsFrom({ PORT: '9000', HOST: '' }, '\uFEFFPORT=8000\r\nHOST = "0.0.0.0"\r\n# LOG_LEVEL=debug\r\n')
    expect(settings).toMatchObject({ port: 9000, host: '0.0.0.0', logLevel: 'warn' })
  })

  test('a database server means no demo unless it is asked for, and then a district is needed', () => {
    const DATABASE_URL = 'postgres://silverguard@127.0.0.1/silverguard'
    expect(problemsOf({ DATABASE_URL })).toEqual(['DISTRICT_CODE'])
    expect(settingsFrom({ DATABASE_URL, DISTRICT_CODE: '990101' }, '')).toMatchObject({ demo: false, districtCode: '990101', databaseUrl: DATABASE_URL })
    expect(settingsFrom({ DATABASE_URL, DEMO: 'yes' }, '').demo).toBe(true)
    for (const code of ['99', '9901', '990101']) expect(settingsFrom({ DEMO: 'no', DISTRICT_CODE: code }, '').districtCode).toBe(code)
    expect(problemsOf({ DEMO: 'no', DISTRICT_CODE: '990101001' })).toEqual(['DISTRICT_CODE'])
    expect(problemsOf({ DEMO: 'no' })).toEqual(['DISTRICT_CODE'])
  })

  test('an address for the owner of the tables stands beside the address of the pool, never alone', () => {
    const urls = { DATABASE_URL: 'postgres://silverguard_app@127.0.0.1/ledger', MIGRATION_DATABASE_URL: 'postgres://owner@127.0.0.1/ledger' }
    const settings = settingsFrom({ ...urls, DISTRICT_CODE: '990101' }, '')
    expect(databasePlace(settings)).toEqual({ databaseUrl: urls.DATABASE_URL, migrationUrl: urls.MIGRATION_DATABASE_URL })
    expect(problemsOf({ MIGRATION_DATABASE_URL: urls.MIGRATION_DATABASE_URL })).toEqual(['DATABASE_URL'])
  })

  test('all that is missing, wrong or unknown is named in one message', () => {
    const problems = problemsOf(
      { PORT: '80800', DEMO: 'no', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', TRUST_PROXY: 'everyone' },
      'PROT=1\nnonsense\nHOST=a\nHOST=b',
    )
    expect(problems).toEqual(['silverguard.env:2', 'HOST', 'PROT', 'PORT', 'DATABASE_URL', 'LOG_LEVEL', 'TRUST_PROXY', 'DISTRICT_CODE'])
  })

  test('the message says what is wrong in both languages and never repeats a value, which may be a password', () => {
    const message = new SettingsError([{ key: 'PORT', message: { zh: '应为整数', en: 'must be a number' } }]).message
    expect(message).toContain('PORT 应为整数 · must be a number')
    expect(() => settingsFrom({ DATABASE_URL: 'mysql://me:secret@host/x', DEMO: 'yes' }, '')).toThrow(/^(?!.*secret)/s)
  })

  test.each(['0x50', '1e3', '-1', '80 ', 'http'])('port %j is refused or trimmed, never guessed', (PORT) => {
    expect(problemsOf({ PORT })).toEqual(PORT === '80 ' ? [] : ['PORT'])
  })

  test('proxies are believed by address, never all of them', () => {
    expect(settingsFrom({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }, '').trustProxy).toEqual(['loopback', '10.0.0.0/8'])
    expect(settingsFrom({ TRUST_PROXY: 'no' }, '').trustProxy).toBe(false)
    expect(problemsOf({ TRUST_PROXY: 'yes' })).toEqual(['TRUST_PROXY'])
    expect(problemsOf({ TRUST_PROXY: '10.0.0.0/33' })).toEqual(['TRUST_PROXY'])
  })

  test('the example file names every setting, and is accepted with every line switched on', () => {
    const example = readFileSync(join(repositoryRoot, 'silverguard.env.example'), 'utf8')
    const lines = example.split('\n').filter((line) => /^#[A-Z_]+=/.test(line))
    expect(lines.map((line) => line.slice(1).split('=')[0])).toEqual(settingKeys)
    expect(settingsFrom({}, lines.map((line) => line.slice(1)).join('\n'))).toMatchObject({ port: 8080 })
  })
})
