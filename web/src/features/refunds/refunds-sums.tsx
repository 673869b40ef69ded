import { countWords } from '../../ui/figures.ts'
import { refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { Wan } from './refund-cells.tsx'
import classes from './refunds.module.css'
import type { RefundsReply } from './refunds-query.ts'

/** The sums over all places under the filters, and what they leave out. */
export const RefundsSums = ({
  reply: { sums, people, asOf },
  unknown,
}: {
  reply: RefundsReply /** Places among them of which it is not known. */
  unknown: number
}) => {
  const words = useWords(refundsWords)
  const shown = [
    ['owed', sums.owed],
    ['refunded', sums.refunded],
    ['settled', sums.settled],
    ...(sums.waiting > 0 ? [['waiting', sums.waiting] as const] : []),
    ['stillOwed', sums.stillOwed],
  ] as const
  return (
    <section aria-label={words.sums} className={classes.sums}>
      <dl>
        {shown.map(([key, yuan]) => (
          <div key={key} data-foremost={key === 'stillOwed' || undefined}>
            <dt>
              {words[key]} <span className={classes.unit}>{words.wan}</span>
            </dt>
            <dd>
              <Wan yuan={yuan} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {words.sumsOf(unknown)} {words.people(countWords(people.toResettle), countWords(people.resettled), countWords(people.assisted))}
        {' · '}
        {words.asOf(asOf)}
      </p>
    </section>
  )
}
