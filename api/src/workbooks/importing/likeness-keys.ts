import type { Particulars } from '@silverguard/shared/institutions/contract'
import { telephoneKey } from '@silverguard/shared/institutions/telephones'
import { matchText } from '../../institutions/name-matching.ts'

type Alike = Pick<Particulars, 'telephones' | 'address'> & { nameMatch: string }

const generic =
  /养护型|长期照护型|失智照顾型|安养型|附设|股份有限公司|有限责任公司|有限公司|民办非企业单位|居家养老服务照料中心|居家养老服务中心|养老服务照料中心|日间照料中心|综合为老服务中心|老人长期照顾中心|养老服务中心|养老服务站|养老服务|养老中心|照料中心|照护中心|照顾中心|老年公寓|社会福利院|福利院|敬老院|养老院|养护院|护理院|养护所|养护中心|安养中心|服务中心|康养|颐养|公司|私立|财团法人|社团法人|老年人|老人|老年/g
const places = /^.{2,4}?(省|市)|^.{2,4}?[县区]|^.{2,4}?(街道|镇|乡)/
const countsOrSides = /[\d一二三四五六七八九十东西南北上下]/
const leastCore = 2
const leastForOneSlip = 4
const leastTelephone = 7
const leastAddress = 6

/** The name without where it lies and what kind of place it is. */
const coreOf = (nameMatch: string): string => {
  let core = nameMatch
  for (let at = 0; at < 3; at++) {
    const rest = core.replace(places, '')
    if (rest.length < leastCore) break
    core = rest
  }
  return core.replace(generic, '')
}

/** Each spelling of a core name with one character left out: two names that differ in one character share one. */
const slipsOf = (core: string): string[] => {
  if (core.length < leastForOneSlip) return []
  const characters = [...core]
  return characters.flatMap((character, at) =>
    countsOrSides.test(character) ? [] : [`slip:${characters.slice(0, at).join('')}_${characters.slice(at + 1).join('')}`],
  )
}

/** What two records would share if they were the same place: hashable, so that a whole file is looked through once. */
export const likenessKeys = ({ nameMatch, telephones, address }: Alike): string[] => {
  const core = coreOf(nameMatch)
  const place = matchText(address ?? '')
  const numbers = (telephones ?? []).map(telephoneKey).filter((number) => number.length >= leastTelephone)
  return [
    `name:${nameMatch}`,
    ...(core.length >= leastCore ? [`core:${core}`] : []),
    ...slipsOf(core),
    ...numbers.map((number) => `telephone:${number}`),
    ...(place.length >= leastAddress ? [`address:${place}`] : []),
  ]
}

const mostPerKey = 5
const mostFound = 10

/** Finds records that share a key. Five a key are kept: a mark names some others to look at, not all. */
export class LikenessIndex {
  private readonly holders = new Map<string, string[]>()

  add(id: string, keys: readonly string[]): void {
    for (const key of keys) {
      const ids = this.holders.get(key)
      if (!ids) this.holders.set(key, [id])
      else if (ids.length < mostPerKey && !ids.includes(id)) ids.push(id)
    }
  }

  others(id: string, keys: readonly string[]): string[] {
    const found = new Set<string>()
    for (const key of keys) for (const other of this.holders.get(key) ?? []) if (other !== id && found.size < mostFound) found.add(other)
    return [...found]
  }
}
