import type { ProgressRow } from '@silverguard/shared/handling/progress/contract'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { moneyWords, wanWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { progressWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'

const Money = ({ refunds }: { refunds: NonNullable<ProgressRow['refunds']> }) => {
  const words = useWords(progressWords)
  return (
    <div className={cards.line}>
      {words.owed} {words.money(wanWords(refunds.owed), moneyWords(refunds.owed))} · {words.refunded}{' '}
      {words.money(wanWords(refunds.refunded), moneyWords(refunds.refunded))} · {words.stillOwed}{' '}
      {words.money(wanWords(refunds.stillOwed), moneyWords(refunds.stillOwed))}
    </div>
  )
}

/** 附件6 on a phone: a card each, with how far it is and what was done this month. */
export const ProgressCards = ({ rows }: { rows: readonly ProgressRow[] }) => {
  const words = useWords(progressWords)
  const inWords = useText()
  return (
    <ul className={cards.cards}>
      {rows.map((row) => (
        <li key={row.institution} className={cards.card}>
          <div className={cards.top}>
            <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'handling' }}>
              {row.name}
            </Link>
            <LevelBadge standing={row.level} />
          </div>
          <div className={cards.line}>
            {row.township} · {inWords(row.state)}
          </div>
          {row.leftOn && <div className={cards.line}>{words.leftOn(row.leftOn)}</div>}
          {row.refunds && <Money refunds={row.refunds} />}
          <div>{inWords(row.thisMonth)}</div>
        </li>
      ))}
    </ul>
  )
}
