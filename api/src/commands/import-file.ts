import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Db } from '@silverguard/db/client'
import { Day } from '@silverguard/shared/days'
import { factKeys } from '@silverguard/shared/facts/catalogue'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { screeningColumnKeys } from '@silverguard/shared/screenings/vocabulary'
import { text } from '@silverguard/shared/text'
import {
  type ColumnTarget,
  greatestUploadBytes,
  type Import,
  type ImportLook,
  type ImportMapping,
  type MoneyUnit,
} from '@silverguard/shared/workbooks/contract'
import { isMoney } from '@silverguard/shared/workbooks/recognise-columns'
import { fold } from '@silverguard/shared/workbooks/simplify'
import type { Actor } from '../accounts/actor.ts'
import { nameColumn } from '../workbooks/importing/layout.ts'
import { proposedMapping } from '../workbooks/importing/look-at-file.ts'
import { readImport } from '../workbooks/importing/run-import.ts'
import { columnsWithoutUnit, tryImport } from '../workbooks/importing/try-import.ts'
import { uploadRegister } from '../workbooks/importing/upload-register.ts'
import { type CommandIo, say, UsageError } from './command.ts'

/** Options that say how a register is to be read; shared by the commands that read one. */
export const readingOptions = {
  day: { type: 'string' },
  division: { type: 'string' },
  sheet: { type: 'string' },
  unit: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
} as const
export type ReadingWish = {
  day?: string | undefined
  division?: string | undefined
  sheet?: string | undefined
  unit?: string[] | undefined
  map?: string[] | undefined
}

export type Clock = { today: Day; now: Date }

const pairOf = (option: string, words: string): [string, string] => {
  const at = words.lastIndexOf('=')
  if (at <= 0) throw new UsageError(text(`--${option} 应写成 标题=值:${words}`, `--${option} must be heading=value: ${words}`))
  return [words.slice(0, at).trim(), words.slice(at + 1).trim()]
}

const columnNamed = (look: ImportLook, heading: string): number => {
  const exact = look.columns.findIndex((column) => column.heading === heading)
  const at = exact >= 0 ? exact : look.columns.findIndex((column) => fold(column.heading) === fold(heading) || column.letter === heading.toUpperCase())
  if (at < 0) {
    const known = look.columns.map((column) => column.heading).join('、')
    throw new UsageError(text(`没有列“${heading}”。文件中的列:${known}`, `There is no column "${heading}". Columns of the file: ${known}`))
  }
  return at
}

const units: Readonly<Record<string, MoneyUnit>> = { 元: 'yuan', yuan: 'yuan', 万元: 'wan', 万: 'wan', wan: 'wan' }
const targetOf = (key: string): ColumnTarget => {
  const particular = particularKeys.find((known) => known === key)
  if (particular) return { to: 'particular', key: particular }
  const fact = factKeys.find((known) => known === key)
  if (fact) return { to: 'fact', key: fact }
  const ofScreening = screeningColumnKeys.find((known) => known === key)
  if (ofScreening) return { to: 'screening', key: ofScreening }
  if (key === 'id') return { to: 'id' }
  if (key === 'nothing' || key === '') return { to: 'nothing' }
  const keys = [...particularKeys, ...factKeys, ...screeningColumnKeys, 'id', 'nothing'].join(', ')
  throw new UsageError(text(`--map 的键 ${key} 不存在。可用:${keys}`, `There is no key ${key} for --map. Known: ${keys}`))
}
const sameTarget = (one: ColumnTarget, other: ColumnTarget) => one.to !== 'nothing' && JSON.stringify(one) === JSON.stringify(other)

/** The proposed mapping with what the command line says of columns and units. */
const wishedMapping = (look: ImportLook, { unit = [], map = [] }: ReadingWish): ImportMapping => {
  const mapping = proposedMapping(look)
  const columns = [...mapping.columns]
  for (const words of map) {
    const [heading, key] = pairOf('map', words)
    const target = targetOf(key)
    const at = columnNamed(look, heading)
    columns.forEach((column, other) => {
      if (sameTarget(column.target, target)) columns[other] = { target: { to: 'nothing' } }
    })
    const stated = columns[at]?.unit
    columns[at] = stated ? { target, unit: stated } : { target }
  }
  for (const words of unit) {
    const [heading, name] = pairOf('unit', words)
    const named = units[name]
    const at = columnNamed(look, heading)
    const column = columns[at]
    if (!named || !column) throw new UsageError(text(`--unit 的单位应为 元 或 万元:${words}`, `--unit must say 元 or 万元: ${words}`))
    if (!isMoney(column.target)) throw new UsageError(text(`“${heading}”不是金额列`, `"${heading}" is not a column of money`))
    columns[at] = { target: column.target, unit: named }
  }
  return { ...mapping, columns }
}

const sheetIndex = (look: ImportLook, sheet: string): number => {
  const named = look.sheets.indexOf(sheet)
  const at = named >= 0 ? named : /^\d+$/.test(sheet) ? Number(sheet) - 1 : -1
  if (at < 0 || at >= look.sheets.length)
    throw new UsageError(text(`没有工作表“${sheet}”:${look.sheets.join('、')}`, `There is no sheet "${sheet}": ${look.sheets.join(', ')}`))
  return at
}

/** The bytes of a file named by the user; a folder, or one that is far too large, is refused before it is read. */
const readRegisterFile = async (path: string): Promise<Uint8Array> => {
  const { size } = await stat(path)
  if (size > greatestUploadBytes) {
    const megabytes = greatestUploadBytes / 1024 / 1024
    throw new UsageError(text(`文件超过 ${megabytes} MB,请拆分`, `The file is larger than ${megabytes} MB; split it`))
  }
  return readFile(path)
}

const demandDay = (day: string | undefined): void => {
  if (day !== undefined && !Day.safeParse(day).success) throw new UsageError(text(`--day 应写成 2026-11-21:${day}`, `--day must be like 2026-11-21: ${day}`))
}

/** Hands a file in and tries it as wished; columns of money without a unit stay unknown and are warned of. */
export const tryFile = async (db: Db, actor: Actor, clock: Clock, file: string, wish: ReadingWish, districtCode: string, io: CommandIo): Promise<Import> => {
  demandDay(wish.day)
  const bytes = await readRegisterFile(resolve(io.cwd, file))
  const fileName = basename(file)
  const first = await uploadRegister(db, actor, clock.now, bytes, fileName)
  const chosen = wish.sheet === undefined ? first.look.sheet : sheetIndex(first.look, wish.sheet)
  const { id, look } = chosen === first.look.sheet ? first : await uploadRegister(db, actor, clock.now, bytes, fileName, { sheet: chosen })
  const mapping = wishedMapping(look, wish)
  if (nameColumn(mapping) < 0) {
    const known = look.columns.map((column) => column.heading || column.letter).join('、')
    throw new UsageError(
      text(
        `认不出哪一列是机构名称,请加 --map '标题=name'。文件中的列:${known}`,
        `No column is recognised as the name; add --map 'heading=name'. Columns of the file: ${known}`,
      ),
    )
  }
  for (const heading of columnsWithoutUnit(mapping, look))
    say(
      io,
      text(
        `“${heading}”没有写明金额单位,该列未读取;请加 --unit '${heading}=元' 或 '${heading}=万元'`,
        `"${heading}" names no unit of money and is not read; add --unit '${heading}=元' or '${heading}=万元'`,
      ),
    )
  const { finished } = await tryImport(db, actor, clock, id, { mapping, day: wish.day ?? clock.today, division: wish.division ?? districtCode }, 'unknown')
  await finished
  return readImport(db, actor, clock.now, id)
}
