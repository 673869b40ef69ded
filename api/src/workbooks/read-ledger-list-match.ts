import { byKey } from '@silverguard/shared/by-key'
import { isMasked, maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { elderKey, lineKey } from '../handling/ledger/line-key.ts'
import type { LineRow } from '../handling/ledger/queries.ts'
import type { ListLine, ListProblem } from './read-ledger-list-line.ts'

export type Pair = { line: ListLine; known: LineRow | undefined }
type Found = Pair | { problem: ListProblem }

const namesakes = (line: ListLine, count: number): Found => ({
  problem: {
    cell: line.cellOf(line.reference === '' ? 'elder' : 'reference'),
    message:
      line.reference === ''
        ? text(`台账里有 ${count} 位同名老年人,请填写合同编号`, `The ledger has ${count} elders of this name; give the contract`)
        : text(
            '台账里这位老年人没有合同编号,不知对应哪一行;请先核对台账',
            'In the ledger this elder has no contract, so the line cannot be told; look at the ledger first',
          ),
  },
})

const masked = (line: ListLine): Found => ({
  problem: isMasked(line.reference)
    ? { cell: line.cellOf('reference'), message: text('合同编号中有打码的号码,请填写完整', 'The contract holds a masked number; enter it in full') }
    : { cell: line.cellOf('elder'), message: text('姓名中有打码的号码,请填写完整', 'The name holds a masked number; enter it in full') },
})

/** Rows that are one line of the ledger, by its number in full and by the mask of it: each is named, since the money is counted once. */
const oneLineTwice = (pairs: readonly Pair[]): ListProblem[] =>
  [...byKey(pairs, ({ known }) => known?.id ?? '')].flatMap(([id, same]) => {
    const [first, ...others] = same.map(({ line }) => line)
    // The same elder and contract written twice is told by the file itself.
    if (id === '' || first === undefined || others.every((line) => lineKey(line) === lineKey(first))) return []
    const rows = [first, ...others].map(({ row }) => row)
    const message = text(`第 ${rows.join('、')} 行是台账里的同一行,请只留一行`, `Rows ${rows.join(', ')} are one line of the ledger; keep one of them`)
    return [first, ...others].map((line) => ({ cell: line.cellOf(line.reference === '' ? 'elder' : 'reference'), message }))
  })

/** As we handed a number out, so it comes back. */
const maskedKey = (line: { elder: string | null; reference: string }) =>
  lineKey({ elder: maskPersonalData(line.elder ?? ''), reference: maskPersonalData(line.reference) })

/**
 * Which line of the ledger each line of a list is: the same elder and contract, or the one elder of that name where the list or the
 * ledger gives no contract. To take them for somebody else would count the money twice.
 */
export const matchLines = (lines: readonly ListLine[], known: readonly LineRow[]): { pairs: Pair[]; problems: ListProblem[] } => {
  const byLine = new Map(known.map((row) => [lineKey(row), row]))
  const byMask = byKey(known, maskedKey)
  const exact = (line: ListLine): LineRow | undefined => {
    const alike = isMasked(line.reference) || isMasked(line.elder) ? (byMask.get(lineKey(line)) ?? []) : []
    return byLine.get(lineKey(line)) ?? (alike.length === 1 ? alike[0] : undefined)
  }
  const taken = new Set(lines.flatMap((line) => exact(line)?.id ?? []))
  const rest = lines.filter((line) => exact(line) === undefined)
  const left = byKey(
    known.filter(({ id }) => !taken.has(id)),
    ({ elder }) => elderKey(elder ?? ''),
  )
  const sameName = byKey(rest, ({ elder }) => elderKey(elder))
  const byName = (line: ListLine): Found => {
    const candidates = (left.get(elderKey(line.elder)) ?? []).filter(({ reference }) => line.reference === '' || reference === '')
    const [only] = candidates
    if (only === undefined) return isMasked(line.reference) || isMasked(line.elder) ? masked(line) : { line, known: undefined }
    return candidates.length === 1 && sameName.get(elderKey(line.elder))?.length === 1 ? { line, known: only } : namesakes(line, candidates.length)
  }
  const found = lines.map((line): Found => {
    const same = exact(line)
    return same ? { line, known: same } : byName(line)
  })
  const pairs = found.flatMap((each) => ('line' in each ? [each] : []))
  return { pairs, problems: [...found.flatMap((each) => ('problem' in each ? [each.problem] : [])), ...oneLineTwice(pairs)] }
}
