import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabasePlace } from '@silverguard/db/open'
import { type Text, text } from '@silverguard/shared/text'
import { z } from 'zod'
import { SettingsError } from './settings-error.ts'
import { parseSettingsFile, readSettingsFile } from './settings-file.ts'

export { SettingsError }

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url))

export type Settings = {
  port: number
  host: string
  /** Absolute path: the embedded database and its lock. */
  dataFolder: string
  /** Absolute path: files that prove something. */
  evidenceFolder: string
  /** Absent: the embedded database. */
  databaseUrl?: string
  /** Absent: DATABASE_URL also owns the tables. */
  migrationDatabaseUrl?: string
  /** Whether an empty database becomes the fictional demo district. */
  demo: boolean
  /** The area served, by GB/T 2260: 2 digits a province, 4 a city, 6 a district; present whenever `demo` is false. */
  districtCode?: string
  logLevel: (typeof logLevels)[number]
  /** Seconds between two seals of the trail. */
  auditSealSeconds: number
  /** Addresses of proxies whose X-Forwarded-* headers are believed; false believes none. */
  trustProxy: false | string[]
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const proxyNames = ['loopback', 'linklocal', 'uniquelocal']
const isProxyAddress = (address: string) => {
  const [host = '', bits] = address.split('/')
  const width = isIP(host) === 4 ? 32 : 128
  return proxyNames.includes(address) || (isIP(host) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width)))
}
const isPostgresUrl = (value: string) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value)

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8080),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  DATA_FOLDER: z.string().default('.data'),
  EVIDENCE_FOLDER: z.string().optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  MIGRATION_DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DEMO: z.enum(['auto', 'yes', 'no']).default('auto'),
  DISTRICT_CODE: z
    .string()
    .regex(/^(\d{2}|\d{4}|\d{6})$/)
    .optional(),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  AUDIT_SEAL_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= 3600)
    .default(10),
  TRUST_PROXY: z
    .string()
    .transform((value) => (value === 'no' ? (false as const) : value.split(',').map((address) => address.trim())))
    .refine((value) => value === false || value.every(isProxyAddress))
    .default(false),
})
type SettingKey = keyof typeof schema.shape
export const settingKeys = Object.keys(schema.shape) as SettingKey[]

const expected: Record<SettingKey, Text> = {
  PORT: text('应为 0–65535 的整数', 'must be a whole number from 0 to 65535'),
  HOST: text('应为监听地址', 'must be an address to listen on'),
  DATA_FOLDER: text('应为文件夹路径', 'must be the path of a folder'),
  EVIDENCE_FOLDER: text('应为文件夹路径', 'must be the path of a folder'),
  DATABASE_URL: text('应以 postgres:// 开头', 'must be a postgres:// address'),
  MIGRATION_DATABASE_URL: text('应以 postgres:// 开头', 'must be a postgres:// address'),
  DEMO: text('应为 auto、yes 或 no', 'must be auto, yes or no'),
  DISTRICT_CODE: text('应为 2 位(省)、4 位(市)或 6 位(区县)行政区划代码', 'must be a division code of 2 digits (province), 4 (city) or 6 (district)'),
  LOG_LEVEL: text(`应为 ${logLevels.join('、')} 之一`, `must be one of ${logLevels.join(', ')}`),
  AUDIT_SEAL_SECONDS: text('应为 1–3600 的整数(秒)', 'must be a whole number from 1 to 3600 (seconds)'),
  TRUST_PROXY: text('应为 no、loopback 或以逗号分隔的代理地址', 'must be no, loopback or proxy addresses with commas between'),
}

/**
 * The settings that the environment and the text of `silverguard.env` give together; the environment wins, an empty value is as none.
 * Throws `SettingsError` with all problems.
 */
export const settingsFrom = (environment: Record<string, string | undefined>, fileText: string, root = repositoryRoot): Settings => {
  const file = parseSettingsFile(fileText)
  const problems = [...file.problems]
  for (const key of Object.keys(file.values).filter((key) => !settingKeys.includes(key as SettingKey))) {
    problems.push({ key, message: text('不是已知的设置', 'is not a known setting') })
  }
  const given = Object.fromEntries(settingKeys.map((key) => [key, environment[key]?.trim() || file.values[key] || undefined]))
  const parsed = schema.safeParse(given)
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])))
  for (const key of settingKeys.filter((key) => wrong.has(key))) problems.push({ key, message: expected[key] })

  const demo = given.DEMO === 'yes' || (given.DEMO !== 'no' && given.DATABASE_URL === undefined)
  if (!demo && given.DISTRICT_CODE === undefined) {
    problems.push({ key: 'DISTRICT_CODE', message: text('未设置:不使用演示数据时必须给出', 'is missing: needed when there is no demo') })
  }
  if (given.MIGRATION_DATABASE_URL !== undefined && given.DATABASE_URL === undefined) {
    problems.push({ key: 'DATABASE_URL', message: text('未设置:给出 MIGRATION_DATABASE_URL 时必须给出', 'is missing: needed beside MIGRATION_DATABASE_URL') })
  }
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems)
  const { PORT, HOST, DATA_FOLDER, EVIDENCE_FOLDER, DATABASE_URL, MIGRATION_DATABASE_URL, DISTRICT_CODE, LOG_LEVEL, AUDIT_SEAL_SECONDS, TRUST_PROXY } =
    parsed.data
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(root, DATA_FOLDER),
    evidenceFolder: resolve(root, EVIDENCE_FOLDER ?? join(DATA_FOLDER, 'evidence')),
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(MIGRATION_DATABASE_URL !== undefined && { migrationDatabaseUrl: MIGRATION_DATABASE_URL }),
    demo,
    ...(DISTRICT_CODE !== undefined && { districtCode: DISTRICT_CODE }),
    logLevel: LOG_LEVEL,
    auditSealSeconds: AUDIT_SEAL_SECONDS,
    trustProxy: TRUST_PROXY,
  }
}

/** Reads process.env and `silverguard.env` at the repository root, if there is one. */
export const readSettings = (): Settings => settingsFrom(process.env, readSettingsFile(join(repositoryRoot, 'silverguard.env')))

/** Where this installation keeps its data. */
export const databasePlace = ({ dataFolder, databaseUrl, migrationDatabaseUrl }: Settings): DatabasePlace =>
  databaseUrl === undefined ? { dataFolder } : { databaseUrl, migrationUrl: migrationDatabaseUrl }
