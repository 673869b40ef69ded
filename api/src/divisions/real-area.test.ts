import type { Division } from '@silverguard/shared/divisions/contract'
import { describe, expect, it } from 'vitest'
import { realArea } from './real-area.ts'

const demand = async (code: string) => {
  const area = await realArea(code)
  if (area === undefined) throw new Error(`no area ${code}`)
  const villages: Division[] = []
  for await (const part of area.villages()) villages.push(...part)
  return { ...area, villages }
}
const codes = (divisions: readonly Division[]) => divisions.map(({ code }) => code)

describe('an area of the public division data', () => {
  it('a district has its townships and their villages, the province and city above it, and the counties beside it', async () => {
    const area = await demand('620201')
    expect(codes(area.above)).toEqual(['62', '6202'])
    expect(area.counties).toEqual([])
    expect(area.townships.length).toBeGreaterThan(3)
    expect(area.villages.length).toBeGreaterThan(20)
    const townships = new Set(codes(area.townships))
    expect(area.villages.every(({ code }) => code.length === 12 && townships.has(code.slice(0, 9)))).toBe(true)
    expect(codes((await demand('110101')).neighbours)).toContain('110102')
  })

  it('a city has its counties, and the cities of its province beside it', async () => {
    const area = await demand('6202')
    expect(codes(area.counties)).toEqual(['620201'])
    expect(codes(area.neighbours)).toContain('6201')
    expect(area.townships.every(({ code }) => code.startsWith('6202'))).toBe(true)
  })

  it('a province has everything under two digits, and a code that is nothing has nothing', async () => {
    const area = await realArea('46')
    expect(area?.above).toEqual([])
    expect(area?.counties.map(({ code }) => code.length)).toContain(4)
    expect(area?.counties.map(({ code }) => code.length)).toContain(6)
    expect(codes(area?.neighbours ?? [])).toContain('11')
    expect(await realArea('98')).toBeUndefined()
  })
})
