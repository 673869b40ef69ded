import { knownSums, resettledOf } from '@silverguard/shared/handling/ledger/known'
import { countWords } from '../../ui/figures.ts'
import { ListPaperSign, ListPaperTable } from '../../ui/list-paper.tsx'
import { refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { BalanceCell, Elders, LevelCell, NotKnown, People, Wan } from './refund-cells.tsx'
import classes from './refunds.module.css'
import type { RefundsReply } from './refunds-query.ts'

const amounts = ['owed', 'refunded', 'settled', 'stillOwed'] as const

/** The list of refunds as a table on paper, its sums under it. */
export const RefundsPaper = ({ reply: { rows, sums, people }, unknown }: { reply: RefundsReply; unknown: number }) => {
  const words = useWords(refundsWords)
  const headings = [words.number, words.name, words.township, words.level, words.balance, ...amounts.map((key) => words[key])]
  return (
    <>
      <ListPaperTable headings={[...headings, words.elders, words.toResettle, words.resettled, words.assisted, words.lastOn]} className={classes.paper}>
        {rows.map((row, index) => {
          const known = knownSums(row)
          return (
            <tr key={row.institution}>
              <td data-numeric="">{index + 1}</td>
              <th scope="row">{row.name}</th>
              <td>{row.townshipName}</td>
              <td>
                <LevelCell level={row.level} />
              </td>
              <td>
                <BalanceCell balance={row.balance} />
              </td>
              {known === null ? (
                <td colSpan={amounts.length}>
                  <NotKnown balance={row.balance} sums={row.sums} />
                </td>
              ) : (
                amounts.map((key) => (
                  <td key={key} data-numeric="">
                    <Wan yuan={known[key]} />
                  </td>
                ))
              )}
              <td data-numeric="">
                <Elders balance={row.balance} elders={row.elders} />
              </td>
              {[row.toResettle, resettledOf(row), row.assisted].map((count, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move.
                <td key={at} data-numeric="">
                  <People count={count} />
                </td>
              ))}
              <td>{row.lastOn ?? words.none}</td>
            </tr>
          )
        })}
        <tr data-sum="">
          <td />
          <th scope="row" colSpan={4}>
            {words.sums}
          </th>
          {amounts.map((key) => (
            <td key={key} data-numeric="">
              <Wan yuan={sums[key]} />
            </td>
          ))}
          <td />
          <td data-numeric="">{countWords(people.toResettle)}</td>
          <td data-numeric="">{countWords(people.resettled)}</td>
          <td data-numeric="">{countWords(people.assisted)}</td>
          <td />
        </tr>
      </ListPaperTable>
      <p className={classes.note}>{words.sumsOf(unknown)}</p>
      <ListPaperSign />
    </>
  )
}
