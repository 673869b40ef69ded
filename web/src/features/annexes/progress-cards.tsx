import type { ProgressRow } from '@silverguard/shared/screenings/contract'
import { differencesOf, screenedShare } from '@silverguard/shared/workbooks/forms/screening-progress'
import classes from '../../ui/cards.module.css'
import { countWords, shareWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { annexWords } from '../../words/annexes.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { keyOfProgress } from './progress-table.tsx'

const shown = ['red', 'orange', 'yellow', 'green'] as const

/** 附件4 on a phone: a card each township, the sum first. */
export const ProgressCards = ({ rows, sum }: { rows: readonly ProgressRow[]; sum: ProgressRow }) => {
  const words = useWords(annexWords)
  const inWords = useText()
  return (
    <ul className={classes.cards}>
      {[sum, ...rows].map((row) => {
        const share = screenedShare(row)
        const remarks = inWords(differencesOf(row))
        return (
          <li key={row === sum ? 'sum' : keyOfProgress(row)} className={classes.card}>
            <div className={classes.top}>
              <strong>{row.townshipName}</strong>
              {share !== null && <span>{shareWords(share)}</span>}
            </div>
            <div>{words.screenedOf(row.screened.total, row.toScreen.total)}</div>
            <div className={classes.line}>
              {shown.map((level) => (
                <span key={level}>
                  <LevelBadge standing={level} /> {countWords(row.confirmed[level])}{' '}
                </span>
              ))}
              <LevelBadge standing="pending" /> {countWords(row.computed.pending)}
            </div>
            {remarks && <div className={classes.line}>{remarks}</div>}
          </li>
        )
      })}
    </ul>
  )
}
