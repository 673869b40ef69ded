import { resettledOf } from '@silverguard/shared/handling/ledger/known'
import { paymentKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { dayWords, moneyWords } from '../../ui/figures.ts'
import { ListPaperTable } from '../../ui/list-paper.tsx'
import { useText } from '../../words/language.tsx'
import { ledgerPaperWords, ledgerWords, peopleWords, refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { People } from './refund-cells.tsx'
import classes from './refunds.module.css'
import type { PlaceRefunds } from './refunds-query.ts'

type Ledger = NonNullable<PlaceRefunds['ledger']>
const amounts = ['owed', 'refunded', 'settled', 'waiting', 'stillOwed'] as const

/** 清退台账 as one would sign it: its lines with their sums, each payment, the people, and the line for signatures. */
export const LedgerPaper = ({ refunds: { ledger, people } }: { refunds: PlaceRefunds }) => {
  const words = useWords(ledgerPaperWords)
  return (
    <div className={classes.paperPart}>
      {ledger === null ? (
        <p>{words.noLedger}</p>
      ) : (
        <>
          <h2>{words.lines}</h2>
          <Lines ledger={ledger} />
          <h2>{words.payments}</h2>
          <Payments ledger={ledger} />
          <Struck ledger={ledger} />
        </>
      )}
      <h2>{words.people}</h2>
      <PeopleLine people={people} />
      <div className={classes.signatures}>
        {[words.maker, words.institution, words.reviewer, words.signedOn].map((who) => (
          <span key={who}>{who}:</span>
        ))}
      </div>
    </div>
  )
}

const Lines = ({ ledger: { lines, sums, balance } }: { ledger: Ledger }) => {
  const words = useWords(ledgerWords)
  const paper = useWords(ledgerPaperWords)
  const { number } = useWords(refundsWords)
  const headings = [number, words.elder, words.reference, ...amounts.map((key) => words[key]), words.lastOn, words.note]
  if (balance === 'unknown') return <p>{words.noLines}</p>
  return (
    <ListPaperTable headings={headings}>
      {lines
        .filter(({ voided }) => voided === null)
        .map((line, index) => (
          <tr key={line.id}>
            <td data-numeric="">{index + 1}</td>
            <th scope="row">{line.elder ?? words.whole}</th>
            <td>{line.reference}</td>
            {amounts.map((key) => (
              <td key={key} data-numeric="">
                {moneyWords(line.sums[key])}
              </td>
            ))}
            <td>{line.lastOn}</td>
            <td>{line.note}</td>
          </tr>
        ))}
      <tr data-sum="">
        <td />
        <th scope="row" colSpan={2}>
          {paper.sum}
        </th>
        {amounts.map((key) => (
          <td key={key} data-numeric="">
            {moneyWords(sums[key])}
          </td>
        ))}
        <td />
        <td />
      </tr>
    </ListPaperTable>
  )
}

const Payments = ({ ledger: { lines } }: { ledger: Ledger }) => {
  const words = useWords(ledgerWords)
  const paper = useWords(ledgerPaperWords)
  const inWords = useText()
  const rows = lines
    .filter(({ voided }) => voided === null)
    .flatMap(({ elder, reference, payments }) =>
      payments.filter(({ voided }) => voided === null).map((payment) => ({ who: [elder ?? words.whole, reference].filter(Boolean).join(' '), payment })),
    )
  if (rows.length === 0) return <p>{paper.noPayments}</p>
  return (
    <ListPaperTable headings={[words.elder, words.on, words.kind, words.amount, words.proof, words.by, words.state, words.note]}>
      {rows.map(({ who, payment: { id, kind, amount, on, evidence, note, by, at, approved } }) => (
        <tr key={id}>
          <th scope="row">{who}</th>
          <td>{on}</td>
          <td>{inWords(paymentKindWords[kind])}</td>
          <td data-numeric="">{moneyWords(amount)}</td>
          <td data-numeric="">{paper.proofs(evidence.length)}</td>
          <td>
            {by} {dayWords(at)}
          </td>
          <td>{approved ? words.approvedBy(approved.by, dayWords(approved.at)) : kind === 'refunded' ? words.counted : words.awaits}</td>
          <td>{note}</td>
        </tr>
      ))}
    </ListPaperTable>
  )
}

const Struck = ({ ledger: { lines } }: { ledger: Ledger }) => {
  const words = useWords(ledgerPaperWords)
  const struck = lines.filter(({ voided }) => voided !== null).length
  const payments = lines.flatMap((line) => line.payments).filter(({ voided }) => voided !== null).length
  return struck + payments > 0 ? <p className={classes.note}>{words.struck(struck, payments)}</p> : null
}

const PeopleLine = ({ people }: { people: PlaceRefunds['people'] }) => {
  const words = useWords(refundsWords)
  const { left } = useWords(peopleWords)
  const { toResettle, resettled, assisted } = people
  const counts = [
    [words.toResettle, toResettle],
    [words.resettled, resettledOf(people)],
    [left, toResettle === null ? null : toResettle - resettled],
    [words.assisted, assisted],
  ] as const
  return (
    <p className={classes.note}>
      {counts.map(([label, count], index) => (
        <span key={label}>
          {index > 0 && ' · '}
          {label} <People count={count} />
        </span>
      ))}
    </p>
  )
}
