import { factCatalogue } from '../facts/catalogue.ts'
import type { ColumnMapping, ColumnTarget, MoneyUnit } from './contract.ts'
import { type Heard, headingTable } from './headings.ts'
import { fold, simplify } from './simplify.ts'

export type ProposedColumn = { heading: string; mapping: ColumnMapping; ground: 'recognised' | 'computed' | 'unknown'; unitNeeded: boolean }

const nothing: ColumnTarget = { to: 'nothing' }
/** Between the lines of a heading that stands in two. */
export const headingJoint = '-'
const joints = /[-–—/／]/
const decoration = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|[*＊※☆★])\s*/
const notes = /[（(【[［][^（(【[［）)】\]］]*[)）】\]］]/g

export const isMoney = (target: ColumnTarget): boolean => target.to === 'fact' && factCatalogue[target.key].type === 'money'

/** 元/万元: the one or the other, and nobody says which. */
const eitherUnit = /(?:[元圆圓]|yuan)(?:[/、,;或和及]|or)(?:[万萬][元圆圓]|10,000yuan)|(?:[万萬][元圆圓]|10,000yuan)(?:[/、,;或和及]|or)(?:[元圆圓]|yuan)/
/** The unit that a heading or a line above it names; thousands, other units and two at once are none of ours and give undefined. */
export const moneyUnitIn = (words: string): MoneyUnit | undefined => {
  const plain = words.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  if (eitherUnit.test(plain)) return undefined
  if (/万元|萬元|10,000yuan|万圆|\(万\)|\(萬\)/.test(plain)) return 'wan'
  if (/[百千亿億美港日欧歐]元|单元|單元/.test(plain)) return undefined
  return /元|圆|圓|人民币|人民幣|yuan|rmb|cny/.test(plain) ? 'yuan' : undefined
}
/** Neither 填报单位 nor a name that begins so (元和街道 is a street); both units at once are heard together. */
const unitStatement =
  /(?<!填报|填表|制表|编制|责任|报送|上报|主管|落款)单位\s*[::为]?\s*(?:人民币)?\s*([百千万亿]?[元圆](?:\s*[/、,;或和及]\s*[百千万亿]?[元圆])*)(?!(?!人民币|每|整)\p{Script=Han})|unit\s*[::]\s*(?:rmb\s*)?((?:10,000\s*)?yuan(?:\s*(?:\/|or)\s*(?:10,000\s*)?yuan)*)\b/iu
/** `单位:万元` as titles write it above a table; the line nearest to the headings counts. */
export const moneyUnitAbove = (lines: readonly string[]): MoneyUnit | undefined => {
  const stated = [...lines]
    .reverse()
    .map((line) => unitStatement.exec(simplify(line.normalize('NFKC'))))
    .find((found) => found !== null)
  return stated ? moneyUnitIn(stated[1] ?? stated[2] ?? '') : undefined
}

type Match = Heard & { tier: number }
const lookUp = (words: string, tier: number): Match | undefined => {
  const heard = headingTable.get(fold(words))
  return heard && { ...heard, tier }
}

const asking = /^(是否|有无|有没有)(存在|有|被|已|已经|涉嫌|纳入|列入)?|情况$/g
/** "是否被投诉", "黑名单情况": the question for a fact that is yes or no. */
const askedAs = (heading: string, tier: number): Match | undefined => {
  const bare = simplify(heading.normalize('NFKC')).replace(/\s/g, '').replace(asking, '')
  const match = bare === '' ? undefined : lookUp(bare, tier)
  return match?.target.to === 'fact' && factCatalogue[match.target.key].type === 'boolean' ? match : undefined
}

/** What a heading says, the whole of it first, then without numbering and notes in brackets, then its last part. */
export const hear = (heading: string): Match | undefined => {
  const undecorated = heading.replace(decoration, '')
  const bare = undecorated.replace(notes, '')
  const parts = undecorated.split(joints)
  const last = parts.at(-1) ?? ''
  const under = parts.length > 1 ? [last, last.replace(notes, '')] : []
  const group = /^(总数|合计|总计|共计|数量|總數|合計|總計|數量)$/.test(last.replace(notes, '').trim()) ? [parts.slice(0, -1).join('')] : []
  const tries = [heading, undecorated, bare, bare.replace(/\/.*$/, ''), ...under, ...group]
  for (const [tier, words] of tries.entries()) {
    const match = words.trim() === '' ? undefined : lookUp(words, tier)
    if (match) return match
  }
  return askedAs(bare, tries.length)
}

const same = (target: ColumnTarget) => ('key' in target ? `${target.to}.${target.key}` : target.to)

/** Where no column gives the day of a screening, 备注 and the like are not of one. */
const withoutScreenings = (heard: readonly (Match | undefined)[]): (Match | undefined)[] =>
  heard.some((match) => match?.target.to === 'screening' && match.target.key === 'screenedOn')
    ? [...heard]
    : heard.map((match) => (match?.target.to === 'screening' ? { ...match, target: nothing } : match))

/**
 * Proposes what each column is from its heading. No two columns go to the same target: the surest heading wins, then the
 * one further left. `above` are the lines over the headings, where a title may name the unit of money.
 */
export const recogniseColumns = (headings: readonly string[], above: readonly string[] = []): ProposedColumn[] => {
  const heard = withoutScreenings(headings.map(hear))
  const best = new Map<string, number>()
  heard.forEach((match, at) => {
    if (!match || match.target.to === 'nothing') return
    const rival = heard[best.get(same(match.target)) ?? -1]
    if (!rival || match.tier * 100 + match.order < rival.tier * 100 + rival.order) best.set(same(match.target), at)
  })
  const stated = moneyUnitAbove(above)
  return headings.map((heading, at) => {
    const match = heard[at]
    if (match?.computed) return { heading, mapping: { target: nothing }, ground: 'computed', unitNeeded: false }
    if (!match || match.target.to === 'nothing' || best.get(same(match.target)) !== at)
      return { heading, mapping: { target: nothing }, ground: 'unknown', unitNeeded: false }
    if (!isMoney(match.target)) return { heading, mapping: { target: match.target }, ground: 'recognised', unitNeeded: false }
    const unit = match.key ? 'yuan' : (moneyUnitIn(heading) ?? (/[百千亿]元/.test(heading) ? undefined : stated))
    return { heading, mapping: unit ? { target: match.target, unit } : { target: match.target }, ground: 'recognised', unitNeeded: unit === undefined }
  })
}
