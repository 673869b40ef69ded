import { Text } from '@mantine/core'
import type { LedgerReading } from '@silverguard/shared/handling/ledger/contract'
import { moneyWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { refundListWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { LedgerSums } from './ledger-sums.tsx'
import { MovesTable } from './moves-table.tsx'
import classes from './refunds.module.css'

const shownAtOnce = 20

/** What a list would do to the ledger; or each cell that cannot be read, with which nothing is recorded. */
export const TriedList = ({ fileName, reading: { problems, moves, missing, sums } }: { fileName: string; reading: LedgerReading }) => {
  const words = useWords(refundListWords)
  const inWords = useText()
  if (problems.length > 0)
    return (
      <div role="alert">
        <Text size="sm" c="var(--mantine-color-error)">
          {words.problems(fileName, problems.length)}
        </Text>
        <ul className={classes.problems}>
          {problems.map(({ cell, message, written }) => (
            <li key={`${cell} ${message.en}`}>{words.problem(cell, inWords(message), written)}</li>
          ))}
        </ul>
      </div>
    )
  const moving = moves.filter(({ what }) => !what.includes('same'))
  const same = moves.length - moving.length
  const rest = missing.length - shownAtOnce
  return (
    <>
      {moving.length === 0 ? <Text size="sm">{words.nothingMoves}</Text> : <MovesTable moves={moving} />}
      {same > 0 && <Text size="sm">{words.same(same)}</Text>}
      {missing.length > 0 && (
        <div>
          <Text size="sm">{words.missing(missing.length)}</Text>
          <ul className={classes.problems}>
            {missing.slice(0, shownAtOnce).map(({ elder, reference, stillOwed }) => (
              <li key={`${elder} ${reference}`}>{words.missingOne([elder, reference].filter(Boolean).join(' '), moneyWords(stillOwed))}</li>
            ))}
            {rest > 0 && <li>{words.more(rest)}</li>}
          </ul>
        </div>
      )}
      <LedgerSums label={words.sumsAfter} sums={sums} />
    </>
  )
}
