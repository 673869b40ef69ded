import cards from '../../ui/cards.module.css'
import { boardWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardCellLink, openOf } from './board-cell.tsx'
import classes from './handling.module.css'
import type { BoardReply } from './handling-query.ts'
import type { HandlingSearch } from './search.ts'

/** The board on a phone: by measure, with the townships in which something of it stands. */
export const BoardCards = ({ board: { townships, rows }, search: { level } }: { board: BoardReply; search: HandlingSearch }) => {
  const words = useWords(boardWords)
  const inWords = useText()
  return (
    <ul className={cards.cards} aria-label={words.table}>
      {rows.map((row) => {
        const found = townships.flatMap(({ code, name }, place) => {
          const cell = row.cells[place]
          return cell && openOf(cell) + cell.closed > 0 ? [{ code, name, cell }] : []
        })
        return (
          <li key={row.code} className={cards.card}>
            <div className={cards.top}>
              <strong>{inWords(row.title)}</strong>
              <BoardCellLink cell={row.total} measure={inWords(row.title)} place={words.total} code={row.code} level={level} />
            </div>
            <details className={classes.more}>
              <summary>{words.byTownship(found.length)}</summary>
              <ul className={classes.byTownship}>
                {found.map(({ code, name, cell }) => (
                  <li key={code}>
                    <span>{name}</span>
                    <BoardCellLink cell={cell} measure={inWords(row.title)} place={name} code={row.code} township={code} level={level} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
