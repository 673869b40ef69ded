import type { Day } from '@silverguard/shared/days'
import { greatestLines, type LedgerReading } from '@silverguard/shared/handling/ledger/contract'
import { type Sums, sumsOf } from '@silverguard/shared/handling/ledger/sums'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { sumsInYuan } from '../handling/ledger/ledger-reply.ts'
import { moneyWords } from '../handling/ledger/money-words.ts'
import { type LedgerContent, type LineRow, paymentsByLine, standing, sumsOfLedger, sumsOfLine } from '../handling/ledger/queries.ts'
import { yuanOf } from '../handling/ledger/sums-of-places.ts'
import type { ListMove } from '../handling/ledger/take-list.ts'
import type { ListLine, ListProblem } from './read-ledger-list-line.ts'
import { matchLines } from './read-ledger-list-match.ts'

const nothing = sumsOf([], [])
type Moved = { line: ListLine; known: LineRow | undefined; before: Sums; owedFen: number; refundedFen: number }

const problemsOf = ({ line, before, owedFen, refundedFen }: Moved, today: Day): ListProblem[] => {
  const otherwise = before.settledFen + before.waitingFen
  const grows = refundedFen > before.refundedFen
  const [knows, says] = [moneyWords(before.refundedFen), moneyWords(refundedFen)]
  const at = (column: Parameters<ListLine['cellOf']>[0], zh: string, en: string): ListProblem => ({ cell: line.cellOf(column), message: text(zh, en) })
  const money = moneyWords(refundedFen + otherwise)
  const settled = otherwise > 0 ? text('已退和其他方式结算', 'What was refunded and otherwise settled') : text('已退', 'What was refunded')
  const [owes, names] = [moneyWords(before.owedFen), moneyWords(owedFen)]
  const lowered = at(
    'owed',
    `台账应退 ${owes.zh},表中只有 ${names.zh};核减请在台账登记“更正核减”`,
    `The ledger has ${owes.en} owed, the list ${names.en}; to lower it record a correction in the ledger`,
  )
  return [
    ...(owedFen < before.owedFen ? [lowered] : []),
    ...(refundedFen < before.refundedFen
      ? [at('refunded', `台账已登记退款 ${knows.zh},表中只有 ${says.zh}`, `The ledger knows of ${knows.en} refunded, the list of ${says.en}`)]
      : []),
    ...(owedFen >= before.owedFen && refundedFen + otherwise > owedFen
      ? [at(grows ? 'refunded' : 'owed', `${settled.zh}(${money.zh})多于应退`, `${settled.en} (${money.en}) is more than is owed`)]
      : []),
    ...(grows && line.on === null ? [at('paidOn', '已退金额有增加,请填写退款日期', 'More was refunded; give the day')] : []),
    ...(line.on !== null && line.on > today ? [at('paidOn', '退款日期不能晚于今天', 'The day must not be after today')] : []),
  ]
}

const shownMove = ({ line, known, before, owedFen, refundedFen }: Moved): LedgerReading['moves'][number] => {
  const what = [
    ...(known === undefined ? (['new'] as const) : []),
    ...(known !== undefined && before.owedFen !== owedFen ? (['owed'] as const) : []),
    ...(refundedFen > before.refundedFen ? (['refund'] as const) : []),
  ]
  return {
    ...{ row: line.row, elder: maskPersonalData(line.elder), reference: maskPersonalData(line.reference), what: what.length === 0 ? ['same'] : what },
    owed: { before: known === undefined ? null : yuanOf(before.owedFen), after: yuanOf(owedFen) },
    refunded: { before: yuanOf(before.refundedFen), after: yuanOf(refundedFen) },
  }
}

const writtenMove = ({ line, known, before, owedFen, refundedFen }: Moved): ListMove => {
  const paid = refundedFen - before.refundedFen
  const payment = paid > 0 && line.on !== null ? { fen: paid, on: line.on } : null
  return {
    line: known?.id ?? null,
    elder: known?.elder ?? line.elder,
    reference: known?.reference ?? line.reference,
    note: line.note,
    owedFen,
    before: known === undefined ? null : before.owedFen,
    payment,
  }
}

/** A ledger for the institution as a whole gives way to one elder by elder while nothing was paid on it. */
const paidAsAWhole = (content: LedgerContent | undefined): ListProblem[] =>
  content?.ledger.basis !== 'institution' || standing(content.payments).length === 0
    ? []
    : [
        {
          cell: 'A1',
          message: text(
            '台账按机构合计,且已有退款或结算记录,不能改为逐人;请先作废这些记录',
            'The ledger is kept for the institution as a whole and has payments, so it cannot be kept elder by elder; strike those first',
          ),
        },
      ]

/** And while nothing is lost on the way: what it owed in all is owed to the elders together. */
const lessThanAsAWhole = (content: LedgerContent | undefined, moved: readonly Moved[]): ListProblem[] => {
  if (content?.ledger.basis !== 'institution') return []
  const [whole, listed] = [sumsOfLedger(content).owedFen, moved.reduce((sum, { owedFen }) => sum + owedFen, 0)]
  if (listed >= whole) return []
  const [owes, names] = [moneyWords(whole), moneyWords(listed)]
  const en = `The ledger has ${owes.en} owed in all, the list only ${names.en}; to lower it record a correction in the ledger`
  return [{ cell: 'A1', message: text(`台账应退合计 ${owes.zh},名单合计只有 ${names.zh};核减请在台账登记“更正核减”`, en) }]
}

const tooManyLines = (known: readonly LineRow[], moved: readonly Moved[]): ListProblem[] => {
  const lines = known.length + moved.filter((each) => each.known === undefined).length
  return lines <= greatestLines ? [] : [{ cell: 'A1', message: text(`一本台账最多 ${greatestLines} 行`, `A ledger holds at most ${greatestLines} lines`) }]
}

const sumsAfter = (moved: readonly Moved[], missing: readonly Sums[]): Sums => {
  const of = (key: keyof Sums) => [...missing, ...moved.map(({ before }) => before)].reduce((sum, each) => sum + each[key], 0)
  const gained = (key: 'owedFen' | 'refundedFen') => moved.reduce((sum, each) => sum + each[key] - each.before[key], 0)
  const [owedFen, refundedFen, settledFen, waitingFen] = [
    of('owedFen') + gained('owedFen'),
    of('refundedFen') + gained('refundedFen'),
    of('settledFen'),
    of('waitingFen'),
  ]
  return { owedFen, refundedFen, settledFen, waitingFen, stillOwedFen: owedFen - refundedFen - settledFen }
}

export type ListMoves = { reading: Omit<LedgerReading, 'recorded'>; moves: ListMove[] }

/** What a list would do to a ledger: each line beside what the ledger knows of it, and everything that speaks against taking it. */
export const movesOfList = (lines: readonly ListLine[], content: LedgerContent | undefined, today: Day): ListMoves => {
  const known = content?.ledger.basis === 'elder' ? standing(content.lines) : []
  const payments = paymentsByLine(content?.payments ?? [])
  const sums = (row: LineRow) => sumsOfLine(row, payments.get(row.id) ?? [])
  const { pairs, problems } = matchLines(lines, known)
  const moved = pairs.map(({ line, known: row }): Moved => {
    const before = row ? sums(row) : nothing
    return { line, known: row, before, owedFen: line.owedFen, refundedFen: line.refundedFen ?? before.refundedFen }
  })
  const named = new Set(pairs.flatMap(({ known: row }) => row?.id ?? []))
  const missing = known.filter(({ id }) => !named.has(id)).map((row) => ({ row, sums: sums(row) }))
  return {
    reading: {
      problems: [
        ...paidAsAWhole(content),
        ...lessThanAsAWhole(content, moved),
        ...tooManyLines(known, moved),
        ...problems,
        ...moved.flatMap((each) => problemsOf(each, today)),
      ],
      moves: moved.map(shownMove),
      missing: missing.map(({ row, sums: { stillOwedFen } }) => ({
        ...{ elder: maskPersonalData(row.elder ?? ''), reference: maskPersonalData(row.reference), stillOwed: yuanOf(stillOwedFen) },
      })),
      sums: sumsInYuan(
        sumsAfter(
          moved,
          missing.map((each) => each.sums),
        ),
      ),
    },
    moves: moved.map(writtenMove),
  }
}
